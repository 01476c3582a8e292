"""What follows a noun and says whose it is: construct, nationality, من, في, لـ, التابعة لـ, الموالية لـ, المدعومة من."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.words import is_direction, looks_adjective, plain_adjective, skip_signs, tie_word
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


class Owner(NamedTuple):
    """Who owns what stands before, up to which token, and how it is said: construct, nisba, of, belongs, loyal or backed."""

    phrase: Phrase | None
    state: Entry | None
    last: int
    how: str


_OWNERS = frozenset({"actor", "person", "outlet"})
_TO_WHOM = frozenset({"له", "لها", "لهم", "لهن", "لهما"})
_RANKS = frozenset({"صفوف", "ابناء", "افراد", "عناصر", "مقاتلي", "قبل"})


def owner_after(reader: Reader, i: int, j: int, *, construct: bool) -> Owner | None:
    """Whom the noun at token i belongs to, said from token j on; `construct` allows a bare genitive."""
    j = adjectives_after(reader, i, j)
    at = skip_signs(reader.sheet, j)
    particles = reader.sheet.particles[at] if at < len(reader.sheet.tokens) else ()
    shown = bool(particles) and any(p.kind == "demonstrative" and not p.conjunction for p in particles)
    if shown and at == i + 1:
        at += 1
    at = _past_naming(reader, at)
    if not reader.same_sentence(i, at):
        return None
    state = reader.entries(at).get("nisbas")
    match = reader.sheet.match_of[at]
    if state is not None and match is not None and not match.split.preposition and not match.split.conjunction:
        closes = reader.key(match.last) in word_class("office-adjectives") and reader.same_sentence(i, match.last)
        return Owner(None, state, match.last + closes, "nisba")
    if reader.key(at) in {"يرجح", "يعتقد", "قيل", "يقال"} and reader.key(at + 1).startswith("ان"):
        at += 2
    tie = tie_word(reader.key(at))
    if tie is not None:
        return _tied(reader, at + 1, tie.preposition, tie.kind)
    inner = reader.at(at)
    if (
        inner is not None
        and inner.first == at
        and not inner.conjunction
        and (inner.sort in _OWNERS or described(inner))
    ):
        if (
            construct
            and (shown or not inner.preposition)
            and at == _past_naming(reader, skip_signs(reader.sheet, i + 1 + shown))
        ):
            return Owner(inner, None, inner.last, "construct")
        if inner.preposition == "ل" and _clings(reader, inner, at):
            return Owner(inner, None, inner.last, "of")
    return None


def _past_naming(reader: Reader, j: int) -> int:
    """Past ما يسمى and the like at token j, which only keeps its distance from a name: مقاتلي ما يسمى الجيش الوطني."""
    named = reader.key(j) == "ما" and reader.key(j + 1) in word_class("name-openers")
    return skip_signs(reader.sheet, j + 2) if named else j


def with_tie(reader: Reader, phrase: Phrase) -> Phrase:
    """A named actor with the words that say whose it is taken in: الجيش الوطني الموالي لتركيا."""
    at = skip_signs(reader.sheet, phrase.last)
    if not reader.same_sentence(phrase.first, at):
        return phrase
    tie = tie_word(reader.key(at))
    if tie is None or tie.kind == "backed":
        return phrase
    found = _tied(reader, at + 1, tie.preposition, tie.kind)
    if found is None:
        return phrase
    return phrase._replace(last=found.last, owner=found.phrase.mention if found.phrase else phrase.owner)


_DESCRIBED = frozenset({"factions", "militias", "forces"})


def described(inner: Phrase) -> bool:
    """التنظيم, الميليشيات: a definite description that a later step resolves; or مواقع للمعارضة."""
    if inner.sort != "people" or not inner.generic:
        return False
    return (inner.definite and inner.kind in _DESCRIBED) or (inner.kind == "opposition" and inner.preposition == "ل")


def _clings(reader: Reader, inner: Phrase, at: int) -> bool:
    return reader.key(at).startswith("ل") and inner.preposition == "ل"


_SHORT = {"الي": "ل"}
"""The clinging preposition that the press writes for a free one: ينتمون للحركة."""


def _tied(reader: Reader, j: int, preposition: str, kind: str) -> Owner | None:
    """The actor after a tie's preposition, which is a word of its own or clings to the actor."""
    for at in (j, j + 1, j + 2):
        k = skip_signs(reader.sheet, at)
        if not reader.same_sentence(j - 1, k):
            return None
        inner = reader.at(k)
        if (
            inner is not None
            and (inner.sort in {*_OWNERS, "place"} or described(inner))
            and (
                inner.preposition in {preposition, "من قبل"}
                or (inner.preposition == _SHORT.get(preposition) and not inner.generic)
            )
        ):
            return Owner(inner, None, inner.last, kind)
        if preposition == "ل" and reader.key(k) in _TO_WHOM:
            return Owner(None, None, k + 1, kind + "-pronoun")
    return None


def of_phrase(reader: Reader, i: int, j: int) -> Owner | None:
    """عناصر من قسد, عناصر في الهيئة, قتلى في صفوف النظام, عناصر لتنظيم: the actor after من, في, ل or بين."""
    at = skip_signs(reader.sheet, adjectives_after(reader, i, j))
    if _says_where(reader, at):
        return None
    for k in range(at, min(at + 5, len(reader.sheet.tokens))):
        if not reader.same_sentence(i, k):
            return None
        inner = reader.at(k)
        if inner is None:
            if reader.sheet.tokens[k].kind == "word" and reader.key(k) not in _RANKS | {"من", "في", "ل"}:
                return None
            continue
        before = preposition_before(reader.sheet, k)
        within = inner.preposition or before
        ranked = any(reader.key(r) in _RANKS for r in range(at, k))
        if (
            (inner.sort == "actor" or described(inner))
            and not inner.conjunction
            and (
                (within in {"من", "ل"} and not (within == "من" and _is_state(inner)))
                or (within == "في" and (not _is_state(inner) or inner.kind == "army"))
                or (within == "ب" and inner.kind in _SERVED)
                or ranked
            )
        ):
            return Owner(inner, None, inner.last, "of")
        return None
    return None


_SERVED = frozenset({"army", "government", "agency", "police"})
"""Kinds of bodies that men serve in, as ب says too: مسؤول بوزارة الخارجية, ضابط بالجيش."""


@cache
def _stationed() -> frozenset[str]:
    """The verbs of being somewhere, whose participle takes the place behind it: القوات المتمركزة في الفوج."""
    return frozenset(row["predicate"] for row in rows("frames") if row["kind"] == "presence")


def _is_state(phrase: Phrase) -> bool:
    return (phrase.mention.ref or "").startswith("states/")


def adjectives_after(reader: Reader, i: int, j: int) -> int:
    """The first token past the plain adjectives (مسلحة, الحربي, عسكرية) that agree with the noun before token j."""
    definite = _definite(reader, i)
    while reader.same_sentence(i, j) and _agrees(reader, j, definite=definite) and _only_describes(reader, i, j):
        if _says_where(reader, j):
            break
        j += 1
    return j


def _says_where(reader: Reader, j: int) -> bool:
    """Whether the word at token j is the participle of being somewhere: القوات المتمركزة في الفوج."""
    readings = reader.sheet.verbs[j] if j < len(reader.sheet.tokens) else ()
    return any(r.verb in _stationed() and r.form.part == "active-participle" for r in readings)


def _agrees(reader: Reader, j: int, *, definite: bool) -> bool:
    """Whether the word at token j is shaped as an adjective of a definite or indefinite noun is."""
    key = reader.key(j)
    if definite:
        return key.startswith("ال") and looks_adjective_definite(key) and not _names_deed(reader, j)
    return _adjective(key) and not key.startswith(("ال", "لل")) and _bare(reader, j)


def _names_deed(reader: Reader, j: int) -> bool:
    """Whether a word that ends as an adjective does is a verbal noun: استعاد الجيش السيطرة."""
    readings = reader.sheet.verbs[j]
    return not reader.key(j).startswith("الم") and bool(readings) and all(r.form.part == "masdar" for r in readings)


def _only_describes(reader: Reader, i: int, j: int) -> bool:
    """Whether the word at token j only describes the noun at token i: it names, ties, counts and joins nothing itself."""
    key = reader.key(j)
    if key.startswith("و") or reader.sheet.particles[j] or reader.sheet.quantity_of[j]:
        return False
    if tie_word(key) is not None or is_direction(key):
        return False
    entries = reader.entries(j)
    if not entries.keys() <= {"heads", "materiel", "units", "groups"}:
        return False
    if entries.keys() & {"materiel", "units"} and (not looks_adjective(key) or "groups" in reader.entries(i)):
        return False
    people = entries.get("groups")
    if people is None:
        return True
    entitles = people.number == "s" and reader.same_sentence(i, j + 1) and leads_name(reader.key(j + 1))
    return not (entitles or people.kind == "forces" or (people.number == "p" and key.endswith("ي")))


def _adjective(key: str) -> bool:
    return looks_adjective(key) or plain_adjective(key) or key in _of_people()


@cache
def _of_people() -> frozenset[str]:
    """The adjectives of people with the endings of gender and of the sound plural."""
    return frozenset(stem + ending for stem in word_class("personal-adjectives") for ending in ("", "ه", "ون", "ين"))


def looks_adjective_definite(key: str) -> bool:
    """الحربي, المسلحة, الإرهابي: a definite word with an adjective's ending."""
    return looks_adjective(key) or (key.startswith("الم") and len(key) > 4) or key.endswith("ه")


def _definite(reader: Reader, i: int) -> bool:
    key = reader.key(i)
    return key.startswith(("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال"))


def _bare(reader: Reader, j: int) -> bool:
    return not any(r.form.person for r in reader.sheet.verbs[j])
