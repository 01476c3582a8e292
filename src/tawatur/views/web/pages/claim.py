"""One claim: its words in their place, its chain, all that was said of it, and the forms to say more."""

from __future__ import annotations

from typing import get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.ledger import Case
from tawatur.model import ROLES, Claim, ControlChange, Means, Modality, Polarity, TallyCategory
from tawatur.views.web.asked import case_of
from tawatur.views.web.edits import choice_of, role_fields
from tawatur.views.web.judging import judging_of
from tawatur.views.web.pages.judge import claim_as_judged
from tawatur.views.web.reader import hops
from tawatur.views.web.rendering import render

MOST_OTHERS = 6
"""Other claims of the same speaker shown here; the matrix has all."""
WORDS = {
    "polarity": get_args(Polarity),
    "modality": get_args(Modality),
    "means": get_args(Means),
    "category": get_args(TallyCategory),
    "change": get_args(ControlChange),
}
"""The words that each choice of the form allows."""


def show(request: Request) -> Response:
    """One claim with its history."""
    with case_of(request) as case:
        claim = claim_as_judged(case, request.path_params["claim"])
        report = case.report(claim.report) if claim else None
        if claim is None or report is None:
            raise HTTPException(404)
        judging = judging_of(request, case)
        others = _others(case, claim)
        reports = {one.report: case.report(one.report) for one in others}
    choices = [
        (choice, words, choice_of(claim, choice))
        for choice, words in WORDS.items()
        if choice in {"polarity", "modality"} or hasattr(claim.proposition, choice)
    ]
    return render(
        request,
        "claim.html",
        claim=claim,
        report=report,
        hops=lambda one: hops(one, report),
        hue=lambda _speaker: "",
        table=ROLES,
        judging=judging,
        history=judging.histories.of("claim", (claim.id,)),
        role_fields=role_fields(claim),
        choices=choices,
        others=others,
        reports=reports,
    )


def _others(case: Case, claim: Claim) -> tuple[Claim, ...]:
    """Other claims of the claim's origin, if it has a name."""
    if not claim.chain or not claim.chain[-1].text or claim.chain[-1].unnamed:
        return ()
    found = case.claims_naming(claim.chain[-1].key, limit=MOST_OTHERS + 1, spoken=True)
    return tuple(one for one in found if one.id != claim.id)[:MOST_OTHERS]
