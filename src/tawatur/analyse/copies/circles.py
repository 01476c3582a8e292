"""Circular citation: reports that, through others or at once, draw on each other, so that nobody stands behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tawatur.analyse.copies.records import MUTUAL, Copy


def circular(copies: Iterable[Copy]) -> frozenset[str]:
    """The ids of the edges that lie on a circle of reports each of which drew on the next."""
    edges = tuple(copies)
    arcs: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        for later, earlier in _arcs(edge):
            arcs[later].add(earlier)
    ring = {report: number for number, members in enumerate(_rings(arcs)) for report in members}
    return frozenset(
        edge.id
        for edge in edges
        if next(_arcs(edge), None) and edge.a.report in ring and ring[edge.a.report] == ring.get(edge.b.report)
    )


def _arcs(edge: Copy) -> Iterator[tuple[str, str]]:
    """Who drew on whom, as (later, earlier); both ways where each names the other."""
    mutual = MUTUAL in edge.evidence
    if mutual or edge.direction == "a<-b":
        yield edge.a.report, edge.b.report
    if mutual or edge.direction == "b<-a":
        yield edge.b.report, edge.a.report


def _rings(arcs: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """Groups of two or more reports that all lead to each other (Tarjan's strongly connected components)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: list[str] = []
    for start in sorted(arcs):
        if start in order:
            continue
        path = [(start, iter(sorted(arcs[start])))]
        order[start] = lowest[start] = len(order)
        open_.append(start)
        while path:
            report, ahead = path[-1]
            following = next(ahead, None)
            if following is None:
                path.pop()
                if lowest[report] == order[report]:
                    members = open_[open_.index(report) :]
                    del open_[-len(members) :]
                    if len(members) > 1:
                        yield tuple(members)
                elif path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[report])
            elif following not in order:
                order[following] = lowest[following] = len(order)
                open_.append(following)
                path.append((following, iter(sorted(arcs.get(following, ())))))
            elif following in open_:
                lowest[report] = min(lowest[report], order[following])
