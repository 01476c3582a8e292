"""What could not be read, and where."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from tawatur.ledger import ReportFilter
from tawatur.views.web.asked import case_of
from tawatur.views.web.rendering import render

MOST_PROBLEMS = 500


def show(request: Request) -> Response:
    """What could not be read, and where."""
    with case_of(request) as case:
        found = case.problems()
        ids = tuple({problem.report for problem in found[:MOST_PROBLEMS] if problem.report})
        names = {heading.id: heading for heading in case.headings(ReportFilter(ids=ids), limit=len(ids))} if ids else {}
    return render(request, "problems.html", found=found[:MOST_PROBLEMS], total=len(found), names=names)
