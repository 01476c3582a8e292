"""Every address of the page in one table: what stands there, and whether the menu leads to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Literal, NamedTuple, cast, get_args

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
from tawatur.views.web.printing import Until, printed

Group = Literal["read", "see", "work"]
"""Where in the menu a view stands: what was said, the pictures made of it, what people have to do."""
Answer = Callable[[Request], Response]


class View(NamedTuple):
    """One address: a name, the path, what answers, its group of the menu (None: not in it), what may be sent to it.

    The name is that of its words (`nav-NAME` in words.tsv) and of its style and script (`frontend/src/NAME.css`,
    `NAME.ts`), which come with it where they are there. `kept` pages change only when the case does, or what
    its figures hang on: those on which nothing that was said of a claim or a name is shown.
    A visit to a `noted` one is remembered by the visitor's browser.
    """

    name: str
    path: str
    answer: Callable[[Request], Response | Awaitable[Response]]
    menu: Group | None = "read"
    methods: tuple[str, ...] = ("GET",)
    kept: Until | None = "case"
    noted: bool = False


VIEWS = (
    View("overview", "/", overview.show),
    View("reports", "/reports", reports.show, kept=None, noted=True),
    View("report", "/reports/{report}", report.show, menu=None, noted=True),
    View("matrix", "/matrix", matrix.show, noted=True),
    View("graph", "/graph", graph.show, menu="see", kept="figures"),
    View("graph-table", "/graph.csv", graph.show_table, menu=None, kept="figures"),
    View("edge", "/graph/edges/{edge}", graph.show_edge, menu=None, kept="figures"),
    View("map", "/map", places.show, menu="see", kept="figures"),
    View("map-table", "/map.csv", places.show_table, menu=None, kept="figures"),
    View("place", "/map/places", places.show_place, menu=None, kept="figures"),
    View("timeline", "/timeline", timeline.show, menu="see", kept="figures"),
    View("tallies", "/tallies", tallies.show, menu="see", kept="figures"),
    View("tallies-table", "/tallies.csv", tallies.show_table, menu=None, kept="figures"),
    View("control", "/control", control.show, menu="see", kept="figures"),
    View("control-table", "/control.csv", control.show_table, menu=None, kept="figures"),
    View("incidents", "/incidents", incidents.show, menu="see", kept="figures"),
    View("incidents-table", "/incidents.csv", incidents.show_table, menu=None, kept="figures"),
    View("incident", "/incidents/{incident}", incidents.show_incident, menu=None, kept="figures"),
    View("told", "/told", told.show, menu=None, kept="figures"),
    View("copies", "/copies", copies.show, kept="figures"),
    View("edge-of-copies", "/copies/of/{edge}", copies.find, menu=None, kept="figures"),
    View("family", "/copies/{family}", copies.show_family, menu=None),
    View("queue", "/queue", queue.show, menu="work"),
    View("claim", "/claims/{claim}", claim.show, menu=None),
    View("pair", "/pair", pair.show, menu=None),
    View("judge", "/judge", judge.send, menu=None, methods=("POST",), kept=None),
    View("log", "/log", log.show, menu="work"),
    View("person", "/person", log.rename, menu=None, methods=("POST",), kept=None),
    View("materiel", "/materiel", materiel.show, menu="see", kept="figures"),
    View("seizure", "/materiel/seizures/{seizure}", materiel.show_seizure, menu=None, kept="figures"),
    View("linkage", "/materiel/linkage", linkage.show, menu=None, kept="figures"),
    View("figures", "/materiel/figures", figures.show, menu=None, kept="figures"),
    View("problems", "/problems", problems.show, menu="work"),
    View("looks", "/looks", looks.send, menu=None, methods=("POST",), kept=None),
    View("settings", "/settings", settings.show, menu=None, kept=None),
)
"""In the order of the menu, within each of its groups."""


def routes() -> Iterator[Route]:
    """The table as routes."""
    for view in VIEWS:
        # What only shows the case is printed once; what writes, or sets a cookie, is asked each time.
        answer = printed(cast("Answer", view.answer), view.kept) if view.kept else view.answer
        answer = noted(cast("Answer", answer)) if view.noted else answer
        yield Route(view.path, answer, name=view.name, methods=[*view.methods])


def menu() -> Iterator[tuple[Group, tuple[View, ...]]]:
    """What the menu leads to, by group and in order."""
    groups: tuple[Group, ...] = get_args(Group)
    return ((group, tuple(view for view in VIEWS if view.menu == group)) for group in groups)
