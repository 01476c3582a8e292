"""The first page: what came in, what was found, what could not be read, and where to begin."""

from __future__ import annotations

from collections import Counter

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.questions import EXAMPLES
from tawatur.views.web.asked import case_of
from tawatur.views.web.rendering import render

NEWEST = 8
COMMONEST = 8
"""Kinds of problems listed; the rest stand with all problems."""
PICTURES = ("graph", "map", "timeline", "tallies", "control", "incidents")
"""Views that draw what was found."""


def show(request: Request) -> Response:
    """What came in, what was found, what could not be read, and where to begin."""
    with case_of(request) as case:
        count = case.count()
        found = case.count_claims()
        newest = case.headings(limit=NEWEST)
        problems = Counter(problem.code for problem in case.problems())
    return render(
        request,
        "overview.html",
        count=count,
        found=found,
        pictures=PICTURES,
        newest=newest,
        problems=problems.most_common(COMMONEST),
        examples=EXAMPLES,
    )
