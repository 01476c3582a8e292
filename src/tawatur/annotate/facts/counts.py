"""What is counted: phrases with the number beside them, and the nouns that count themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from tawatur.annotate.facts.fates import Cause
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
