"""The first page: what came in, what was found, what could not be read, and where to begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.questions import EXAMPLES
from tawatur.views.web.asked import case_of
from tawatur.views.web.rendering import render

NEWEST = 8
COMMONEST = 8
"""Kinds of problems listed; the rest stand with all problems."""
PICTURES = ("graph", "map", "timeline", "tallies", "control", "incidents", "materiel", "copies")
"""Views that draw what was found."""
PLACES: Mapping[str, str] = {
    "reports": "/reports", "claims": "/matrix", "items": "/materiel", "judged": "/log", "problems": "/problems",
}  # fmt: skip
"""What the case is counted by, and where each is."""


def show(request: Request) -> Response:
    """What came in, what was found, what could not be read, and where to begin."""
    with case_of(request) as case:
        count = case.count()
        found = case.count_claims()
        newest = case.headings(limit=NEWEST)
        problems = Counter(problem.code for problem in case.problems())
        items, judgements = case.count_items(), len(case.judgements())
    return render(
        request,
        "overview.html",
        count=count,
        found=found,
        tiles=_tiles(
            reports=count, claims=sum(found.values()), items=items, judged=judgements, problems=problems.total()
        ),
        pictures=PICTURES,
        newest=newest,
        problems=problems.most_common(COMMONEST),
        examples=EXAMPLES,
    )


def _tiles(**numbers: int) -> list[tuple[str, int, str]]:
    """What came in and what became of it: the words for it, how many, and where they are; nothing of which there is none."""
    return [(name, numbers[name], where) for name, where in PLACES.items() if numbers[name] or name == "reports"]
