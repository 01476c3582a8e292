"""Finds told of before, and the parts of them that are told apart: counted goods one by one, the rest together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Seizure, Span, content_id

_FRAME = Frame("contents", "contents", "seizure", (), (), "obj", "", "", "")
WIDE = frozenset({"materiel/weapons", "materiel/arms-and-ammunition", "materiel/ammunition"})
"""Goods of a kind that others are parts of."""
_BEFORE = 3
"""Sentences back that goods spoken of as known may have been found in."""


def parts_of(goods: Sequence[Phrase]) -> list[list[Phrase]]:
    """Goods as a seizure each: what is counted alone, the rest together."""
    counted = [[p] for p in goods if p.quantity is not None]
    plain = [p for p in goods if p.quantity is None]
    return [*counted, plain] if plain else counted


def part_of_find(item: Claim, told: Seizure, goods: Phrase) -> Claim:
    """A seizure told of one of its goods alone."""
    span = goods.mention.span
    return replace(
        item,
        id=content_id(item.id, span.start if span is not None else goods.mention.key),
        span=item.span if span is None else Span(item.span.start, max(item.span.end, span.end)),
        proposition=replace(told, goods=(goods.mention,), quantity=goods.quantity),
    )


def last_find(sheet: Sheet, at: int, claims: Sequence[Claim]) -> Seizure | None:
    """The find that was told last before token `at`, not more than a few sentences back."""
    start, here = sheet.tokens[at].start, sheet.sentence_of[at]
    for item in reversed(claims):
        told = item.proposition
        if item.span.start < start and isinstance(told, Seizure) and here - _sentence(sheet, item) <= _BEFORE:
            return told
    return None


def _sentence(sheet: Sheet, item: Claim) -> int:
    return sheet.sentence_of[bisect_left(sheet.tokens, item.span.start, key=lambda token: token.start)]


def found_with(sheet: Sheet, predicate: Predicate, part: list[Phrase], told: Seizure, voices: Voices) -> Claim:
    """The claim that part of a find was seized as the whole was, on the word of whoever tells the part."""
    roles = {"who": list(told.seizers), "holder": list(told.holders), "goods": [p.mention for p in part]}
    proposition = replace(told, goods=tuple(roles["goods"]), quantity=part[0].quantity)
    return claim(sheet, Filled(_FRAME, predicate, roles, part), proposition, voices)


def is_find(container: Phrase | None, told: Seizure) -> bool:
    """Whether what holds goods is what was seized: a store, a load, arms, or the thing itself."""
    if container is None or container.sort == "post":
        return container is not None
    ref = container.mention.ref or ""
    return ref in WIDE or ref.startswith("units/") or any(m.ref == ref for m in told.goods)
