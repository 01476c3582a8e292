"""One article, post or statement as received, and its cleaned text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tawatur.model.mention import Mention
from tawatur.model.span import Span

DateBasis = Literal["dateline", "metadata", "text", "filename", "given"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a report came out, as precise as is known, and how that is known.

    `start` and `end` are equal for a day; a month or a year spans its days. `basis`: a printed dateline, the page's
    metadata, an inference from the text, the file's name, or a value the user gave. A clock of the page is no basis.
    """

    start: date
    end: date
    basis: DateBasis
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of the body and where it stands in the text as received.

    `body` lies in `Report.body`; `source` is where it starts in `Report.source_text`. The run is the same on both
    sides, character for character.
    """

    body: Span
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as received and as cleaned.

    `id` is the content id of the bytes as received, `sha256` their full hash. `file` is the name it was read under.
    `body` is the cleaned text that all spans point into; `source_text` the decoded text as received, with LF line
    breaks, plain spaces and composed letters (of a page, its visible text), which `pieces` map the body back to;
    `removed` are the stretches of `source_text` taken for page furniture. `relays` are outlets
    whose report this one declares to pass on (a translation, a wire, a newspaper it speaks for).
    """

    id: str
    sha256: str
    file: str
    body: str
    source_text: str
    pieces: tuple[Piece, ...] = ()
    removed: tuple[Span, ...] = ()
    encoding: str = "utf-8"
    language: str = "ar"
    title: str | None = None
    title_span: Span | None = None
    outlet: Mention | None = None
    byline: str | None = None
    published: Published | None = None
    relays: tuple[Mention, ...] = ()
    url: str | None = None

    def at_source(self, span: Span) -> Span | None:
        """Where a span of the body stands in `source_text`, or None where it crosses removed text."""
        for piece in self.pieces:
            if piece.body.covers(span):
                shift = piece.source - piece.body.start
                return Span(span.start + shift, span.end + shift)
        return None
