"""The list of reports, or those that hold the words searched for and name whom and what is asked."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from tawatur.ledger import Case, Heading, Hit
from tawatur.pipeline.families import headings_of
from tawatur.pipeline.find import Wanted, find, narrowed
from tawatur.views.web.asked import case_of, day_of
from tawatur.views.web.looks import looks, search_address
from tawatur.views.web.paging import PAGE, page_of, turn_of
from tawatur.views.web.rendering import render

Found = tuple[int, list[tuple[Heading, Hit | None]]]
"""How many reports there are in all, and those of one page."""
FILTERS = ("actor", "place", "outlet")


def show(request: Request) -> Response:
    """Every report, the newest first; or those found, the best first."""
    words = request.query_params.get("q", "").strip()
    asked = (words, _wanted(request), page_of(request) * PAGE)
    total, found = request.app.state.found.get(("reports", *asked), lambda: _opened(request, *asked))
    with case_of(request) as case:
        recent = looks(request, "recent")
        titles = headings_of(case, (look.report for look in recent if look.report))
    search, saved = search_address(request), looks(request, "saved")
    return render(
        request, "reports.html", words=words, asked=dict(request.query_params), filters=FILTERS, total=total, found=found,
        pages=turn_of(request, total), search=search, kept=any(look.address == search for look in saved), saved=saved,
        recent=recent, titles=titles,
    )  # fmt: skip


def _wanted(request: Request) -> Wanted:
    given = request.query_params
    names = {name: given.get(name, "").strip() for name in FILTERS}
    return Wanted(since=day_of(given.get("since")), until=day_of(given.get("until")), **names)


def _opened(request: Request, words: str, wanted: Wanted, offset: int) -> Found:
    with case_of(request) as case:
        return _found(case, words, wanted, offset)


def _found(case: Case, words: str, wanted: Wanted, offset: int) -> Found:
    if words:
        hits = find(case, words, wanted, limit=PAGE, offset=offset)
        return hits.total, [(hit.heading, hit) for hit in hits.hits]
    reports = narrowed(case, wanted)
    return case.count(reports), [(heading, None) for heading in case.headings(reports, limit=PAGE, offset=offset)]
