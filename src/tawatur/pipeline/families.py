"""Families of passages of a case, and where else the passages of one report stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from tawatur.analyse.copies import Copy, Place, circular
from tawatur.analyse.families import Family, family
from tawatur.ledger import Case, CopyShelf, FamilyShelf, Heading, ReportFilter
from tawatur.model import Span
from tawatur.pipeline.copies import SeenCopy, seen
from tawatur.pipeline.kept_copies import copy_of
from tawatur.pipeline.summaries import summarise

MOST_ELSEWHERE = 400
"""Passages of one report that are shown elsewhere; a page of boilerplate may share thousands."""
MOST_EDGES = 60
"""Edges of a family that are laid side by side; the tree shows all its reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A passage of a report that stands in another one too. `copy` says how, `heading` which report the other is."""

    here: Span
    there: Place
    copy: Copy
    heading: Heading

    @property
    def drew(self) -> str:
        """Who drew on whom, as seen from here: "from" the other, "to" it, or "unknown"."""
        if self.copy.direction == "unknown":
            return "unknown"
        here_is_a = self.copy.b.report == self.there.report
        return "from" if (self.copy.direction == "a<-b") == here_is_a else "to"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFamily:
    """A family with the headings of its reports by id and its edges side by side, those that lost something first."""

    family: Family
    headings: Mapping[str, Heading]
    edges: tuple[SeenCopy, ...]


def families_of(case: Case, *, limit: int, offset: int = 0, report: str | None = None) -> tuple[Family, ...]:
    """Some families of a case, or of one report, those in most reports first."""
    summarise(case, "families")
    return _families(case, FamilyShelf(case).page(limit=limit, offset=offset, report=report))


def count_families(case: Case, *, report: str | None = None) -> int:
    """How many families there are in a case, or of one report."""
    summarise(case, "families")
    return FamilyShelf(case).total(report)


def family_with(case: Case, copy: str) -> str | None:
    """The id of the family that a copy stands in, which is how a merge is known; None where there is none."""
    summarise(case, "families")
    return FamilyShelf(case).family_of(copy)


def family_of(case: Case, identity: str) -> SeenFamily | None:
    """One family, its edges with both texts; None where there is none of that id."""
    summarise(case, "families")
    for found in _families(case, (identity,)):
        edges = list(seen(case, islice(found.edges, MOST_EDGES), circular(found.edges)))
        edges.sort(key=lambda one: (not one.copy.lost, -one.copy.similarity))
        return SeenFamily(family=found, headings=headings_of(case, found.reports), edges=tuple(edges))
    return None


def lossy_copies(case: Case) -> tuple[Copy, ...]:
    """The first copies on whose way a speaker was lost or an unnamed one promoted, of the largest families first."""
    summarise(case, "families")
    order = tuple(FamilyShelf(case).lossy())
    known = {one.id: copy_of(one) for one in CopyShelf(case).copies(ids=order)}
    return tuple(known[copy] for copy in order)


def elsewhere(case: Case, report: str) -> tuple[Elsewhere, ...]:
    """The passages of a report that stand in others, in the order of the text; stock phrases are left out."""
    copies = [copy_of(kept) for kept in islice(CopyShelf(case).copies(touching=report), MOST_ELSEWHERE)]
    pairs = [(copy, *_ends(copy, report)) for copy in copies]
    headings = headings_of(case, {there.report for _, _, there in pairs})
    found = [
        Elsewhere(here=here.span, there=there, copy=copy, heading=headings[there.report])
        for copy, here, there in pairs
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.here, one.there.file)))


def headings_of(case: Case, reports: Iterable[str]) -> Mapping[str, Heading]:
    """The headings of reports by id."""
    ids = tuple(sorted(set(reports)))
    found = case.headings(ReportFilter(ids=ids), limit=len(ids)) if ids else ()
    return {heading.id: heading for heading in found}


def _ends(copy: Copy, report: str) -> tuple[Place, Place]:
    return (copy.a, copy.b) if copy.a.report == report else (copy.b, copy.a)


def _families(case: Case, ids: Iterable[str]) -> tuple[Family, ...]:
    """Families by their ids, in the order of these."""
    kept = FamilyShelf(case).copies(ids)
    found = CopyShelf(case).copies(ids={one for copies in kept.values() for one in copies})
    known = {one.id: copy_of(one) for one in found}
    days = case.days({place.report for copy in known.values() for place in (copy.a, copy.b)})
    return tuple(family([known[copy] for copy in kept[one]], days) for one in ids if one in kept)
