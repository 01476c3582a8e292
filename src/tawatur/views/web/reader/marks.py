"""What the page can say about single words: dates, numbers and places as they were read, and problems where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tawatur.lexicon.gazetteer import Place, place_of
from tawatur.model import Mention, Period, Problem, Quantity, Reading, Span

MarkKind = Literal["time", "number", "place", "problem"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Some words and what is known of them; exactly one of the last fields is filled, by `kind`.

    `span` is None only for a problem of the report as a whole. `located` is the gazetteer's entry of a place.
    """

    id: int
    kind: MarkKind
    span: Span | None
    period: Period | None = None
    quantity: Quantity | None = None
    place: Mention | None = None
    located: Place | None = None
    problem: Problem | None = None


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Every date, number, place and problem of a reading in the order of the text; a number inside a date is left out."""
    found = sorted(_marks(reading), key=lambda mark: (mark.span is not None, mark.span or Span(0, 0)))
    return tuple(replace(mark, id=number) for number, mark in enumerate(found, 1))


def _marks(reading: Reading) -> Iterator[Mark]:
    for period in reading.periods:
        yield Mark(id=0, kind="time", span=period.span, period=period)
    for quantity in reading.quantities:
        if not any(period.span.meets(quantity.span) for period in reading.periods):
            yield Mark(id=0, kind="number", span=quantity.span, quantity=quantity)
    for mention in {mention.span: mention for mention in reading.mentions if mention.kind == "place"}.values():
        if mention.span:
            yield Mark(id=0, kind="place", span=mention.span, place=mention, located=place_of(mention.ref or ""))
    for problem in reading.problems:
        yield Mark(id=0, kind="problem", span=problem.span, problem=problem)
