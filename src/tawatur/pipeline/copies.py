"""Copies of a case, kept up to date: new reports against all, and what the claims of an answer owe to each other."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tawatur.analyse.copies import (
    Copy,
    Place,
    Traits,
    circular,
    explained,
    merges_of,
    no_traits,
    relay_edges,
    stock_phrases,
    traits_of,
    wording_edges,
)
from tawatur.ledger import Case, CopyShelf, ReportFilter
from tawatur.model import Claim, Merge, Reading
from tawatur.pipeline.kept_copies import copy_of, kept_copy, kept_traits, traits_kept
from tawatur.pipeline.versions import code_version
from tawatur.resolve import Register

HANDFUL = 200
"""Reports whose traits are taken between two reports of progress."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesResult:
    """What an update did: reports compared for the first time, edges now in the case, and seconds."""

    fresh: int
    edges: int
    seconds: float


def update_copies(case: Case, *, rebuild: bool = False, on_progress: Progress | None = None) -> CopiesResult:
    """Compares the reports that are new in a case, open for writing, with all others and keeps the edges found.

    Only new reports are compared word by word; relays, and which phrases are stock, are worked out from what is kept of
    all. The order in which reports came does not matter. Either everything is kept or nothing.
    """
    started = time.perf_counter()
    tell = on_progress or _ignore
    shelf, method = CopyShelf(case), method_version()
    with case.batch():
        if rebuild:
            shelf.clear_all()
        shelf.clear(method)
        fresh = shelf.missing()
        shelf.add_traits(map(kept_traits, _traits(case, fresh, tell)), method)
        if fresh:
            _compare(shelf, frozenset(fresh), tell)
        edges = len(shelf.pairs())
    return CopiesResult(fresh=len(fresh), edges=edges, seconds=time.perf_counter() - started)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPlace:
    """One side of an edge with its words, and the name of its outlet if that is known."""

    place: Place
    outlet: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenCopy:
    """An edge with both texts, with what changed and what was lost.

    `circular` edges lie on a circle of reports that cite each other; `set_aside` ones join
    nothing, by a person's judgement.
    """

    copy: Copy
    a: SeenPlace
    b: SeenPlace
    circular: bool
    set_aside: bool


def seen_copies(case: Case, *, report: str | None = None, stock: bool = False) -> Iterator[SeenCopy]:
    """The edges of a case, of one report if its id is given, by file name."""
    shelf = CopyShelf(case)
    on_circles = circular(map(copy_of, shelf.copies()))
    yield from seen(case, map(copy_of, shelf.copies(touching=report, stock=stock)), on_circles)


def seen(case: Case, copies: Iterable[Copy], on_circles: Container[str]) -> Iterator[SeenCopy]:
    """Edges with both texts and what happened between them; `on_circles` are ids of edges that lie on a circle."""
    readings = _Readings(case)
    aside = Register(case.judgements()).set_aside()
    for copy in copies:
        a, b = readings.of(copy.a.report), readings.of(copy.b.report)
        yield SeenCopy(
            copy=explained(copy, a, b),
            a=_seen(copy.a, a),
            b=_seen(copy.b, b),
            circular=copy.id in on_circles,
            set_aside=copy.id in aside,
        )


def uncompared(case: Case) -> int:
    """How many reports copy detection does not cover."""
    return case.count() - CopyShelf(case).count_compared()


def report_named(case: Case, name: str) -> str | None:
    """The id of the report of that id, or of that file name; None where there is none."""
    return CopyShelf(case).report_named(name)


def _seen(place: Place, reading: Reading) -> SeenPlace:
    outlet = reading.report.outlet
    name = (outlet.label or outlet.text) if outlet else None
    return SeenPlace(place=place, outlet=name, text=place.span.of(reading.report.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """What is known of how some claims depend on each other; see `analyse.strands.independence`."""

    merges: tuple[Merge, ...]
    covered: Collection[str]


def dependence(case: Case, claims: Iterable[Claim], reports: Iterable[str]) -> Dependence:
    """The merges among claims, from the edges between their reports, and which of those reports were compared."""
    shelf, known = CopyShelf(case), frozenset(reports)
    edges = map(copy_of, shelf.copies(among=known)) if len(known) > 1 else ()
    return Dependence(merges=merges_of(edges, claims), covered=shelf.covered(known))


@cache
def method_version() -> str:
    """A name that changes when, and only when, what is found may: everything is then compared anew."""
    return code_version("analyse/copies", "arabic", "lexicon", "model")


def _compare(shelf: CopyShelf, fresh: frozenset[str], tell: Progress) -> None:
    ordered = [traits_kept(kept) for kept in shelf.traits()]
    tell("comparing", 0, len(fresh))
    before = frozenset((kept.a.report, kept.b.report) for kept in shelf.copies(stock=True) if kept.shared)
    shelf.clear_copies()
    wording = tuple(wording_edges(ordered, fresh, before))
    stock = frozenset(stock_phrases(ordered, wording))
    shelf.add_copies(kept_copy(copy, stock=copy.id in stock) for copy in wording)
    known = {(copy.a.report, copy.b.report) for copy in wording if copy.id not in stock}
    shelf.add_copies(map(kept_copy, relay_edges(ordered, known)))
    tell("comparing", len(fresh), len(fresh))


def _traits(case: Case, reports: tuple[str, ...], tell: Progress) -> Iterator[Traits]:
    """The traits of reports; one that they cannot be taken of has none that could be compared."""
    for first in range(0, len(reports), HANDFUL):
        tell("preparing", first, len(reports))
        for reading in case.readings(ReportFilter(ids=reports[first : first + HANDFUL]), claims=False):
            yield _traits_or_none(reading)


def _traits_or_none(reading: Reading) -> Traits:
    try:
        return traits_of(reading)
    except Exception:  # noqa: BLE001  # one bad report never stops the rest; it counts as not covered
        return no_traits(reading.report)


class _Readings:
    """Readings looked up by report id; the last few are remembered, as edges come by report."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._known: dict[str, Reading] = {}

    def of(self, report: str) -> Reading:
        if report not in self._known:
            if len(self._known) >= HANDFUL:
                self._known.clear()
            reading = self._case.reading(report)
            if reading is None:
                raise KeyError(report)
            self._known[report] = reading
        return self._known[report]


def _ignore(_what: str, _done: int, _total: int) -> None:
    pass
