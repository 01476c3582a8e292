"""The claim matrix: propositions × speakers, for a question or for what the address asks."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.linkage.beside import documented
from tawatur.analyse.matrix import By
from tawatur.analyse.query import Query
from tawatur.analyse.questions import EXAMPLES
from tawatur.errors import QuestionUnclear
from tawatur.model import PropositionKind
from tawatur.pipeline.ask import AnswerPage, answer_page
from tawatur.pipeline.rows import Cut
from tawatur.views.web.asked import ROLE_NAMES, case_of, query_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.looks import search_address
from tawatur.views.web.paging import Turn, address, page_of, turn_of
from tawatur.views.web.rendering import render

ROWS = 15
"""Propositions on one page."""
MOST_SPEAKERS = 10
"""Columns of the grid; the rest are in the list below it."""
VOICES = 3
"""Claims shown on each side of a proposition; a link leads to all of them."""
REASONS = 5
"""Reasons why claims count once that are shown; how many there are is said."""
VOICES_OF_ONE = 60
"""Claims shown on each side of a page of one proposition."""


def show(request: Request) -> Response:
    """Propositions × speakers, for a question or for what the address asks."""
    unclear = ""
    by: By = "outlet" if request.query_params.get("by") == "outlet" else "speaker"
    one = request.query_params.get("row", "")
    with case_of(request) as case:
        try:
            query = query_of(request)
        except QuestionUnclear as fault:
            query, unclear = Query(kind="supply"), str(fault)
        found = answer_page(case, query, _cut(request, by, one), row=one)
        judging = judging_of(request, case)
        tested = documented((claim for row in found.rows for claim in row.claims), case.seizures())
    return render(
        request,
        "matrix.html",
        query=query,
        unclear=unclear,
        asked=dict(request.query_params),
        by=by,
        found=found,
        whole=lambda row: address(request, row=row.edge.id if row else None, page=None),
        kinds=get_args(PropositionKind),
        roles=ROLE_NAMES,
        examples=EXAMPLES,
        reasons=REASONS,
        judging=judging,
        tested=tested,
        search=search_address(request),
        pages=_turn(request, found, one),
        status=400 if unclear else 200,
    )


def _cut(request: Request, by: By, one: str) -> Cut:
    """A page of rows, or of the voices of one row."""
    page = page_of(request)
    if one:
        return Cut(by=by, limit=1, voices=VOICES_OF_ONE, skip=page * VOICES_OF_ONE, columns=MOST_SPEAKERS)
    return Cut(by=by, limit=ROWS, offset=page * ROWS, voices=VOICES, columns=MOST_SPEAKERS)


def _turn(request: Request, found: AnswerPage, one: str) -> Turn:
    if not one:
        return turn_of(request, found.total, size=ROWS)
    return turn_of(request, found.most_claims, size=VOICES_OF_ONE)
