"""The body of a report: the lines kept, put together so that each character leads back to the text as received."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.ingest.lines import Line
from tawatur.model import Piece, Span

_UNSAFE = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\u200b\u200e\u200f\u061c\x00-\x08\x0a-\x1f\x7f]")
"""Controls that can reorder or hide text; they stay in the text as received and never reach the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The cleaned text, its pieces in the text as received, and what was left out of it."""

    text: str
    pieces: tuple[Piece, ...]
    removed: tuple[Span, ...]

    def locate(self, start: int, end: int) -> Span | None:
        """Where a stretch of the text as received stands in the body; None where any of its ends was left out."""
        first = self._at(start)
        last = self._at(end - 1)
        return None if first is None or last is None or last < first else Span(first, last + 1)

    def _at(self, source: int) -> int | None:
        for piece in self.pieces:
            if piece.source <= source < piece.source + len(piece.body):
                return piece.body.start + source - piece.source
        return None


def put_together(source: str, kept: Sequence[Line]) -> Body:
    """The body of the kept lines: a blank line between paragraphs, none between the entries of one list."""
    runs: list[tuple[int, int]] = []
    for i, line in enumerate(kept):
        if i:
            before = kept[i - 1]
            breaks = _breaks(source, before, line)
            runs.extend((at, at + 1) for at in breaks)
        runs.extend(_safe(source, line))
    return _body(source, _joined(runs))


def _breaks(source: str, before: Line, line: Line) -> tuple[int, ...]:
    """The line breaks of the source that stand between two kept lines; one source break may serve twice."""
    opening, closing = source.index("\n", before.end), source.rindex("\n", 0, line.start)
    listed = line.shape == "item" and opening == closing
    return (opening,) if listed else (opening, closing)


def _safe(source: str, line: Line) -> list[tuple[int, int]]:
    """The runs of a line between unsafe controls; a break inside a joined line is lent a space that stands in it, if any."""
    runs, at = [], line.start
    for match in _UNSAFE.finditer(source, line.start, line.end):
        if match.start() > at:
            runs.append((at, match.start()))
        at = match.end()
        if match.group() == "\n":
            space = source.find(" ", line.start, line.end)
            runs.append((space, space + 1) if space >= 0 else match.span())
    if line.end > at:
        runs.append((at, line.end))
    return runs


def _joined(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _body(source: str, runs: Sequence[tuple[int, int]]) -> Body:
    text: list[str] = []
    pieces, removed, at, seen = [], [], 0, 0
    for start, end in runs:
        pieces.append(Piece(body=Span(at, at + end - start), source=start))
        text.append(source[start:end])
        at += end - start
        if source[seen:start].strip():
            removed.append(Span(seen, start))
        seen = max(seen, end)
    if source[seen:].strip():
        removed.append(Span(seen, len(source)))
    return Body(text="".join(text), pieces=tuple(pieces), removed=tuple(removed))
