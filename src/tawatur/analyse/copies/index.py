"""Which reports share runs of words: an index of word 4-grams, sorted rather than hashed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.copies.crowds import Crowds, affordable, crowds_of, every_two, with_eldest
from tawatur.analyse.copies.words import Words, gram_hashes

GRAM = 4
"""Words in a run: at 30 % of words edited a quarter of 4-grams survive, and 4 words rarely agree by chance."""
CROWDS = (64, 32, 16, 8)
"""Reports holding a run up to which each is compared with each: the first of these that keeps within `MOST_ROWS`.
In a larger crowd each is compared with the first few, by report id: they hold a family of copies together."""
MOST_ROWS = 12_000_000
"""Pairs of places that hold one run, 8 bytes each."""
AT_ONCE = 1_000_000
"""Pairs of places put in order in one go."""
PARTS = 16
"""Parts that the runs of a case are sorted in, by the first bits of their hashes: so much less is in memory at once."""
ELDEST = 3
"""Members of a crowd that the others are compared with."""
LEAST_RUNS = 3
"""Shared runs, lying along one diagonal, that make a pair worth aligning: ten copied words give seven."""
BAND = 4
"""Bits of drift that one diagonal allows: 16 words of insertions between the first and the last shared run."""

_MIDDLE = 1 << 19
"""Added to a drift so that it is never negative, and neighbouring bands are neighbours on both sides of none."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """The runs that two reports share: `left[i]` a place in the earlier report's words, `right[i]` in the later's."""

    a: int
    b: int
    left: NDArray[np.int32]
    right: NDArray[np.int32]


def shared_runs(documents: Sequence[Words]) -> Iterator[Seeds]:
    """For each pair of documents that share enough 4-grams in a row, where those stand; pairs in order."""
    lengths = [max(0, len(words.codes) - GRAM + 1) for words in documents]
    if not sum(lengths):
        return
    texts = _Texts(np.cumsum([0, *lengths]), np.repeat(np.arange(len(documents), dtype=np.int32), lengths))
    left, right = _pairs(*_shared(_grams(documents, lengths)), texts.owners)
    for rows in _blocks(texts.owners[left], len(documents)):
        yield from _seeds(*_in_line(*texts.columns(left[rows], right[rows])))


Columns = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]
Places = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class _Texts:
    """Where the runs of each document begin among all, and whose each is: a place is a number among all."""

    begins: NDArray[np.int64]
    owners: NDArray[np.int32]

    def columns(self, left: Places, right: Places) -> Columns:
        """For pairs of places both documents, and the places within them."""
        a, b = self.owners[left], self.owners[right]
        return a, b, (left - self.begins[a]).astype(np.int32), (right - self.begins[b]).astype(np.int32)


def _grams(documents: Sequence[Words], lengths: Sequence[int]) -> NDArray[np.uint64]:
    """The hashes of all runs of all documents, one after the other."""
    grams, at = np.empty(sum(lengths), dtype=np.uint64), 0
    for words, length in zip(documents, lengths, strict=True):
        grams[at : at + length] = gram_hashes(words.codes, GRAM)
        at += length
    return grams


def _shared(grams: NDArray[np.uint64]) -> tuple[Places, Crowds]:
    """The places whose run stands elsewhere too, those of one run side by side, with the crowds that they make."""
    part = (grams >> np.uint64(64 - PARTS.bit_length() + 1)).astype(np.uint8)
    places, sizes = [], []
    for number in range(PARTS):
        here = np.flatnonzero(part == number).astype(np.uint32)
        here = here[np.argsort(grams[here], kind="stable")]
        crowds = crowds_of(grams[here])
        crowds = crowds.where(crowds.sizes > 1)
        places.append(here[_members(crowds)])
        sizes.append(crowds.sizes)
    counts = np.concatenate(sizes)
    return np.concatenate(places), Crowds(np.cumsum(counts) - counts, counts)


def _members(crowds: Crowds) -> NDArray[np.int64]:
    """The places of all crowds, one after the other."""
    offsets = np.arange(crowds.sizes.sum()) - np.repeat(np.cumsum(crowds.sizes) - crowds.sizes, crowds.sizes)
    places: NDArray[np.int64] = np.repeat(crowds.firsts, crowds.sizes) + offsets
    return places


def _pairs(places: Places, crowds: Crowds, owners: NDArray[np.int32]) -> tuple[Places, Places]:
    """Places in two documents that hold the same run: every two in a small crowd, else each with its eldest."""
    limit = affordable(crowds.sizes, CROWDS, MOST_ROWS, eldest=ELDEST)
    lefts, rights = [places[:0]], [places[:0]]
    small, large = crowds.where(crowds.sizes <= limit), crowds.where(crowds.sizes > limit)
    for one, other in chain(every_two(small), with_eldest(large, ELDEST)):
        left, right = places[one], places[other]
        keep = owners[left] != owners[right]
        lefts.append(left[keep])
        rights.append(right[keep])
    return np.concatenate(lefts), np.concatenate(rights)


def _blocks(left: NDArray[np.int32], documents: int) -> Iterator[NDArray[np.int64]]:
    """The rows of a few documents after the other, by the documents on the left, about `AT_ONCE` rows each."""
    rows = np.cumsum(np.bincount(left, minlength=documents))
    block = (rows // AT_ONCE).astype(np.int32)[left]
    for number in np.unique(block).tolist():
        yield np.flatnonzero(block == number)


def _seeds(
    left: NDArray[np.int32], right: NDArray[np.int32], at_left: NDArray[np.int32], at_right: NDArray[np.int32]
) -> Iterator[Seeds]:
    """One record for each pair of documents in ordered columns."""
    edges = (np.flatnonzero((np.diff(left) != 0) | (np.diff(right) != 0)) + 1).tolist()
    for first, last in zip([0, *edges], [*edges, len(left)], strict=True):
        if last > first:
            yield Seeds(int(left[first]), int(right[first]), at_left[first:last], at_right[first:last])


def _in_line(
    left: NDArray[np.int32], right: NDArray[np.int32], at_left: NDArray[np.int32], at_right: NDArray[np.int32]
) -> Columns:
    """The rows whose pair shares `LEAST_RUNS` runs along one diagonal, ordered by pair and place."""
    if not len(left):
        return left, right, at_left, at_right
    band = (at_left.astype(np.int64) - at_right + _MIDDLE >> BAND) & 0xFFFF
    keys = (left.astype(np.int64) << 40) | (right.astype(np.int64) << 16) | band
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    runs = np.concatenate([[0], np.flatnonzero(np.diff(keys)) + 1, [len(keys)]])
    sizes = np.diff(runs)
    beside = np.zeros_like(sizes)
    near = np.diff(keys[runs[:-1]]) == 1
    beside[1:] += np.where(near, sizes[:-1], 0)
    beside[:-1] += np.where(near, sizes[1:], 0)
    keep = order[np.repeat(sizes + beside >= LEAST_RUNS, sizes)]
    keep = keep[np.lexsort((at_right[keep], at_left[keep], right[keep], left[keep]))]
    return left[keep], right[keep], at_left[keep], at_right[keep]
