"""Mentions: noun phrases that name an actor, a place, people or materiel."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.mentions.additions import adds
from tawatur.annotate.mentions.apposition import of_union, so_called, with_apposition
from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.namesakes import settle_namesakes
from tawatur.annotate.mentions.persons import Persons, name_descriptions, surname_phrase
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.place_names import as_listed, listed_place
from tawatur.annotate.mentions.reader import Reader
from tawatur.annotate.mentions.recalled_places import alone_in_quotes
from tawatur.annotate.mentions.references import resolve
from tawatur.annotate.mentions.ties import with_tie
from tawatur.annotate.mentions.unlisted_goods import unlisted_item
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.names import SKIPPED, listed_with_head
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

__all__ = ["Phrase", "find_mentions"]


def _after_and(sheet: Sheet, i: int) -> bool:
    """Whether a word of its own joins what begins at token i: أو, or a و parted from it by a quotation mark."""
    at = i - 1
    while at > 0 and sheet.tokens[at].text in SKIPPED:
        at -= 1
    return at >= 0 and sheet.tokens[at].key in {"او", "ام", "و"} and sheet.sentence_of[at] == sheet.sentence_of[i]


def _after_and_preposition(sheet: Sheet, i: int, phrase: Phrase) -> bool:
    """Whether the preposition before token i goes on from one before: إلى المدنيين وإلى الخلايا."""
    return (
        i > 0
        and bool(phrase.preposition and sheet.particles[i - 1])
        and any(
            p.kind == "preposition" and p.conjunction == "و" and p.lemma == phrase.preposition
            for p in sheet.particles[i - 1]
        )
    )


_BEHIND = frozenset({"خلفه", "خلفها", "خلفهم", "ورايه", "ورايها", "ورايهم", "معه", "معها"})


def _behind(sheet: Sheet, i: int) -> bool:
    """ومن خلفه الميليشيات: whoever stands behind the one named before."""
    return i > 1 and sheet.tokens[i - 1].key in _BEHIND and sheet.tokens[i - 2].key == "ومن"


_NAMELESS = {"جهه": "من", "طرف": "من", "جانب": "من", "طريق": "عن"}


def _side(sheet: Sheet, i: int) -> bool:
    """The second word of من جهة, من طرف آخر, عن طريق, which names nothing."""
    return i > 0 and sheet.keys[i - 1].removeprefix("و") == _NAMELESS[sheet.keys[i]]


def _aboard(reader: Reader, i: int) -> bool:
    """Whether a word only says aboard what something is, and is no village of the same letters: على متنه."""
    return reader.key(i - 1).removeprefix("و") == "علي"


_BACK = "متن"
"""How a word for the deck of a ship, or the back of a beast, begins."""


_ALI = "علي"
"""A name that looks like a preposition at the end of another phrase: في بلدة حوش السيد علي شاحنة."""


def find_mentions(sheet: Sheet) -> tuple[Phrase, ...]:
    """The noun phrases of a report that name somebody, somewhere or something, in the order of the text."""
    reader, people = Reader(sheet), Persons()
    found: list[Phrase] = []
    i, past = 0, -1
    while i < len(sheet.tokens):
        begins = i in reader.begins or i == past or sheet.quote_of[i] >= 0 or sheet.keys[i] in people.recalling
        phrase = _phrase(reader, i, found, people) if begins else None
        if phrase is None:
            i += 1
            continue
        if (_after_and(sheet, i) or _after_and_preposition(sheet, i, phrase)) and not phrase.conjunction:
            phrase = phrase._replace(conjunction="و")
        if _behind(sheet, i) or adds(sheet, found, phrase):
            phrase = phrase._replace(conjunction="و", preposition="")
        if phrase.sort == "actor" and not phrase.generic:
            phrase = with_tie(reader, phrase)
        if found and found[-1].last == i and phrase.preposition == sheet.tokens[i - 1].key == _ALI:
            phrase = phrase._replace(preposition="")
        phrase = so_called(sheet, of_union(sheet, phrase))
        found.append(phrase)
        if phrase.sort == "person":
            people.tell_of(phrase)
        past = phrase.last
        i = max(past, i + 1)
    return resolve(sheet, with_apposition(sheet, name_descriptions(reader, settle_namesakes(sheet, found))))


def _phrase(reader: Reader, i: int, found: list[Phrase], people: Persons) -> Phrase | None:
    """The phrase at token i: a person told of before goes before a place or nationality of the same letters."""
    key = reader.sheet.keys[i]
    if (key in _NAMELESS and _side(reader.sheet, i)) or (key.startswith(_BACK) and _aboard(reader, i)):
        return None
    phrase = reader.at(i)
    if phrase is not None and _only_describes(reader, phrase, found):
        return None
    if key in people.recalling and (phrase is None or phrase.sort == "place" or phrase.kind == "nationals"):
        phrase = surname_phrase(reader, i, people) or phrase
    if phrase is not None and phrase.kind == "metonym" and phrase.conjunction and found and found[-1].last == i:
        return as_listed(phrase) if _in_list(found) else phrase
    if phrase is None and reader.sheet.quote_of[i] >= 0 and alone_in_quotes(reader.sheet, i):
        return _quoted_again(reader, i, found) or _quoted_name(reader, i)
    if phrase is None and found:
        return listed_place(reader, i, _of_list(found)) if found[-1].last == i else unlisted_item(reader, i, found)
    return phrase


def _of_list(found: list[Phrase]) -> Phrase:
    """The last phrase, as one of many where it goes on a list of places that a plural opened: قرى الطيبة والقصير و..."""
    return found[-1]._replace(number="p") if _in_list(found) else found[-1]


def _in_list(found: list[Phrase]) -> bool:
    """Whether the last phrase stands on a list of places that a plural opened."""
    k = len(found) - 1
    while k >= 0 and found[k].sort == "place" and found[k].number != "p":
        if k == 0 or found[k].conjunction != "و" or found[k - 1].last != found[k].first:
            return False
        k -= 1
    return k >= 0 and found[k].sort == "place"


def _quoted_again(reader: Reader, i: int, found: list[Phrase]) -> Phrase | None:
    """A name in quotes that a longer one told of before held: متمردي «الوثبة» ... «الوثبة»."""
    word = reader.sheet.tokens[i].text
    for other in reversed(found):
        if other.sort == "actor" and not other.generic and word in other.mention.text.split('"'):
            mention = replace(other.mention, text=word, span=reader.sheet.span(i, i + 1))
            before = preposition_before(reader.sheet, i)
            return other._replace(
                first=i, last=i + 1, head=i, mention=mention, preposition=before, conjunction="", quantity=None
            )
    return None


def _quoted_name(reader: Reader, i: int) -> Phrase | None:
    """A listed actor by the one word in quotes that tells it from others: سلمت «فتح» السلاح."""
    known = listed_with_head(reader.key(i))
    if len({entry.id for entry in known}) != 1:
        return None
    span, before = reader.sheet.span(i, i + 1), preposition_before(reader.sheet, i)
    mention = Mention(kind="actor", text=reader.sheet.tokens[i].text, span=span, label=known[0].label, ref=known[0].ref)
    return Phrase(i, i + 1, mention, before, "", i, "actor", known[0].kind, "?", "s", definite=True)


def _only_describes(reader: Reader, phrase: Phrase, found: list[Phrase]) -> bool:
    """Whether a word for people is only an adjective of what stands before it."""
    if phrase.kind == "nationals" and _describes(phrase, found):
        return True
    if phrase.mention.ref in _OF_DEEDS and _armed(reader, phrase):
        return True
    if not found:
        return False
    before = found[-1]
    return _qualifies(reader, phrase, before) or (phrase.mention.ref == "groups/unknown" and _unknown(phrase, before))


_OF_DEEDS = frozenset({"groups/gunman", "groups/suicide-bomber"})


def _armed(reader: Reader, phrase: Phrase) -> bool:
    """Whether مسلح or انتحاري is the adjective of a deed: هجوم مسلح is no gunman."""
    before = reader.key(phrase.first - 1)
    alike = phrase.definite == before.startswith("ال")
    return phrase.number == "s" and alike and any(before.endswith(deed) for deed in word_class("armed-deeds"))


def _unknown(phrase: Phrase, before: Phrase) -> bool:
    """Whether مجهول is the adjective of what stands right before it: طيران مجهول."""
    return phrase.number == "s" and not phrase.definite and before.last == phrase.first


_QUALIFYING = frozenset(
    {"groups/activist", "groups/official", "groups/loyalist", "groups/accused", "groups/collaborator"}
)
_QUALIFIES_WITH = frozenset({"في", "عن", "الي", "مع", "ل"})


def _qualifies(reader: Reader, phrase: Phrase, before: Phrase) -> bool:
    """Whether a class of people only describes those right before it: عناصر التنظيم الناشطين في المنطقة."""
    return (
        (phrase.mention.ref or "") in _QUALIFYING
        and phrase.definite
        and phrase.quantity is None
        and not phrase.preposition
        and before.last == phrase.first
        and before.sort in {"people", "actor"}
        and reader.key(phrase.last) in _QUALIFIES_WITH
    )


def _describes(nationals: Phrase, found: list[Phrase]) -> bool:
    """Whether a nationality only describes the people right before it: متمردي «الوثبة» التشاديين."""
    if not found or nationals.preposition:
        return False
    before = found[-1]
    if nationals.conjunction:
        joined = (
            before.last == nationals.first
            and before.sort == "people"
            and before.kind != "nationals"
            and before.last > before.head + 1
        )
        return joined and before.definite == nationals.definite
    return (
        before.last == nationals.first
        and before.sort in {"people", "actor"}
        and before.number == "p"
        and nationals.definite
    )
