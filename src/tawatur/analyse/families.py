"""Families of passages: reports that carry one passage, as a tree of who drew on whom, as far as that is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tawatur.analyse.copies.records import Copy, Place
from tawatur.analyse.descent import Branch, descent
from tawatur.model import Span, content_id

LEAST_OVERLAP = 0.5
"""Share of the shorter of two places of one report that must agree for them to be one passage."""

End = tuple[str, Span]
"""A report's id and a place in its body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One passage in several reports. `edges` are all that join them, those the tree leaves out included."""

    id: str
    roots: tuple[Branch, ...]
    edges: tuple[Copy, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of the reports that carry it, in order."""
        return tuple(sorted({place.report for edge in self.edges for place in (edge.a, edge.b)}))

    def walk(self) -> Iterator[tuple[int, Branch]]:
        """Every branch with its depth, in the order of drawing."""
        for root in self.roots:
            yield from root.walk()


def families(copies: Iterable[Copy], days: Mapping[str, date | None]) -> tuple[Family, ...]:
    """The families that edges make, the largest first. `days` are reports' first possible days of publication by id."""
    found = (family(edges, days) for edges in passages(copies))
    return tuple(sorted(found, key=lambda one: (-len(one.reports), one.id)))


def passages(copies: Iterable[Copy]) -> Iterator[tuple[Copy, ...]]:
    """The edges of each family, by id.

    Edges that share a passage belong together; two passages of one report that hardly overlap do not.
    """
    edges = sorted(copies, key=lambda edge: edge.id)
    leaders = _Leaders()
    for edge in edges:
        leaders.join(_end(edge.a), _end(edge.b))
    for one, other in _one_passage(edges):
        leaders.join(one, other)
    groups: dict[End, list[Copy]] = defaultdict(list)
    for edge in edges:
        groups[leaders.of(_end(edge.a))].append(edge)
    yield from map(tuple, groups.values())


def family(edges: Sequence[Copy], days: Mapping[str, date | None]) -> Family:
    """The family that the edges of one passage (`passages`) make."""
    return Family(id=family_id(edges), roots=descent(_widest(edges), edges, days), edges=tuple(edges))


def family_id(edges: Iterable[Copy]) -> str:
    """The id of the family that the edges of one passage make, from the widest place of each report."""
    places = _widest(edges).values()
    ends = sorted(f"{place.report}:{place.span.start}-{place.span.end}" for place in places)
    return content_id("family", *ends)


class _Leaders:
    """Which ends belong together (union-find)."""

    def __init__(self) -> None:
        self._above: dict[End, End] = {}

    def of(self, end: End) -> End:
        while self._above.setdefault(end, end) != end:
            self._above[end] = self._above[self._above[end]]
            end = self._above[end]
        return end

    def join(self, one: End, other: End) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first


def _end(place: Place) -> End:
    return place.report, place.span


def _one_passage(edges: Sequence[Copy]) -> Iterator[tuple[End, End]]:
    """Pairs of places of one report that are one passage."""
    places: dict[str, set[Span]] = defaultdict(set)
    for edge in edges:
        for place in (edge.a, edge.b):
            places[place.report].add(place.span)
    for report, spans in places.items():
        ordered = sorted(spans)
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 :]:
                if other.start >= one.end:
                    break
                shared = min(one.end, other.end) - other.start
                if shared >= LEAST_OVERLAP * min(len(one), len(other)):
                    yield (report, one), (report, other)


def _widest(edges: Iterable[Copy]) -> dict[str, Place]:
    """For each report the widest of its places."""
    found: dict[str, Place] = {}
    for edge in edges:
        for place in (edge.a, edge.b):
            if place.report not in found or len(place.span) > len(found[place.report].span):
                found[place.report] = place
    return found
