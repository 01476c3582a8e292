"""From shared passages to edges: of what kind each is, and which side came first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tawatur.analyse.copies.index import Seeds, shared_runs
from tawatur.analyse.copies.passages import Passage, passages
from tawatur.analyse.copies.records import MUTUAL, Copy, CopyKind, Direction, Place
from tawatur.analyse.copies.traits import Traits

MOST_OF_IT = 0.6
"""Share of the shorter report's words that a passage must cover to be a copy of the report rather than of a part."""
SAME_WORDS = 0.95
"""Similarity from which a passage counts as verbatim: an outlet's name or a date may differ."""


def wording_edges(
    ordered: Sequence[Traits], fresh: Collection[str] | None = None, known: Collection[tuple[str, str]] = ()
) -> Iterator[Copy]:
    """The pairs of passages that share wording among reports in order of their ids.

    With `fresh`, the ids of reports that are new, only pairs with a new one are compared, and those that are `known` to
    share something: as a family of copies grows, fewer of its pairs are looked at (`CROWDS`), so that what is found
    does not depend on the order in which reports came.
    """
    for seeds in shared_runs([one.words for one in ordered]):
        a, b = ordered[seeds.a], ordered[seeds.b]
        if fresh is None or a.report in fresh or b.report in fresh or (a.report, b.report) in known:
            yield from edges_between(a, b, seeds)


def edges_between(a: Traits, b: Traits, seeds: Seeds) -> Iterator[Copy]:
    """The edges that grow from the runs that two reports share."""
    for passage in passages(a.words, b.words, seeds):
        yield Copy(
            a=Place(report=a.report, file=a.file, span=a.words.span(*passage.a)),
            b=Place(report=b.report, file=b.file, span=b.words.span(*passage.b)),
            kind=_kind(a, b, passage),
            similarity=round(passage.similarity, 3),
            shared=passage.shared,
            direction=direction(a, b),
            same_outlet=bool(a.outlet) and a.outlet == b.outlet,
            evidence=mutual(a, b),
        )


def _kind(a: Traits, b: Traits, passage: Passage) -> CopyKind:
    shorter = min(len(a.words.codes), len(b.words.codes))
    if passage.shared < MOST_OF_IT * shorter:
        return "partial"
    return "verbatim" if passage.similarity >= SAME_WORDS else "edited"


def mutual(a: Traits, b: Traits) -> tuple[str, ...]:
    """The evidence that two reports name each other as their source, if they do: a circular citation."""
    return (MUTUAL,) if _names(a, b) and _names(b, a) else ()


def _names(one: Traits, other: Traits) -> bool:
    return bool(other.outlet) and other.outlet in one.cites


def direction(a: Traits, b: Traits) -> Direction:
    """Which of two reports drew on the other: by declared attribution, else by date; unknown when neither decides."""
    names_b, names_a = _names(a, b), _names(b, a)
    if names_b != names_a:
        return "a<-b" if names_b else "b<-a"
    (first_a, last_a), (first_b, last_b) = a.days, b.days
    if last_a is not None and first_b is not None and last_a < first_b:
        return "b<-a"
    if last_b is not None and first_a is not None and last_b < first_a:
        return "a<-b"
    return "unknown"
