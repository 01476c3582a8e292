"""The claim matrix: propositions × speakers, for a question or for what the address asks."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.matrix import speakers_of
from tawatur.analyse.query import Query
from tawatur.analyse.questions import EXAMPLES
from tawatur.errors import QuestionUnclear
from tawatur.model import PropositionKind
from tawatur.pipeline.ask import answer
from tawatur.views.web.asked import ROLE_NAMES, case_of, query_of
from tawatur.views.web.paging import PAGE, address, page_of, turn_of
from tawatur.views.web.rendering import render

MOST_SPEAKERS = 12
"""Columns of the grid; the rest are in the list below it."""
MOST_VOICES = 10
"""Voices shown on each side of a proposition; a link leads to all of them."""
MOST_VOICES_OF_ONE = 2000


def show(request: Request) -> Response:
    """Propositions × speakers, for a question or for what the address asks."""
    unclear = ""
    by = "outlet" if request.query_params.get("by") == "outlet" else "speaker"
    with case_of(request) as case:
        try:
            query = query_of(request)
        except QuestionUnclear as fault:
            query, unclear = Query(kind="supply"), str(fault)
        found = answer(case, query, by="outlet" if by == "outlet" else "speaker")
    wanted = request.query_params.get("row")
    rows = tuple(row for row in found.matrix.rows if wanted in {None, row.edge.id})
    shown = rows[page_of(request) * PAGE :][:PAGE]
    speakers = speakers_of(shown)
    return render(
        request,
        "matrix.html",
        query=query,
        unclear=unclear,
        asked=dict(request.query_params),
        by=by,
        rows=shown,
        most=MOST_VOICES if wanted is None else MOST_VOICES_OF_ONE,
        whole=lambda row: address(request, row=row.edge.id if row else None, page=None),
        total=len(rows),
        speakers=speakers[:MOST_SPEAKERS],
        more_speakers=max(0, len(speakers) - MOST_SPEAKERS),
        reports=found.reports,
        kinds=get_args(PropositionKind),
        roles=ROLE_NAMES,
        examples=EXAMPLES,
        pages=turn_of(request, len(rows)),
        status=400 if unclear else 200,
    )
