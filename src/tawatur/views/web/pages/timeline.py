"""The timeline: running totals, shares of ground and incidents on one axis of time."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from tawatur.views.web.lanes import control_lanes, incident_lanes, lane_data, tally_lanes
from tawatur.views.web.naming import naming
from tawatur.views.web.pages.control import shares
from tawatur.views.web.pages.incidents import happenings
from tawatur.views.web.pages.tallies import book
from tawatur.views.web.rendering import render
from tawatur.views.web.window import GROUND, HAPPENINGS, TALLIES, window

MOST_TOTALS = 6
"""Lanes of running totals here; the tally book has all."""


def show(request: Request) -> Response:
    """All lanes one under the other, so that what is said of one day stands on one line."""
    names = naming(request)
    totals, _ = tally_lanes(book(request), names)
    ground, _ = control_lanes(shares(request), names)
    happened, _ = incident_lanes(happenings(request), names)
    lanes = [*happened, *totals[:MOST_TOTALS], *ground]
    windows = (window(request, kinds) for kinds in (TALLIES, GROUND, HAPPENINGS))
    first = max(filter(None, windows), default=None)
    return render(request, "timeline.html", data=lane_data(lanes, 0), lanes=lanes, window=first)
