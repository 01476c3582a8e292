"""The reader: a report with its voices lit, its claims beside it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.speakers import hand, outlet
from tawatur.model import ROLES
from tawatur.views.web.asked import case_of
from tawatur.views.web.reader import paragraphs, voices_of
from tawatur.views.web.rendering import render


def show(request: Request) -> Response:
    """A report with its voices lit, its claims beside it."""
    with case_of(request) as case:
        reading = case.reading(request.path_params["report"])
    if reading is None:
        raise HTTPException(404)
    voices = voices_of(reading)
    return render(
        request,
        "report.html",
        reading=reading,
        report=reading.report,
        outlet=outlet(reading.report),
        voices=voices,
        table=ROLES,
        hue=lambda link: voices[hand(link, reading.report).key].hue,
        paragraphs=paragraphs(reading),
        numbers={claim.id: number for number, claim in enumerate(reading.claims, 1)},
    )
