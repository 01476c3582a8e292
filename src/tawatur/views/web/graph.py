"""The supply graph as the page draws it: parties, edges and composed paths, with what each is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from tawatur.analyse.routes import Path, SupplyEdge
from tawatur.lexicon.materiel import broadest_kinds
from tawatur.model import Mention, content_id
from tawatur.pipeline.figures import Routes, Told

MOST_EDGES = 320
"""Edges drawn and listed at once, those with most strands first; filters reach the others."""
MOST_PATHS = 40
SORTS: Mapping[str, str] = {
    "weapons": "arms",
    "ammunition": "ammunition", "explosives": "ammunition",
    "missiles": "missiles", "drones": "missiles",
    "vehicles": "equipment", "equipment": "equipment", "components": "equipment", "dual-use": "equipment",
    "money": "money", "fuel": "money", "food": "money", "medicine": "money", "narcotics": "money",
    "fighters": "people", "support": "people",
}  # fmt: skip
"""Sorts of goods that one colour and one sign of the picture stand for, by the broadest kinds of the lexicon."""
OTHER, UNSAID = "other", "unsaid"
"""The sort of goods that the lexicon does not list, and of an edge whose claims name none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The graph as kept: edges by id, the ids of each edge's parties, composed paths, and where more end than were seen."""

    edges: Mapping[str, SupplyEdge]
    ends: Mapping[str, tuple[str, str]]
    paths: tuple[Path, ...]
    cut: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What is shown of a graph: its first edges and paths by id, and how many there are in all."""

    edges: Mapping[str, SupplyEdge]
    paths: tuple[Path, ...]
    total_edges: int
    total_paths: int
    goods: tuple[str, ...]
    means: tuple[str, ...]


def graph_of(routes: Routes) -> Graph:
    """What the page keeps of the routes: no claims and no reports, which are read again where they are shown."""
    ends = [
        tuple(party_id(party, edge, routes.told) for party in (edge.supplier, edge.recipient)) for edge in routes.edges
    ]
    ids = [content_id(edge.kind, *both) for edge, both in zip(routes.edges, ends, strict=True)]
    return Graph(
        edges=dict(zip(ids, routes.edges, strict=True)),
        ends={identity: (first, second) for identity, (first, second) in zip(ids, ends, strict=True)},
        paths=routes.paths,
        cut=routes.cut,
    )


def drawn(graph: Graph, *, goods: str = "", means: str = "") -> Drawn:
    """The edges whose claims name these goods and means, where any are asked for; paths only of such edges."""
    wanted = {
        identity: edge
        for identity, edge in graph.edges.items()
        if goods in ("", *edge.goods) and means in ("", *edge.means)
    }
    shown = dict(islice(wanted.items(), MOST_EDGES))
    keys = {edge.key for edge in shown.values()}
    paths = [path for path in graph.paths if all(edge.key in keys for edge in path.edges)]
    return Drawn(
        edges=shown,
        paths=tuple(paths[:MOST_PATHS]),
        total_edges=len(wanted),
        total_paths=len(paths),
        goods=_commonest(name for edge in graph.edges.values() for name in edge.goods),
        means=_commonest(name for edge in graph.edges.values() for name in edge.means),
    )


def party_id(party: Mention, edge: SupplyEdge, told: Told) -> str:
    """A party's key, the same for the same party whatever is asked; one without a name is nobody beyond its report."""
    if party.kind != "people":
        return party.key
    first = next(iter((*edge.claims, *edge.against, *edge.questioned)))
    return f"{party.key}@{told.claims[first].report}"


def sorts_of(goods: Iterable[str]) -> tuple[str, ...]:
    """The sorts of goods by their English labels, each once, in the order given; of none, that they are not said."""
    kinds = broadest_kinds()
    found = dict.fromkeys(SORTS.get(kinds.get(label, ""), OTHER) for label in goods)
    return tuple(found) or (UNSAID,)


def _commonest(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))
