"""The list of reports, or those that hold the words searched for."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from tawatur.ledger import Heading, Hit
from tawatur.views.web.asked import case_of
from tawatur.views.web.paging import PAGE, page_of, turn_of
from tawatur.views.web.rendering import render


def show(request: Request) -> Response:
    """The list of reports, or those that hold the words searched for."""
    words = request.query_params.get("q", "").strip()
    offset = page_of(request) * PAGE
    with case_of(request) as case:
        if words:
            hits = case.search(words, limit=PAGE, offset=offset)
            total = hits.total
            found: list[tuple[Heading, Hit | None]] = [(hit.heading, hit) for hit in hits.hits]
        else:
            total = case.count()
            found = [(heading, None) for heading in case.headings(limit=PAGE, offset=offset)]
    return render(request, "reports.html", words=words, total=total, found=found, pages=turn_of(request, total))
