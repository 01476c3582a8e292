"""Head nouns with the article, which recall a body or name one by what tells it apart: النظام في طهران, الفوج 46."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.adjectives import adjectives_after
from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.owned_heads import owned_head
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.state_bodies import government_of
from tawatur.annotate.mentions.tasks import past_aim
from tawatur.annotate.mentions.ties import of_phrase
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_UNIT = "h-unit"

_SERVING = frozenset({"organisation", "government", "agency", "police", "alliance"})
"""Kinds of bodies that are named by what they serve: الإدارة العامة لأمن الحدود, اللجنة الدولية للصليب الأحمر."""

_RULERS = frozenset({"h-regime", "h-government", "h-authority"})
"""Heads of bodies that rule a state, which may be told by where they sit: النظام في طهران, السلطات الحاكمة في دمشق."""


_UNITS = frozenset({"h-regiment", "h-brigade", "h-brigades", "h-division"})
"""Heads of units that are told by their numbers."""


def definite_head(reader: Reader, plain: Phrase, entry: Entry) -> Phrase:
    """A head noun with the article: told by its seat, its adjectives, its aim, what it serves or its number."""
    i, j = plain.first, plain.last
    if (seated := _seated(reader, plain)) is not None:
        return seated
    last = past_aim(reader, i, adjectives_after(reader, i, j))
    if (purpose := _past_purpose(reader, entry, j, last)) > last:
        return widened(reader, plain, purpose, keep=False)._replace(generic=False)
    whose = of_phrase(reader, last - 1, last) if entry.id == _UNIT and entry.number == "p" else None
    if whose is not None and whose.phrase is not None and not whose.phrase.generic:
        return owned_head(reader, plain, whose)
    return _numbered(reader, plain, entry, last)


def _past_purpose(reader: Reader, entry: Entry, j: int, last: int) -> int:
    """Past what a body with an adjective is for, said with ل from token `last` on, where nobody is named or meant there."""
    key = reader.key(last)
    if entry.kind not in _SERVING or last == j or not key.startswith("ل") or not reader.same_sentence(j - 1, last):
        return last
    governs = bool(reader.sheet.particles[last])
    if governs or reader.at(last) is not None or any(r.form.person for r in reader.sheet.verbs[last]):
        return last
    if key.startswith("لل"):
        return adjectives_after(reader, last, last + 1)
    genitive = reader.key(last + 1).startswith("ال") and reader.same_sentence(last, last + 1)
    return last + 2 if genitive else last


def _seated(reader: Reader, plain: Phrase) -> Phrase | None:
    """Whoever rules a state, told by the state or its capital."""
    match = reader.sheet.match_of[plain.first]
    rules = match is not None and any(e.table == "heads" and e.id in _RULERS for e in match.entries)
    at = adjectives_after(reader, plain.first, plain.last)
    at += reader.key(at) in word_class("ruling")
    if not rules or reader.key(at) != "في" or not reader.same_sentence(plain.first, at + 1):
        return None
    state, seat = reader.entries(at + 1).get("states"), reader.sheet.match_of[at + 1]
    if state is None or seat is None or seat.split.conjunction or seat.split.preposition:
        return None
    wide = widened(reader, plain, seat.last, keep=False)
    ref, label = government_of(state)
    mention = replace(wide.mention, ref=ref, label=label)
    return wide._replace(mention=mention, generic=False, definite=True)


def _numbered(reader: Reader, plain: Phrase, entry: Entry, j: int) -> Phrase:
    """A body up to token j, with the number that tells a unit from others: الفوج 46, which is where men are based in it."""
    if entry.id not in _UNITS or not reader.same_sentence(j - 1, j):
        return widened(reader, plain, j, keep=False)
    number = reader.sheet.tokens[j].kind == "number" or reader.key(j) in word_class("ordinal")
    if not number:
        return widened(reader, plain, j, keep=False)
    last = j + 1
    while reader.same_sentence(j, last) and reader.key(last) in word_class("arms-of-service"):
        last += 1
    unit = widened(reader, plain, last, keep=False)._replace(generic=False)
    return unit._replace(sort="post") if plain.preposition in word_class("based-at") else unit
