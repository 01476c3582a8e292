"""Persons by their own names: a given name or kunya with what follows, and the surname alone once the name was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.words import adverbial, known_word
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tawatur.annotate.mentions.reader import Reader
    from tawatur.lexicon.entries import Entry

_KUNYA = frozenset(("ابو", "ابي", "ابا", "ام"))
_SERVANT = "عبد"
"""Before a name of God the first half of a given name, so that a surname may follow: عبد الله الحسن."""
_SON = frozenset(("بن", "ابن", "ال", "عبد"))
_LONGEST = 3
"""Words that may follow a given name."""
NAMED = frozenset(("يدعي", "ويدعي", "اسمه", "واسمه", "المدعو", "يسمي", "ويسمي"))
"""Words between a person's description and name."""
_I = "انا"
"""Written like a given name once folded: أنا أريد is nobody's name."""
_APART = 6
"""Tokens that may stand between a description and يدعى."""
_SHORTEST = 4


@cache
def _given() -> frozenset[str]:
    return frozenset(
        fold(name).split()[0] for row in rows("given_names") for name in (row["name"], *several(row["aliases"]))
    )


@lru_cache(maxsize=50_000)
def _lead(key: str) -> str:
    """The one-letter clitics before a given name."""
    for cut in range(3):
        if all(letter in "وفلب" for letter in key[:cut]) and (key[cut:] in _given() or key[cut:] in _KUNYA):
            return key[:cut]
    return ""


@lru_cache(maxsize=50_000)
def leads_name(key: str) -> bool:
    """Whether a word can begin a person's name: a given name or kunya, with or without clitics."""
    bare = key[len(_lead(key)) :]
    return bare in _KUNYA or bare in _given()


def name_phrase(reader: Reader, i: int) -> Phrase | None:
    """A person named by a given name or kunya: عيسى البوسيفي, أبو ماهر, فادي شمعون."""
    key = reader.key(i)
    lead = _lead(key)
    bare = key[len(lead) :]
    if reader.sheet.tokens[i].text.endswith("ى") and bare == "علي":
        return None
    if bare == "اكبر" and (not reader.key(i + 1).startswith("ال") or reader.entries(i + 1)):
        return None  # أكبر الدول
    if _or_else(reader, i, bare) or _nightly(reader, i) or (lead and _other_word(reader, i)):
        return None
    if bare in _KUNYA and reader.same_sentence(i, i + 1) and reader.sheet.tokens[i + 1].kind == "word":
        last = _further(reader, i + 2)
        return _person(reader, i, max(last, i + 2), lead) if not _listed(reader, i) else None
    if i and reader.key(i - 1) in NAMED and reader.same_sentence(i - 1, i) and not known_word(reader.sheet, i):
        return _person(reader, i, _further(reader, i + 1), "")
    if bare not in _given() or bare == _I or _listed(reader, i):
        return None
    last = _further(reader, i + 1)
    return _person(reader, i, last, lead) if last > i + 1 else None


def _other_word(reader: Reader, i: int) -> bool:
    """Whether a preposition and a name are rather a listed head noun: بيان is a statement, not by Jan."""
    match = reader.sheet.match_of[i]
    return match is not None and match.first == i and any(e.table == "heads" for e in match.entries)


def _nightly(reader: Reader, i: int) -> bool:
    """Whether a word written like Layla tells when a deed was done: قصف ليلي, غارات ليلية."""
    before = reader.sheet.verbs[i - 1] if i and reader.same_sentence(i - 1, i) else ()
    deed = any(r.form.part == "masdar" and not r.split.article for r in before)
    return deed and reader.key(i) == "ليلي" and reader.sheet.tokens[i].text.endswith("ي")


def _or_else(reader: Reader, i: int, bare: str) -> bool:
    """Whether أم asks between two things (صفقة أم تحالف؟)."""
    sheet = reader.sheet
    _, last = sheet.sentences[sheet.sentence_of[i]]
    return bare == "ام" and any(sheet.tokens[k].text == "؟" for k in range(i + 1, min(last, i + _QUESTION)))


_QUESTION = 8
"""Tokens from أم to the question mark."""


def _listed(reader: Reader, i: int) -> bool:
    """Whether a longer listed name begins here: عين العرب, أم درمان, كتائب."""
    match = reader.sheet.match_of[i]
    return match is not None and (match.last > i + 1 or any(e.table in {"actors", "outlets"} for e in match.entries))


def _further(reader: Reader, j: int) -> int:
    """Where the words of a name that go on at token j end."""
    first = j
    while j - first < _LONGEST and reader.same_sentence(first - 1, j) and _names(reader, j):
        surname = reader.key(j).startswith("ال") and reader.key(j) != "ال" and reader.key(j - 1) != _SERVANT
        j += 1
        if surname:
            break
    return j


def _names(reader: Reader, j: int) -> bool:
    sheet, key = reader.sheet, reader.key(j)
    if sheet.tokens[j].kind != "word" or sheet.quantity_of[j] or sheet.period_of[j]:
        return False
    if key in _given() or key in _SON:
        return sheet.tokens[j].text not in {"على", "ال"}
    if (
        sheet.particles[j]
        or _describes(sheet.tokens[j].text)
        or key.startswith("ب")
        or (key.startswith("و") and leads_name(key))
    ):
        return False
    entries = reader.entries(j)
    if key in _deed_nouns():
        return False
    if entries:
        known = {"nisbas", "places", "cities", "heads"}
        return key.startswith("ال") and set(entries) <= known and not _is_body(entries)
    return not any(r.form.person for r in sheet.verbs[j]) and (key.startswith("ال") or not known_word(sheet, j))


@cache
def _deed_nouns() -> frozenset[str]:
    """The nouns that tell of a deed, which name nobody: القوات التي يقودها خالد معارك ضد."""
    nouns = (row for row in rows("frames") if "." not in row["predicate"])
    return frozenset(fold(word) for row in nouns for word in (row["predicate"], row["plural"]) if word)


def _is_body(entries: Mapping[str, Entry]) -> bool:
    """Whether a word heads the names of bodies, which whoever is named before it speaks of: اتهم سمير حداد الشركات."""
    head = entries.get("heads")
    return head is not None and head.kind in _BODIES


_BODIES = frozenset(
    {"company", "faction", "army", "militia", "organisation", "government", "police", "agency", "alliance", "party"}
)
"""Kinds of bodies, whose common nouns are no surnames."""


def _describes(word: str) -> bool:
    """Whether a word after a name only says something of its bearer: البالغ من العمر, حالته مستقرة."""
    return (
        fold(word) in _OF_HIM
        or (word.startswith("م") and word.endswith("ة") and len(word) > _SHORTEST)
        or adverbial(word)
    )


_OF_HIM = frozenset(fold(word) for word in ("البالغ", "البالغة", "الملقب", "الملقبة", "المنحدر", "المعروف", "المولود"))


def _person(reader: Reader, i: int, last: int, lead: str) -> Phrase:
    sheet = reader.sheet
    start = sheet.tokens[i].start + len(lead)
    span = Span(start, sheet.tokens[last - 1].end)
    mention = Mention(kind="person", text=span.of(sheet.report.body), span=span)
    conjunction = lead[:1] if lead[:1] in ("و", "ف") else ""
    preposition = lead[len(conjunction) :] or preposition_before(sheet, i)
    return Phrase(i, last, mention, preposition, conjunction, i, "person", "person", "m", "s", definite=True)


@dataclass(slots=True)
class Persons:
    """The persons named so far, and every word that may recall one of them by his surname alone."""

    named: list[Phrase] = field(default_factory=list)
    recalling: set[str] = field(default_factory=set)

    def tell_of(self, person: Phrase) -> None:
        """Adds a person who was named."""
        self.named.append(person)
        self.recalling.update(_recalled_by(_surname(person.mention.text)))


def surname_phrase(reader: Reader, i: int, people: Persons) -> Phrase | None:
    """A person told of before, by surname alone: الزروق, وشمعون."""
    key = reader.key(i)
    for phrase in reversed(people.named):
        lead = _recalled_by(_surname(phrase.mention.text)).get(key)
        if lead is None:
            continue
        whole = Mention(
            kind="person",
            text=phrase.mention.text,
            span=reader.sheet.span(i, i + 1),
            label=phrase.mention.label,
            ref=phrase.mention.ref,
        )
        conjunction = lead[:1] if lead[:1] in ("و", "ف") else ""
        preposition = lead[len(conjunction) :] or preposition_before(reader.sheet, i)
        return Phrase(
            i, i + 1, whole, preposition, conjunction, i, "person", "person", phrase.gender, "s", definite=True
        )
    return None


@lru_cache(maxsize=4096)
def _surname(name: str) -> str:
    """The last word of a name of several, folded; "" where it is too short to stand alone."""
    words = fold(name).split()
    return words[-1] if len(words) > 1 and len(words[-1]) >= _SHORTEST else ""


@lru_cache(maxsize=4096)
def _recalled_by(surname: str) -> dict[str, str]:
    """The words that recall whoever has a surname, with what clings before it: الزروق, والزروق, لشمعون."""
    return {lead + surname: lead for lead in ("", "و", "ف", "ب", "ل", "ول", "وب", "فل")} if surname else {}


def name_descriptions(reader: Reader, found: Sequence[Phrase]) -> list[Phrase]:
    """Phrases with تاجر من سبها يدعى عيسى البوسيفي made one: the description takes the name that follows it."""
    kept: list[Phrase] = []
    for phrase in found:
        k = _described(reader, kept, phrase) if phrase.sort == "person" else None
        if k is None:
            kept.append(phrase)
            continue
        head = kept[k]
        kept[k:] = [
            head._replace(
                last=phrase.last, mention=phrase.mention, sort="person", kind="person", generic=False, definite=True
            )
        ]
    return kept


def _described(reader: Reader, kept: Sequence[Phrase], person: Phrase) -> int | None:
    if not any(reader.key(j) in NAMED for j in range(max(person.first - 2, 0), person.first)):
        return None
    for k in range(len(kept) - 1, -1, -1):
        if person.first - kept[k].first > _APART or not reader.same_sentence(kept[k].first, person.first):
            return None
        if kept[k].sort == "people" and kept[k].number in {"s", "?"}:
            return k
    return None
