"""Who stands below whom among reports that carry one passage: by what is told, else by days, else nobody knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tawatur.analyse.copies.records import Copy, Place

Basis = Literal["told", "dated", "unknown"]
"""Why one report stands below another: it names it or its wording shows it; it came out later; nothing tells."""


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


def descent(places: Mapping[str, Place], edges: Sequence[Copy], days: Mapping[str, date | None]) -> tuple[Branch, ...]:
    """The roots of the trees that `edges` make of the reports in `places`; every report stands once.

    What is told comes before what days suggest; where a circle of citations would close, its last edge is left out.
    A report that nothing puts below another stands beside one that it is joined to.
    """
    touching = _touching(edges)
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
    return _roots(order, places, above)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Above:
    """The report that another is put below, by which edge and why. `rank` is the less the better."""

    report: str
    edge: Copy
    basis: Basis
    rank: tuple[bool, float, date, str] = (False, 0.0, date.max, "")


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
