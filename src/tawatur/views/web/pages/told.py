"""What claims say, by their ids: where a point of a picture opens."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.views.web.rendering import render
from tawatur.views.web.told import voices_of

MOST_CLAIMS = 100


def show(request: Request) -> Response:
    """The claims named in the address, with their words."""
    found = voices_of(request, tuple(request.query_params.getlist("claim")[:MOST_CLAIMS]))
    if not found.voices:
        raise HTTPException(404)
    return render(request, "told.html", voices=found.voices, reports=found.reports)
