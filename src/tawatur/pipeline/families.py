"""Families of passages of a case, and where else the passages of one report stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from tawatur.analyse.copies import Copy, Place, circular
from tawatur.analyse.families import Family, families
from tawatur.ledger import Case, CopyShelf, Heading, ReportFilter
from tawatur.model import Span
from tawatur.pipeline.copies import SeenCopy, seen
from tawatur.pipeline.kept_copies import copy_of

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


def families_of(case: Case) -> tuple[Family, ...]:
    """The families of a case, the largest first; worked out once for as long as the case does not change."""
    return _families(case.file.absolute(), case.edition())


def family_of(case: Case, identity: str) -> SeenFamily | None:
    """One family, its edges with both texts; None where there is none of that id."""
    family = next((one for one in families_of(case) if one.id == identity), None)
    if family is None:
        return None
    edges = list(seen(case, islice(family.edges, MOST_EDGES), circular(family.edges)))
    edges.sort(key=lambda one: (not one.copy.lost, -one.copy.similarity))
    return SeenFamily(family=family, headings=headings_of(case, family.reports), edges=tuple(edges))


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


@lru_cache(maxsize=4)
def _families(file: Path, _edition: tuple[int, ...]) -> tuple[Family, ...]:
    with Case.open(file) as case:
        return families(map(copy_of, CopyShelf(case).copies()), case.days())
