"""The text as received beside the cleaned one, line against line, with what was taken off shown in its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.model import Piece, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A stretch of `Report.source_text` and the paragraph that was made of it; None where cleaning took it off."""

    text: str
    paragraph: int | None


def source_rows(report: Report, paragraphs: Sequence[Span]) -> tuple[SourceRow, ...]:
    """The source in its order. A paragraph whose words lie in several places of the source stands at their whole reach."""
    found: list[SourceRow] = []
    at = 0
    for number, place in _placed(report.pieces, paragraphs):
        found += _taken_off(report.source_text[at : place.start])
        start = max(at, place.start)
        found.append(SourceRow(text=report.source_text[start : place.end].strip(), paragraph=number))
        at = max(at, place.end)
    return (*found, *_taken_off(report.source_text[at:]))


def _taken_off(text: str) -> Iterator[SourceRow]:
    if text.strip():
        yield SourceRow(text=text.strip("\n"), paragraph=None)


def _placed(pieces: Sequence[Piece], paragraphs: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Each paragraph with its reach in the source; one that no piece maps stands at the end of the one before."""
    starts, ends = [piece.body.start for piece in pieces], [piece.body.end for piece in pieces]
    last = 0
    for number, span in enumerate(paragraphs):
        met = pieces[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
        first = min((_source(piece, max(piece.body.start, span.start)) for piece in met), default=last)
        last = max((_source(piece, min(piece.body.end, span.end)) for piece in met), default=last)
        yield number, Span(first, max(first, last))


def _source(piece: Piece, place: int) -> int:
    return piece.source + place - piece.body.start
