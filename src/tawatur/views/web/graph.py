"""The supply graph as the page draws it: parties, edges and composed paths, with what each is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.analyse.routes import Path, SupplyEdge
from tawatur.model import Mention, content_id
from tawatur.pipeline.figures import Routes, Told

MOST_EDGES = 320
"""Edges drawn and listed at once, those with most strands first; filters reach the others."""
MOST_PATHS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What is shown of a graph: its first edges and paths by id, and how many there are in all."""

    edges: Mapping[str, SupplyEdge]
    paths: tuple[Path, ...]
    total_edges: int
    total_paths: int
    goods: tuple[str, ...]
    means: tuple[str, ...]


def drawn(routes: Routes, *, goods: str = "", means: str = "") -> Drawn:
    """The edges whose claims name these goods and means, where any are asked for; paths only of such edges."""
    edges = [edge for edge in routes.edges if goods in ("", *edge.goods) and means in ("", *edge.means)]
    shown = {edge_id(edge, routes.told): edge for edge in edges[:MOST_EDGES]}
    keys = {edge.key for edge in shown.values()}
    paths = [path for path in routes.paths if all(edge.key in keys for edge in path.edges)]
    return Drawn(
        edges=shown,
        paths=tuple(paths[:MOST_PATHS]),
        total_edges=len(edges),
        total_paths=len(paths),
        goods=_commonest(name for edge in routes.edges for name in edge.goods),
        means=_commonest(name for edge in routes.edges for name in edge.means),
    )


def edge_id(edge: SupplyEdge, told: Told) -> str:
    """The same for the same edge whatever else is asked."""
    return content_id(edge.kind, *(party_id(party, edge, told) for party in (edge.supplier, edge.recipient)))


def party_id(party: Mention, edge: SupplyEdge, told: Told) -> str:
    """A party's key; one without a name is nobody beyond its report."""
    if party.kind != "people":
        return party.key
    first = next(iter((*edge.claims, *edge.against, *edge.questioned)))
    return f"{party.key}@{told.claims[first].report}"


def _commonest(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))
