"""Copies: passages that stand in several reports, each family as a tree, and what changed and was lost on the way."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.analyse.families import Family
from tawatur.pipeline.copies import report_named, uncompared
from tawatur.pipeline.families import families_of, family_of, headings_of
from tawatur.views.web.asked import case_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.paging import page_of, turn_of
from tawatur.views.web.rendering import render

FAMILIES = 12
"""Families on one page."""


def show(request: Request) -> Response:
    """The families of the case, or those that one report belongs to (`report` in the address)."""
    wanted = request.query_params.get("report", "")
    found = _families(request)
    with case_of(request) as case:
        report = report_named(case, wanted) if wanted else None
        if wanted:
            found = tuple(family for family in found if report in family.reports)
        shown = found[page_of(request) * FAMILIES :][:FAMILIES]
        headings = headings_of(case, (one for family in shown for one in family.reports))
        opening = {
            family.id: _opening(place.span.of(text.body))
            for family in shown
            for place in [family.roots[0].place]
            if (text := case.report(place.report))
        }
        left = uncompared(case)
    return render(
        request, "copies.html", families=shown, total=len(found), headings=headings, opening=opening, left=left,
        report=headings.get(report or ""), wanted=wanted, pages=turn_of(request, len(found), size=FAMILIES),
    )  # fmt: skip


def _families(request: Request) -> tuple[Family, ...]:
    """All families; in a large case they take a while, and whoever asks too early is told so."""

    def make() -> tuple[Family, ...]:
        with case_of(request) as case:
            return families_of(case)

    found: tuple[Family, ...] = request.app.state.kept.get(("families",), make)
    return found


def show_family(request: Request) -> Response:
    """One family: its tree, and its edges with both texts."""
    _families(request)
    with case_of(request) as case:
        found = family_of(case, request.path_params["family"])
        judging = judging_of(request, case)
    if found is None:
        raise HTTPException(404)
    return render(request, "family.html", found=found, headings=found.headings, judging=judging)


def find(request: Request) -> Response:
    """Leads to the family in which an edge stands, which is how a merge is known."""
    edge = request.path_params["edge"]
    family = next((one for one in _families(request) if any(copy.id == edge for copy in one.edges)), None)
    if family is None:
        raise HTTPException(404)
    return RedirectResponse(f"/copies/{family.id}#e-{edge}", status_code=303)


def _opening(text: str, length: int = 220) -> str:
    return text if len(text) <= length else text[:length].rpartition(" ")[0] + "…"
