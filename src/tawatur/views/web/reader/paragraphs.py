"""A report's body as paragraphs, each with its runs and the nest of voices that is heard in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.model import Reading, Span
from tawatur.views.web.reader.marks import Mark
from tawatur.views.web.reader.runs import Run, runs
from tawatur.views.web.reader.voices import Heard, heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A line of the body: where it stands, its runs, and the voices heard in it, each after those around it."""

    span: Span
    runs: tuple[Run, ...]
    voices: tuple[Heard, ...]


def paragraphs(reading: Reading, marks: Sequence[Mark] = (), asked: Span | None = None) -> tuple[Paragraph, ...]:
    """The body line by line; lines without words are left out. `asked` are words to light."""
    lines = list(_lines(reading.report.body))
    cuts = [at for line in lines for at in (line.start, line.end)]
    ahead = runs(reading, marks, cuts, asked)
    run = next(ahead, None)
    found: list[Paragraph] = []
    for line in lines:
        while run and run.span.end <= line.start:
            run = next(ahead, None)
        inside: list[Run] = []
        while run and run.span.end <= line.end:
            inside.append(run)
            run = next(ahead, None)
        before = [one.voices for one in found[-1].runs] if found else []
        found.append(Paragraph(span=line, runs=tuple(inside), voices=heard((one.voices for one in inside), before)))
    return tuple(found)


def _lines(body: str) -> Iterator[Span]:
    start = 0
    for line in body.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1
