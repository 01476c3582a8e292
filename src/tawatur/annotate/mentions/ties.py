"""What follows a noun and says whose it is: construct, nationality, من, في, لـ, التابعة لـ, الموالية لـ, المدعومة من."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tawatur.annotate.mentions.adjectives import adjectives_after, says_where
from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.words import skip_signs, tie_word
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import group_adjective
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
    if (group := _group_told(reader, i, at)) is not None:
        return Owner(None, group, at + 1, "nisba")
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


def _group_told(reader: Reader, i: int, at: int) -> Entry | None:
    """The armed group whose adjective stands behind the noun at token i: صواريخ حوثية, الطائرات الحوثية."""
    key = reader.key(at)
    alike = key.startswith("ال") == reader.key(i).startswith(("ال", "وال", "بال", "لل", "فال", "كال"))
    return group_adjective(key) if key.endswith(("ي", "يه")) and alike else None


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
    if says_where(reader, at):
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


def _is_state(phrase: Phrase) -> bool:
    return (phrase.mention.ref or "").startswith("states/")
