"""The log: who judged what and when, what was taken back, and the means to take back more."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.ledger import Case, ClaimFilter
from tawatur.model import Claim, Judgement
from tawatur.pipeline.orphans import told_orphans
from tawatur.views.web.asked import case_of
from tawatur.views.web.forms import form_of, safe_address
from tawatur.views.web.judging import judging_of
from tawatur.views.web.paging import PAGE, page_of, turn_of
from tawatur.views.web.rendering import render
from tawatur.views.web.visit import LONGEST_NAME, remember_person


def show(request: Request) -> Response:
    """Every judgement, the newest first; `by` in the address keeps one person's, `orphans` those that lost their claim."""
    by, only_orphans = request.query_params.get("by", ""), "orphans" in request.query_params
    with case_of(request) as case:
        judging = judging_of(request, case)
        every = case.judgements()[::-1]
        orphans = {one.judgement.id: one.lost for one in told_orphans(case)}
        kept = [one for one in every if by in {"", one.person} and (one.id in orphans or not only_orphans)]
        shown = kept[page_of(request) * PAGE :][:PAGE]
        claims = _claims(case, shown)
    people = sorted({one.person for one in every})
    return render(
        request, "log.html", judging=judging, shown=shown, total=len(kept), by=by, people=people, claims=claims,
        pages=turn_of(request, len(kept)), orphans=orphans, only_orphans=only_orphans,
    )  # fmt: skip


async def rename(request: Request) -> Response:
    """Keeps another name for the visitor."""
    fields = await form_of(request)
    answered = RedirectResponse(safe_address(fields.get("back", ""), "/log"), status_code=303)
    name = fields.get("person", "").strip()[:LONGEST_NAME]
    if name:
        remember_person(answered, name)
    return answered


def _claims(case: Case, shown: list[Judgement]) -> dict[str, Claim]:
    """The claims that the judgements shown speak of, by id."""
    ids = {subject for one in shown if one.subject_kind in {"claim", "incident"} for subject in one.subjects}
    return {claim.id: claim for claim in case.claims(ClaimFilter(ids=tuple(sorted(ids))))} if ids else {}
