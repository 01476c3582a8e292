"""Same or different: two names, happenings or propositions side by side, for a person to say whether they are one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import cast, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.questions import named
from tawatur.ledger import Case, ClaimFilter, Filled, Name, NameKind, ReportFilter
from tawatur.model import ROLES, Claim, SubjectKind
from tawatur.views.web.asked import case_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.rendering import render

MOST_CLAIMS = 6
"""Claims shown for each of the two."""
MOST_OFFERED = 200
"""Names offered to choose the other from."""


def show(request: Request) -> Response:
    """The one of the address, beside the other once it is named."""
    of, one, other = _asked(request)
    with case_of(request) as case:
        judging = judging_of(request, case)
        names = (
            {name.key: name for name in case.names(cast("NameKind", of), limit=MOST_OFFERED)} if _by_name(of) else {}
        )
        sides = {key: tuple(_claims(case, of, key)) for key in (one, other) if key}
        ids = tuple(sorted({claim.report for claims in sides.values() for claim in claims})) or ("",)
        reports = {report.id: report for report in case.reports(ReportFilter(ids=ids))}
    told = judging.histories.of(of, (one, other)) if other else ()
    return render(
        request, "pair.html", of=of, one=one, other=other, sides=sides, reports=reports, names=names,
        known=lambda key: names.get(key) or Name(key=key, text=key, label=None, ref=None, count=0),
        judging=judging, told=told, table=ROLES,
    )  # fmt: skip


def _asked(request: Request) -> tuple[SubjectKind, str, str]:
    of, one = request.query_params.get("of", ""), request.query_params.get("one", "").strip()
    if of not in {"actor", "place", "incident"} & set(get_args(SubjectKind)) or not one:
        raise HTTPException(404)
    other = request.query_params.get("other", "").strip()
    if other and _by_name(of):
        other = other if "/" in other else named(other).key
    return cast("SubjectKind", of), one, "" if other == one else other


def _by_name(of: str) -> bool:
    return of in get_args(NameKind)


def _claims(case: Case, of: str, key: str) -> Iterator[Claim]:
    """The words to decide by: claims that turn on a name, then those that somebody of that name makes; or the claim itself."""
    if not _by_name(of):
        return case.claims(ClaimFilter(ids=(key,)))
    filled = case.claims(ClaimFilter(filled=(Filled(keys=(key,)),)))
    found = {claim.id: claim for claim in islice(filled, MOST_CLAIMS)}
    if of == "actor" and len(found) < MOST_CLAIMS:
        spoken = case.claims(ClaimFilter(speakers=(key,)))
        found.update((claim.id, claim) for claim in islice(spoken, MOST_CLAIMS - len(found)))
    return iter(found.values())
