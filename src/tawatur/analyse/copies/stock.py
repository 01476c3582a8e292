"""Stock phrases and furniture: shared wording that this case shows to be nobody's, and that counts for nothing.

A formula of the trade stands in reports that have nothing else in common; an outlet's furniture (who we are, the same
background under every story) in several of its own whose other content differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.copies.index import GRAM
from tawatur.analyse.copies.records import Copy
from tawatur.analyse.copies.traits import Traits
from tawatur.analyse.copies.words import gram_hashes
from tawatur.model import Span

STRANGERS = 5
"""Groups of reports, unrelated to each other by longer passages, in which a formula stands."""
OWN_REPORTS = 3
"""Reports of one outlet in which its furniture stands."""
LONG = 24
"""Shared words from which a passage says by itself that two reports are related; a formula is shorter."""
MOSTLY = 0.8
"""Share of a passage's runs that must be common for the passage to be."""


def stock_phrases(ordered: Sequence[Traits], wording: Iterable[Copy]) -> Iterator[str]:
    """The ids of the edges, among all that share wording, that are formulas or furniture."""
    edges = tuple(wording)
    at = {one.report: index for index, one in enumerate(ordered)}
    families = _families(len(ordered), ((at[e.a.report], at[e.b.report]) for e in edges if e.shared >= LONG))
    doubtful = [
        (edge, at[edge.a.report], _agreeing(ordered[at[edge.a.report]], ordered[at[edge.b.report]], edge))
        for edge in edges
        if edge.shared < LONG or _may_be_furniture(edge)
    ]
    if not doubtful:
        return
    wanted = np.unique(np.concatenate([runs for _, _, runs in doubtful]))
    outlets = {name: number for number, name in enumerate(sorted({one.outlet for one in ordered}), start=1)}
    homes = np.array([outlets[one.outlet] if one.outlet else 0 for one in ordered], dtype=np.int64)
    grams, holders = _holders(ordered, wanted)
    in_families = _Counts(grams, families[holders])
    in_outlets = _Counts(_at_home(grams, homes[holders]), holders)
    for edge, home, runs in doubtful:
        formula = edge.shared < LONG and _mostly(in_families.of(runs) >= STRANGERS)
        if formula or (_may_be_furniture(edge) and _mostly(in_outlets.of(_at_home(runs, homes[home])) >= OWN_REPORTS)):
            yield edge.id


def _may_be_furniture(edge: Copy) -> bool:
    return edge.same_outlet and edge.kind == "partial"


class _Counts:
    """How many distinct holders each gram has."""

    def __init__(self, grams: NDArray[np.uint64], holders: NDArray[np.int64]) -> None:
        order = np.lexsort((holders, grams))
        grams, holders = grams[order], holders[order]
        first = np.ones(len(grams), dtype=bool)
        first[1:] = (np.diff(grams) != 0) | (np.diff(holders) != 0)
        self._grams, self._counts = np.unique(grams[first], return_counts=True)

    def of(self, grams: NDArray[np.uint64]) -> NDArray[np.int64]:
        """The number of holders of each; every one of them must be known."""
        return self._counts[np.searchsorted(self._grams, grams)]


def _mostly(common: NDArray[np.bool_]) -> bool:
    return len(common) > 0 and float(common.mean()) >= MOSTLY


def _holders(ordered: Sequence[Traits], wanted: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Where the wanted runs, in order, stand: each with the report that holds it."""
    grams, holders = [wanted[:0]], [np.empty(0, dtype=np.int64)]
    for index, one in enumerate(ordered):
        runs = gram_hashes(one.words.codes, GRAM)
        runs = runs[wanted[np.minimum(np.searchsorted(wanted, runs), len(wanted) - 1)] == runs]
        grams.append(runs)
        holders.append(np.full(len(runs), index))
    return np.concatenate(grams), np.concatenate(holders)


def _agreeing(a: Traits, b: Traits, edge: Copy) -> NDArray[np.uint64]:
    """The runs of words that stand in both passages of an edge."""
    return np.intersect1d(_within(a, edge.a.span), _within(b, edge.b.span))


def _within(one: Traits, span: Span) -> NDArray[np.uint64]:
    first, last = one.words.within(span)
    return gram_hashes(one.words.codes[first:last], GRAM)


def _at_home(grams: NDArray[np.uint64], outlets: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The grams as one outlet's own: the same words under another outlet are told apart."""
    with np.errstate(over="ignore"):
        return grams ^ (np.asarray(outlets).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))


def _families(number: int, pairs: Iterable[tuple[int, int]]) -> NDArray[np.int64]:
    """For each report the first of those that it is related to by long passages, directly or not."""
    leader = list(range(number))

    def find(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for left, right in pairs:
        low, high = sorted((find(left), find(right)))
        leader[high] = low
    return np.array([find(one) for one in range(number)], dtype=np.int64)
