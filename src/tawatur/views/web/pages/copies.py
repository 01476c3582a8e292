"""Copies: passages that stand in several reports, each family as a tree, and what changed and was lost on the way."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.ledger import ReportFilter
from tawatur.pipeline.copies import report_named, uncompared
from tawatur.pipeline.families import count_families, families_of, family_of, family_with, headings_of
from tawatur.views.web.asked import case_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.paging import page_of, turn_of
from tawatur.views.web.rendering import render

FAMILIES = 12
"""Families on one page."""
NOBODY = "none"
"""No report has this id."""


def show(request: Request) -> Response:
    """The families of the case, or those that one report belongs to (`report` in the address)."""
    wanted = request.query_params.get("report", "")
    with case_of(request) as case:
        report = report_named(case, wanted) or NOBODY if wanted else None
        total = count_families(case, report=report)
        shown = families_of(case, limit=FAMILIES, offset=page_of(request) * FAMILIES, report=report)
        headings = headings_of(case, (one for family in shown for one in family.reports))
        places = {family.id: family.roots[0].place for family in shown}
        wanted_bodies = ReportFilter(ids=tuple(sorted({place.report for place in places.values()})) or (NOBODY,))
        bodies = {one.id: one.body for one in case.slim_reports(wanted_bodies)}
        left = uncompared(case)
    return render(
        request, "copies.html", families=shown, total=total, headings=headings,
        opening={family: _opening(place.span.of(bodies[place.report])) for family, place in places.items()},
        left=left, report=headings.get(report or ""), wanted=wanted, pages=turn_of(request, total, size=FAMILIES),
    )  # fmt: skip


def show_family(request: Request) -> Response:
    """One family: its tree, and its edges with both texts."""
    with case_of(request) as case:
        found = family_of(case, request.path_params["family"])
        judging = judging_of(request, case)
    if found is None:
        raise HTTPException(404)
    return render(request, "family.html", found=found, headings=found.headings, judging=judging)


def find(request: Request) -> Response:
    """Leads to the family in which an edge stands, which is how a merge is known."""
    edge = request.path_params["edge"]
    with case_of(request) as case:
        family = family_with(case, edge)
    if family is None:
        raise HTTPException(404)
    return RedirectResponse(f"/copies/{family}#e-{edge}", status_code=303)


def _opening(text: str, length: int = 220) -> str:
    return text if len(text) <= length else text[:length].rpartition(" ")[0] + "…"
