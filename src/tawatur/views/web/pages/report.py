"""The reader: a report with its voices lit, its claims beside it, and where its passages stand elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.speakers import Speaker, outlet
from tawatur.analyse.whereabouts import places_in
from tawatur.model import ROLES, Claim, Reading, Span
from tawatur.pipeline.families import Elsewhere, elsewhere
from tawatur.views.web.asked import case_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.paging import page_of, turn_of
from tawatur.views.web.reader import Paragraph, Voice, hops, marks_of, paragraphs, source_rows, voices_of
from tawatur.views.web.rendering import render

CARDS = 250
"""Claims shown beside the text at once; the rest are a page further, their words are marked all the same."""
MOST_NUMBERS = 12
"""Numbers of claims printed before the words where many claims begin."""


def show(request: Request) -> Response:
    """The report of the address; `words=START-END` lights a stretch of it, `beside=source` shows what was received."""
    with case_of(request) as case:
        reading = case.reading(request.path_params["report"])
        if reading is None:
            raise HTTPException(404)
        judging = judging_of(request, case)
        passages = elsewhere(case, reading.report.id)
    report, voices, marks = reading.report, voices_of(reading), marks_of(reading)
    asked = _asked(request, len(report.body))
    shown = paragraphs(reading, marks, asked)
    beside = request.query_params.get("beside") == "source"
    return render(
        request,
        "report.html",
        reading=reading,
        report=report,
        claimed={mention.key for claim in reading.claims for mention in places_in(claim)},
        outlet=outlet(report),
        voices=voices,
        table=ROLES,
        paragraphs=shown,
        asked=asked,
        rows=source_rows(report, [one.span for one in shown]) if beside else (),
        beside=beside,
        notes=[mark for mark in marks if mark.kind != "problem"],
        faults=[mark for mark in marks if mark.kind == "problem"],
        elsewhere=_by_paragraph(shown, passages),
        copied=_copied(shown, passages),
        numbers={claim.id: number for number, claim in enumerate(reading.claims, 1)},
        cards=_cards(request, reading),
        most_numbers=MOST_NUMBERS,
        pages=turn_of(request, len(reading.claims), size=CARDS),
        hops=lambda claim: hops(claim, report),
        hue=lambda speaker: _hue(speaker, voices),
        edited=lambda claim: next(judging.register.apply([claim]), claim),
        judging=judging,
    )


def _asked(request: Request, length: int) -> Span | None:
    """The stretch to light, if the address names one inside the body."""
    first, _, last = request.query_params.get("words", "").partition("-")
    if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit()):
        return None
    start, end = int(first[:9]), int(last[:9])
    return Span(start, end) if start < end <= length else None


def _cards(request: Request, reading: Reading) -> Sequence[Claim]:
    return reading.claims[page_of(request) * CARDS :][:CARDS]


def _by_paragraph(shown: Sequence[Paragraph], passages: Sequence[Elsewhere]) -> Mapping[int, list[Elsewhere]]:
    """The passages that stand elsewhere, by the number of the paragraph that has most of each."""
    found: dict[int, list[Elsewhere]] = defaultdict(list)
    for passage in passages:
        best = max(range(len(shown)), key=lambda number: _shared(shown[number].span, passage.here), default=None)
        if best is not None:
            found[best].append(passage)
    return dict(found)


def _copied(shown: Sequence[Paragraph], passages: Sequence[Elsewhere]) -> frozenset[int]:
    """The numbers of the paragraphs that a passage reaches into."""
    return frozenset(
        number for number, one in enumerate(shown) if any(one.span.meets(passage.here) for passage in passages)
    )


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _hue(speaker: Speaker | None, voices: Mapping[str, Voice]) -> str:
    """The class that gives a speaker its colour; outlet and reporter have none unless they are quoted too."""
    voice = voices.get(speaker.key) if speaker else None
    return f"v{voice.hue}" if voice else ""
