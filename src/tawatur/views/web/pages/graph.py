"""The supply graph: who is said to supply whom, by which goods and means, and the paths that such claims compose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.query import Query
from tawatur.analyse.questions import named
from tawatur.analyse.routes import SupplyEdge
from tawatur.model import Interval, Mention
from tawatur.pipeline.figures import routes_of
from tawatur.views.web.asked import case_of, day_of
from tawatur.views.web.graph import OTHER, SORTS, UNSAID, Drawn, Graph, drawn, graph_of, sorts_of
from tawatur.views.web.naming import Naming, naming
from tawatur.views.web.rendering import render
from tawatur.views.web.tables import Cell, Table, as_file, number_cell
from tawatur.views.web.told import voices_of
from tawatur.views.web.window import ROUTES, window

ALL_SORTS = (*dict.fromkeys(SORTS.values()), OTHER, UNSAID)
ASKED = ("to", "from", "since", "until")
"""What the address may ask of the claims; goods and means only choose among the edges that they make."""
COLUMNS = ("kind", "from", "to", "asserted", "denied", "goods", "means", "payment", "place", "since", "until", "words")
MOST_VOICES = 200


class Found(NamedTuple):
    """The graph as asked, what is shown of it, and the part of an address that asks for it."""

    graph: Graph
    drawn: Drawn
    query: str


def show(request: Request) -> Response:
    """The graph, the table behind it, and the paths."""
    found, names = _found(request), naming(request)
    data = _data(found, names)
    return render(
        request,
        "graph.html",
        drawn=found.drawn,
        window=window(request, ROUTES),
        cut_short=found.graph.cut,
        parties=len(data["parties"]),
        data=data,
        table=_table(found, names),
        asked=dict(request.query_params),
        since=day_of(request.query_params.get("since")),
        until=day_of(request.query_params.get("until")),
        ids={edge.key: identity for identity, edge in found.drawn.edges.items()},
        query=found.query,
    )


def show_table(request: Request) -> Response:
    """The edges as a file."""
    return as_file(request, _table(_found(request), naming(request)))


def show_edge(request: Request) -> Response:
    """One edge with its claims for and against, side by side."""
    found = _found(request)
    edge = found.graph.edges.get(request.path_params["edge"])
    if edge is None:
        raise HTTPException(404)
    sides = {
        "for": voices_of(request, edge.claims[:MOST_VOICES]),
        "against": voices_of(request, (*edge.against, *edge.questioned)[:MOST_VOICES]),
    }
    return render(request, "edge.html", edge=edge, sides=sides, query=found.query)


def asked_for(request: Request, asked: Mapping[str, str]) -> Graph:
    """The graph of the claims that `asked` asks for (`ASKED`), kept."""

    def make() -> Graph:
        to, by = (named(asked[name]) if asked[name] else None for name in ("to", "from"))
        days = Query(since=day_of(asked["since"]), until=day_of(asked["until"]))
        since = window(request, ROUTES)
        with case_of(request) as case:
            return graph_of(routes_of(case, to=to, by=by, wanted=days, since=since, body=False))

    kept: Graph = request.app.state.kept.get(("routes", *asked.values()), make)
    return kept


def whole(request: Request) -> Graph:
    """The graph of all claims."""
    return asked_for(request, dict.fromkeys(ASKED, ""))


def _found(request: Request) -> Found:
    given = request.query_params
    asked = {name: given.get(name, "").strip() for name in ASKED}
    chosen = {name: given.get(name, "") for name in ("goods", "means")}
    found = asked_for(request, asked)
    query = urlencode({name: value for name, value in (asked | chosen).items() if value})
    return Found(found, drawn(found, goods=chosen["goods"], means=chosen["means"]), f"?{query}" if query else "")


def _data(found: Found, names: Naming) -> dict[str, list[object]]:
    """What the script draws."""
    shown, ends = found.drawn, found.graph.ends
    ids = {edge.key: identity for identity, edge in shown.edges.items()}
    parties = {
        key: party
        for identity, edge in shown.edges.items()
        for key, party in zip(ends[identity], (edge.supplier, edge.recipient), strict=True)
    }
    present = {sort for edge in shown.edges.values() for sort in sorts_of(edge.goods)}
    return {
        "sorts": [{"id": sort, "name": names.words[f"sort-{sort}"]} for sort in ALL_SORTS if sort in present],
        "parties": [{"id": key, "name": names.party(party), "kind": _kind(party)} for key, party in parties.items()],
        "edges": [
            {
                "id": identity,
                "from": ends[identity][0],
                "to": ends[identity][1],
                "kind": edge.kind,
                "asserted": [edge.asserted.fewest, edge.asserted.most],
                "denied": [edge.denied.fewest, edge.denied.most],
                "goods": [names.label(name) for name in edge.goods],
                "sorts": sorts_of(edge.goods),
                "means": [names.value(name) for name in edge.means],
                "address": f"/graph/edges/{identity}{found.query}",
            }
            for identity, edge in shown.edges.items()
        ],
        "paths": [[ids[edge.key] for edge in path.edges] for path in shown.paths],
    }


def _kind(party: Mention) -> str:
    if party.kind == "people":
        return "unnamed"
    return "state" if (party.ref or "").startswith("states/") else "group"


def _table(found: Found, names: Naming) -> Table:
    rows = tuple(tuple(_row(identity, edge, found, names)) for identity, edge in found.drawn.edges.items())
    return Table(name="graph", columns=COLUMNS, rows=rows, address=f"/graph.csv{found.query}")


def _row(identity: str, edge: SupplyEdge, found: Found, names: Naming) -> Iterator[Cell]:
    yield Cell(text=names.words[f"kind-{edge.kind}"])
    yield from (Cell(text=names.party(party)) for party in (edge.supplier, edge.recipient))
    yield from (number_cell(_interval(interval)) for interval in (edge.asserted, edge.denied))
    yield Cell(text=names.all(map(names.label, edge.goods)))
    yield Cell(text=names.all(map(names.value, edge.means)))
    yield from (Cell(text=names.all(map(names.label, labels))) for labels in (edge.payments, edge.places))
    yield from (number_cell(day) for day in (edge.start, edge.end))
    claims = (*edge.claims, *edge.against, *edge.questioned)
    yield Cell(text=str(len(claims)), address=f"/graph/edges/{identity}{found.query}", plain=" ".join(claims))


def _interval(interval: Interval) -> str:
    return str(interval.most) if interval.fewest == interval.most else f"{interval.fewest}–{interval.most}"
