"""The paths that edges make end to end.

A path is composed, and marked so: no single claim says it. It holds no more than its weakest edge, and is no finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from tawatur.analyse.routes.edges import SupplyEdge, is_named

LONGEST_PATH = 4
"""Edges of a composed path: maker, state, faction, group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Edges put end to end, from an origin to a holder. Composed: `claims` are those of all its edges."""

    edges: tuple[SupplyEdge, ...]
    composed: bool = True

    @property
    def parties(self) -> tuple[str, ...]:
        """The keys along the path."""
        return (self.edges[0].supplier.key, *(edge.recipient.key for edge in self.edges))


class Ways:
    """The affirmed edges of a graph by whom they lead to, in the order of their keys."""

    def __init__(self, graph: Iterable[SupplyEdge]) -> None:
        self._incoming: dict[str, list[SupplyEdge]] = {}
        for edge in sorted(graph, key=lambda edge: edge.key):
            if edge.claims and is_named(edge.recipient) and edge.supplier.key != edge.recipient.key:
                self._incoming.setdefault(edge.recipient.key, []).append(edge)

    def paths(self, to: str, *, longest: int = LONGEST_PATH, most: int | None = None) -> tuple[Path, ...]:
        """Every path that ends at `to`, longest first; no party stands in one twice.

        Only parties with names are joined: one claim's "network" need not be another's. With `most`, only so many are
        looked for, by the keys of their edges.
        """
        looked_at = islice(_paths_to(to, self._incoming, longest, {to}), most)
        found = sorted(looked_at, key=lambda path: (-len(path), [edge.key for edge in path]))
        return tuple(Path(edges=path, composed=len(path) > 1) for path in found)


def paths(graph: Iterable[SupplyEdge], to: str) -> tuple[Path, ...]:
    """Every path of the affirmed edges of a graph that ends at `to`; who asks for many ends makes `Ways` once."""
    return Ways(graph).paths(to)


def whole(found: Iterable[Path]) -> tuple[Path, ...]:
    """Those that are no stretch of another, longest first."""
    kept: list[Path] = []
    inside: set[tuple[tuple[str, str, str], ...]] = set()
    for path in sorted(found, key=lambda path: (-len(path.edges), [edge.key for edge in path.edges])):
        keys = tuple(edge.key for edge in path.edges)
        if keys not in inside:
            kept.append(path)
            inside |= {keys[i:j] for i in range(len(keys)) for j in range(i + 1, len(keys) + 1)}
    return tuple(kept)


def _paths_to(
    party: str, incoming: Mapping[str, list[SupplyEdge]], left: int, seen: set[str]
) -> Iterator[tuple[SupplyEdge, ...]]:
    for edge in incoming.get(party, ()):
        if edge.supplier.key in seen or not left:
            continue
        yield (edge,)
        if edge.kind == "origin" or not is_named(edge.supplier):  # who made the goods had them from nobody
            continue
        for before in _paths_to(edge.supplier.key, incoming, left - 1, {*seen, edge.supplier.key}):
            yield (*before, edge)
