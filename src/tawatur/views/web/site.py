"""Every address of the page in one table: what stands there, and whether the menu leads to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import NamedTuple, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tawatur.views.web.looks import noted
from tawatur.views.web.pages import (
    claim,
    control,
    copies,
    figures,
    graph,
    incidents,
    judge,
    linkage,
    log,
    looks,
    materiel,
    matrix,
    overview,
    pair,
    places,
    problems,
    queue,
    report,
    reports,
    settings,
    tallies,
    timeline,
    told,
)
from tawatur.views.web.printing import printed

Answer = Callable[[Request], Response]


class View(NamedTuple):
    """One address: a name, the path, what answers, whether it is in the menu, what may be sent to it.

    The name is that of its words (`nav-NAME` in words.tsv) and of its style and script (`frontend/src/NAME.css`,
    `NAME.ts`), which come with it where they are there. `kept` pages change only when the case does.
    A visit to a `noted` one is remembered by the visitor's browser.
    """

    name: str
    path: str
    answer: Callable[[Request], Response | Awaitable[Response]]
    menu: bool = True
    methods: tuple[str, ...] = ("GET",)
    kept: bool = True
    noted: bool = False


VIEWS = (
    View("overview", "/", overview.show),
    View("reports", "/reports", reports.show, kept=False, noted=True),
    View("report", "/reports/{report}", report.show, menu=False, noted=True),
    View("matrix", "/matrix", matrix.show, noted=True),
    View("graph", "/graph", graph.show),
    View("graph-table", "/graph.csv", graph.show_table, menu=False),
    View("edge", "/graph/edges/{edge}", graph.show_edge, menu=False),
    View("map", "/map", places.show),
    View("map-table", "/map.csv", places.show_table, menu=False),
    View("place", "/map/places", places.show_place, menu=False),
    View("timeline", "/timeline", timeline.show),
    View("tallies", "/tallies", tallies.show),
    View("tallies-table", "/tallies.csv", tallies.show_table, menu=False),
    View("control", "/control", control.show),
    View("control-table", "/control.csv", control.show_table, menu=False),
    View("incidents", "/incidents", incidents.show),
    View("incidents-table", "/incidents.csv", incidents.show_table, menu=False),
    View("incident", "/incidents/{incident}", incidents.show_incident, menu=False),
    View("told", "/told", told.show, menu=False),
    View("copies", "/copies", copies.show),
    View("edge-of-copies", "/copies/of/{edge}", copies.find, menu=False),
    View("family", "/copies/{family}", copies.show_family, menu=False),
    View("queue", "/queue", queue.show),
    View("claim", "/claims/{claim}", claim.show, menu=False),
    View("pair", "/pair", pair.show, menu=False),
    View("judge", "/judge", judge.send, menu=False, methods=("POST",), kept=False),
    View("log", "/log", log.show),
    View("person", "/person", log.rename, menu=False, methods=("POST",), kept=False),
    View("materiel", "/materiel", materiel.show),
    View("seizure", "/materiel/seizures/{seizure}", materiel.show_seizure, menu=False),
    View("linkage", "/materiel/linkage", linkage.show, menu=False),
    View("figures", "/materiel/figures", figures.show, menu=False),
    View("problems", "/problems", problems.show),
    View("looks", "/looks", looks.send, menu=False, methods=("POST",), kept=False),
    View("settings", "/settings", settings.show, menu=False, kept=False),
)
"""In the order of the menu."""


def routes() -> Iterator[Route]:
    """The table as routes."""
    for view in VIEWS:
        # What only shows the case is printed once; what writes, or sets a cookie, is asked each time.
        answer = printed(cast("Answer", view.answer)) if view.kept else view.answer
        answer = noted(cast("Answer", answer)) if view.noted else answer
        yield Route(view.path, answer, name=view.name, methods=[*view.methods])


def menu() -> Iterator[View]:
    """What the menu leads to, in order."""
    return (view for view in VIEWS if view.menu)
