"""Families of passages: reports that carry one passage, as a tree of who drew on whom, as far as that is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tawatur.analyse.copies.records import Copy, Place
from tawatur.model import Span, content_id

LEAST_OVERLAP = 0.5
"""Share of the shorter of two places of one report that must agree for them to be one passage."""

Basis = Literal["told", "dated", "unknown"]
"""Why one report stands below another: it names it or its wording shows it; it came out later; nothing tells."""

End = tuple[str, Span]
"""A report's id and a place in its body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A report that carries the passage. `edge` is what joins it to the branch above, None at a root."""

    place: Place
    edge: Copy | None
    basis: Basis | None
    children: tuple[Branch, ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Branch]]:
        """This branch and all below it, each after the one above, with its depth."""
        stack = [(depth, self)]
        while stack:
            at, branch = stack.pop()
            yield at, branch
            stack.extend((at + 1, child) for child in reversed(branch.children))


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
    """The families that edges make, the largest first. `days` are reports' first possible days of publication by id.

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
    found = (_family(group, days) for group in groups.values())
    return tuple(sorted(found, key=lambda family: (-len(family.reports), family.id)))


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


def _family(edges: Sequence[Copy], days: Mapping[str, date | None]) -> Family:
    places, touching = _widest(edges), _touching(edges)
    order = sorted(places, key=lambda report: (days.get(report) or date.max, report))
    above: dict[str, _Above] = {}
    for report in order:
        for found in sorted(_drawn_on(report, touching[report], days), key=lambda one: one.rank):
            if not _below(found.report, report, above):
                above[report] = found
                break
    for report in order[1:]:
        loose = None if report in above else _beside(report, touching[report], above)
        if loose:
            above[report] = loose
    ends = sorted(f"{place.report}:{place.span.start}-{place.span.end}" for place in places.values())
    return Family(id=content_id("family", *ends), roots=_roots(order, places, above), edges=tuple(edges))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Above:
    """The report that another is put below, by which edge and why. `rank` is the less the better."""

    report: str
    edge: Copy
    basis: Basis
    rank: tuple[bool, float, date, str] = (False, 0.0, date.max, "")


def _widest(edges: Sequence[Copy]) -> dict[str, Place]:
    """For each report the widest of its places."""
    found: dict[str, Place] = {}
    for edge in edges:
        for place in (edge.a, edge.b):
            if place.report not in found or len(place.span) > len(found[place.report].span):
                found[place.report] = place
    return found


def _touching(edges: Sequence[Copy]) -> Mapping[str, list[Copy]]:
    found: dict[str, list[Copy]] = defaultdict(list)
    for edge in edges:
        for report in {edge.a.report, edge.b.report}:
            found[report].append(edge)
    return found


def _drawn_on(report: str, edges: Sequence[Copy], days: Mapping[str, date | None]) -> Iterator[_Above]:
    """What `report` may have drawn on; told is better than dated, then the likest, then the earliest."""
    for edge in edges:
        other = edge.b.report if edge.a.report == report else edge.a.report
        told = edge.direction == ("a<-b" if edge.a.report == report else "b<-a")
        mine, its = days.get(report), days.get(other)
        dated = edge.direction == "unknown" and mine is not None and its is not None and its < mine
        if other != report and (told or dated):
            yield _Above(
                report=other, edge=edge, basis="told" if told else "dated",
                rank=(not told, -edge.similarity, its or date.max, other),
            )  # fmt: skip


def _beside(report: str, edges: Sequence[Copy], above: Mapping[str, _Above]) -> _Above | None:
    """A report that this one is joined to, though nothing tells who drew on whom."""
    for edge in sorted(edges, key=lambda one: (-one.similarity, one.id)):
        other = edge.b.report if edge.a.report == report else edge.a.report
        if not _below(other, report, above):
            return _Above(report=other, edge=edge, basis="unknown")
    return None


def _below(report: str, ancestor: str, above: Mapping[str, _Above]) -> bool:
    """Whether `report` is `ancestor`, or stands below it."""
    while report != ancestor and report in above:
        report = above[report].report
    return report == ancestor


def _roots(order: Sequence[str], places: Mapping[str, Place], above: Mapping[str, _Above]) -> tuple[Branch, ...]:
    """The trees, made from the leaves upwards, so that a long chain of copies needs no deep calls."""
    children: dict[str | None, list[str]] = defaultdict(list)
    for report in order:
        children[above[report].report if report in above else None].append(report)
    downwards = list(children[None])
    for report in downwards:  # grows while it is walked
        downwards.extend(children[report])
    made: dict[str, Branch] = {}
    for report in reversed(downwards):
        over = above.get(report)
        made[report] = Branch(
            place=places[report], edge=over.edge if over else None, basis=over.basis if over else None,
            children=tuple(made[child] for child in children[report]),
        )  # fmt: skip
    return tuple(made[report] for report in children[None])
