"""What is counted, and as what: the category that a noun says by itself, and the nouns that count themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from tawatur.annotate.facts.frames import Frame, frames, noun_reading
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.mentions.words import known_word, skip_signs
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Quantity

AMONG = frozenset(
    {"بينهم", "بينهن", "بينها", "منهم", "منهن", "منها", "هم", "هن", "احدهم", "احداهن", "احدهما", "ضمنهم", "بضمنهم"}
)
"""Words that open a part of the count before them."""
_OF_THEM = frozenset({"منهم", "منهن", "منها"})
_MEMBERS = frozenset(
    {
        "mercenaries",
        "fighters",
        "soldiers",
        "officers",
        "gunmen",
        "police",
        "officials",
        "victims",
        "prisoners",
        "crew",
        "nationals",
    }
)


class Cause(NamedTuple):
    """What makes a phrase a count: the frame (for its category), the predicate, and the places of its clause.

    `phrase` is who is counted, `again` what befell them after that: أصيب في الضربة وقتل بعد نقله.
    """

    frame: Frame
    predicate: Predicate
    places: tuple[Phrase, ...]
    phrase: Phrase | None = None
    again: Cause | None = None


def also_named(phrases: Sequence[Phrase], causes: Mapping[int, Cause]) -> list[Phrase]:
    """The phrases of a sentence with those that only their verb shows to be somebody: قتل عطية الحمد."""
    known = {phrase.first for phrase in phrases}
    more = [c.phrase for first, c in causes.items() if c.phrase is not None and first not in known]
    return sorted([*phrases, *more], key=lambda phrase: phrase.first)


def numbered_parts(sheet: Sheet, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with a number and the people it is said of made one: 4 منهم أطفال."""
    found: list[Phrase] = []
    for phrase in phrases:
        number = found[-1] if found and found[-1].sort == "count" else None
        if (
            number is not None
            and phrase.first == number.last + 1
            and sheet.tokens[number.last].key in _OF_THEM
            and phrase.sort in {"people", "actor"}
            and phrase.number == "p"
            and phrase.quantity is None
        ):
            found[-1] = phrase._replace(
                first=number.first, quantity=number.quantity, conjunction=number.conjunction, preposition=""
            )
        else:
            found.append(phrase)
    return found


def dead_or_hurt(
    sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause]
) -> tuple[Mapping[int, Cause], list[Phrase]]:
    """The phrases without the words that only say what became of those before: سقط 40 مدنيا بين قتيل وجريح, سقط جندي قتيلا.

    Killed and wounded are counted together there, and stand as wounded at the least.
    """
    kept, found = list(phrases), dict(causes)
    for counted, dead, hurt in zip(phrases, phrases[1:], phrases[2:], strict=False):
        one_word = dead.kind == hurt.kind == "victims" and dead.number == hurt.number == "s" and hurt.conjunction
        if not one_word or dead.preposition != "بين":
            continue
        kept = [p for p in kept if p is not dead and p is not hurt]
        cause = own_cause(sheet, hurt)
        if counted.quantity is not None and cause is not None:
            found.setdefault(counted.first, cause)
    for dead, hurt in pairwise(phrases):
        cause = own_cause(sheet, hurt) if _dead_and_hurt(dead, hurt) else None
        if cause is not None:
            kept = [p for p in kept if p is not hurt]
            found[dead.first] = cause
    for counted, fallen in pairwise(phrases):
        cause = own_cause(sheet, fallen) if _fell(sheet, counted, fallen) else None
        if cause is not None:
            kept = [p for p in kept if p is not fallen]
            found.setdefault(counted.first, cause)
    return found, kept


def _dead_and_hurt(dead: Phrase, hurt: Phrase) -> bool:
    """Whether one number goes for dead and hurt together: 56 قتيلا وجريحا."""
    same = dead.kind == hurt.kind == "victims" and dead.quantity is not None and hurt.quantity is None
    one = hurt.conjunction == "و" and hurt.number == "s" and not hurt.definite and hurt.first == dead.last
    return same and one and dead.quantity is not None and dead.quantity.value != 1


_FALLS = frozenset({"سقط.I", "وقع.I", "خرر.I"})
"""Verbs of falling, behind which the accusative tells what became of whoever fell."""


def _fell(sheet: Sheet, counted: Phrase, fallen: Phrase) -> bool:
    """Whether somebody is said to have fallen dead or hurt, which counts nobody else: سقط أحد عناصر الجيش قتيلا."""
    one = fallen.kind == "victims" and fallen.number == "s" and not (fallen.preposition or fallen.conjunction)
    right_behind = counted.last == fallen.first and sheet.tokens[fallen.head].key.endswith("ا")
    if not one or not right_behind or counted.sort not in {"people", "actor", "person"}:
        return False
    before = range(max(counted.first - _TO_FALL, 0), counted.first)
    return any(r.verb in _FALLS for i in before for r in sheet.verbs[i])


_TO_FALL = 3
"""Tokens from a verb of falling to whoever fell: سقط خلالها أحد."""


def own_cause(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """The category that a noun says by itself: قتلى, جرحى, أسرى, or that of what is counted: 3 إصابات."""
    if phrase.sort == "count":
        return _counted_event(sheet, phrase)
    if _as_hurt(sheet, phrase):
        return None
    match = sheet.match_of[phrase.head] if 0 <= phrase.head < len(sheet.tokens) else None
    for entry in match.entries if match is not None else ():
        rows = frames().get("@" + entry.id) if entry.table == "groups" else None
        if rows and rows[0].kind == "tally" and _tells_fate(entry.id, phrase):
            predicate = Predicate(
                at=phrase.head, name=rows[0].predicate, part="noun", voice="active", end=phrase.head + 1
            )
            return Cause(rows[0], predicate, ())
    return _lives_claimed(sheet, phrase)


def _tells_fate(word: str, phrase: Phrase) -> bool:
    """Whether a noun for people says what became of them: victims where they are counted, the displaced where counted anew."""
    if word == "displaced":
        return phrase.quantity is not None and not phrase.definite
    return word != "victim" or phrase.quantity is not None


def _as_hurt(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether one word only says in what state somebody told of is: نقل إلى المشفى مصابا بجروح."""
    state = phrase.kind == "victims" and phrase.number == "s" and phrase.quantity is None and not phrase.conjunction
    after = sheet.tokens[phrase.last].key if phrase.last < len(sheet.tokens) else ""
    return state and sheet.tokens[phrase.head].key.endswith("ا") and after.startswith("ب")


def _lives_claimed(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """What claimed the lives of those whom a phrase names: راح ضحيتها 11 جنديا, أودى بحياة شابين."""
    words = word_class("lives-claimed")
    if phrase.first == 0 or sheet.tokens[phrase.first - 1].key not in words:
        return None
    frame = frames()["@dead"][0]
    at = phrase.first - 1
    return Cause(frame, Predicate(at=at, name=frame.predicate, part="noun", voice="active", end=at + 1), ())


def _counted_event(sheet: Sheet, phrase: Phrase) -> Cause | None:
    reading = noun_reading(sheet.tokens[phrase.last].key) if phrase.last < len(sheet.tokens) else None
    rows = (
        [f for f in frames().get(reading.lemma, ()) if f.kind == "tally"]
        if reading is not None and not reading.split.article
        else []
    )
    if not rows:
        return None
    predicate = Predicate(at=phrase.first, name=rows[0].predicate, part="noun", voice="active", end=phrase.first + 1)
    return Cause(rows[0], predicate, ())


def _unlisted(sheet: Sheet, i: int) -> bool:
    """Whether token i is a bare word that nobody knows, as a rare given name is: الطفلة نارنج."""
    token = sheet.tokens[i]
    return token.kind == "word" and not token.key.startswith(("ال", "ل", "ب")) and not known_word(sheet, i)


def _collective(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a singular noun is of many people, whom it does not count: مجموعة مسلحة, خلية."""
    key = sheet.tokens[phrase.first].key
    return any(split.stem in word_class("bodies-of-people") for split in noun_splits(key))


def _and_another(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a phrase names two people in one: أب وابنه."""
    matches = (sheet.match_of[i] for i in range(phrase.first + 1, phrase.last))
    joined = (m for m in matches if m is not None and m.split.conjunction == "و")
    return any(entry.table == "groups" for match in joined for entry in match.entries)


def _only_joined(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a name is one word after و that is as likely none: انتشال الشهداء وإسعاف المصابين."""
    last = sheet.tokens[phrase.last - 1].key
    return last.startswith("و") and not leads_name(last)


_WHOLE_BODIES = frozenset({"factions", "militias", "forces", "families", "companies"})
"""Classes of which a phrase names bodies and no single people."""
_PEOPLE_OF = frozenset({"عناصر", "جنود", "مقاتلي", "ضباط", "مسلحي", "افراد"})
"""Words behind أحد for the people of a body, of whom one is meant: أحد عناصر الأسد, and not أحد الفصائل."""


def _one_of_its(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a phrase for a body picks one of its people, or one of a class of people: أحد المدنيين."""
    first = phrase.first
    if phrase.sort == "people":
        return sheet.tokens[first].key in word_class("a-single-one") and phrase.kind not in _WHOLE_BODIES
    behind = sheet.tokens[first + 1].key if first + 1 < phrase.last else ""
    return sheet.tokens[first].key in word_class("a-single-one") and behind in _PEOPLE_OF


def counted_alone(sheet: Sheet, phrase: Phrase, *, part: bool = False) -> Quantity | None:
    """A singular or dual noun counts itself: مقتل مدني, إصابة طفلين; a named person is one."""
    one = _one_of_its(sheet, phrase) and phrase.number != "d"
    number = 1 if one else {"s": 1, "d": 2}.get(phrase.number)
    if phrase.sort == "person" and _only_joined(sheet, phrase):
        return None
    if number == 1 and _and_another(sheet, phrase):
        number = 2
    named = (
        phrase.sort == "people"
        and phrase.number in {"s", "d"}
        and (after := skip_signs(sheet, phrase.last)) < len(sheet.tokens)
        and (leads_name(sheet.tokens[after].key) or (phrase.kind != "victims" and _unlisted(sheet, after)))
    )
    if number is None or _collective(sheet, phrase):
        return None
    if phrase.kind == "prisoners" and phrase.quantity is None and phrase.sort == "people" and not part:
        return None
    member = phrase.kind in _MEMBERS and not sheet.tokens[phrase.first].key.startswith(("ال", "وال", "لل"))
    if phrase.definite and phrase.sort not in {"person", "actor"} and not (named or phrase.pronoun or member or one):
        return None
    if phrase.sort == "actor" and phrase.kind not in _MEMBERS and not one:
        return None
    if phrase.sort == "people" and phrase.kind in _WHOLE_BODIES | {"residents"} and not (part or one):
        return None
    span = sheet.span(phrase.head, phrase.head + 1)
    value = Decimal(number)
    return Quantity(value=value, low=value, high=value, text=span.of(sheet.report.body), span=span)
