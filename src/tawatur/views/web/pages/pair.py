"""Same or different: two names, happenings or propositions side by side, for a person to say whether they are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.matrix import Row
from tawatur.analyse.questions import named
from tawatur.ledger import Case, Name, NameKind, ReportFilter
from tawatur.model import SubjectKind
from tawatur.pipeline.sides import claims_on, like, proposition_row
from tawatur.views.web.asked import case_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.rendering import render

KINDS = ("actor", "place", "incident", "proposition")
"""What the page lays side by side."""
MOST_OFFERED = 200
"""Names offered to choose the other from."""


def show(request: Request) -> Response:
    """The one of the address, beside the other once it is named."""
    of, one, other = _asked(request)
    both = [key for key in (one, other) if key]
    with case_of(request) as case:
        judging = judging_of(request, case)
        names = _names(case, of, both)
        rows: Mapping[str, Row | None] = (
            {key: proposition_row(case, key) for key in both} if of == "proposition" else {}
        )
        offered: Sequence[Row] = like(case, rows[one]) if of == "proposition" and not other else ()
        sides = {key: claims_on(case, of, key, rows.get(key)) for key in both}
        ids = tuple(sorted({claim.report for claims in sides.values() for claim in claims})) or ("",)
        reports = {report.id: report for report in case.reports(ReportFilter(ids=ids))}
    told = judging.histories.of(of, (one, other)) if other else ()
    return render(
        request, "pair.html", of=of, one=one, other=other, sides=sides, reports=reports, names=names, rows=rows,
        known=lambda key: names.get(key) or Name(key=key, text=key, label=None, ref=None, count=0),
        offered=offered, judging=judging, told=told,
    )  # fmt: skip


def _asked(request: Request) -> tuple[SubjectKind, str, str]:
    of, one = request.query_params.get("of", ""), request.query_params.get("one", "").strip()
    if of not in KINDS or not one:
        raise HTTPException(404)
    other = request.query_params.get("other", "").strip()
    if other and of in get_args(NameKind):
        other = other if "/" in other else named(other).key
    return cast("SubjectKind", of), one, "" if other == one else other


def _names(case: Case, of: str, both: Sequence[str]) -> dict[str, Name]:
    """Both names, and those that the other can be chosen from."""
    if of not in get_args(NameKind):
        return {}
    kind = cast("NameKind", of)
    offered = {name.key: name for name in case.names(kind, limit=MOST_OFFERED)} if len(both) == 1 else {}
    return {**offered, **case.names_of(kind, both)}
