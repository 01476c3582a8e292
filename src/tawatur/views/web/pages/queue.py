"""The queue: what needs a human, one sort of work at a time, made for the keyboard."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from tawatur.model import ROLES
from tawatur.pipeline.queue import WORKS, queue
from tawatur.views.web.asked import case_of
from tawatur.views.web.judging import judging_of
from tawatur.views.web.rendering import render


def show(request: Request) -> Response:
    """The first tasks of the sort asked for, or of the first sort in which something waits."""
    asked = request.query_params.get("work")
    with case_of(request) as case:
        waiting = (one for one in WORKS if one == asked or (asked is None and queue(case, one, limit=1).tasks))
        work = next(waiting, WORKS[0])
        found = queue(case, work)
        judging = judging_of(request, case)
    return render(
        request, "queue.html", work=work, works=WORKS, queue=found, reports=found.reports, judging=judging, table=ROLES
    )
