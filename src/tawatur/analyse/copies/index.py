"""Which reports share runs of words: an index of word 4-grams, sorted rather than hashed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.copies.words import Words, gram_hashes

GRAM = 4
"""Words in a run: at 30 % of words edited a quarter of 4-grams survive, and 4 words rarely agree by chance."""
CROWDS = (64, 32, 16, 8)
"""Reports holding a run up to which each is compared with each: the first of these that keeps within `MOST_ROWS`.
In a larger crowd each is compared with the first few, by report id: they hold a family of copies together."""
MOST_ROWS = 12_000_000
"""Pairs of places looked at in one go; 16 bytes each, and as much again while they are sorted."""
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


def shared_runs(documents: Sequence[Words], fresh: Sequence[bool] | None = None) -> Iterator[Seeds]:
    """For each pair of documents that share enough 4-grams in a row, where those stand; pairs in order.

    With `fresh`, which says of each document whether it is new, only pairs with a new one are given: the others are
    known already.
    """
    lengths = [max(0, len(words.codes) - GRAM + 1) for words in documents]
    if not sum(lengths):
        return
    hashes = np.concatenate([gram_hashes(words.codes, GRAM) for words in documents])
    owners = np.repeat(np.arange(len(documents), dtype=np.int32), lengths)
    positions = np.concatenate([np.arange(length, dtype=np.int32) for length in lengths])
    new = np.ones(len(documents), dtype=bool) if fresh is None else np.asarray(fresh, dtype=bool)
    left, right, at_left, at_right = _in_line(*_pairs(hashes, owners, positions, new))
    edges = (np.flatnonzero((np.diff(left) != 0) | (np.diff(right) != 0)) + 1).tolist()
    for first, last in zip([0, *edges], [*edges, len(left)], strict=True):
        if last > first:
            yield Seeds(int(left[first]), int(right[first]), at_left[first:last], at_right[first:last])


Columns = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]


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


def _pairs(
    hashes: NDArray[np.uint64], owners: NDArray[np.int32], positions: NDArray[np.int32], new: NDArray[np.bool_]
) -> Columns:
    """Places in two documents that hold the same gram: every two in a small crowd, else each with its eldest."""
    order = np.argsort(hashes, kind="stable")
    hashes, owners, positions = hashes[order], owners[order], positions[order]
    firsts = np.concatenate([[0], np.flatnonzero(np.diff(hashes)) + 1])
    sizes = np.diff(np.concatenate([firsts, [len(hashes)]]))
    del hashes, order
    shared = (sizes > 1) & np.logical_or.reduceat(new[owners], firsts)
    firsts, sizes = firsts[shared], sizes[shared]
    crowd = _crowd(sizes)
    columns: list[Columns] = [_columns(owners, positions, firsts[:0], firsts[:0], new)]
    for elder in range(crowd):
        for step in range(1, crowd - elder):
            groups = firsts[(sizes > elder + step) & (sizes <= crowd)]
            columns.append(_columns(owners, positions, groups + elder, groups + elder + step, new))
    crowds, crowd_sizes = firsts[sizes > crowd], sizes[sizes > crowd]
    for elder in range(ELDEST):
        rest = crowd_sizes - elder - 1
        eldest = np.repeat(crowds + elder, rest)
        offsets = np.arange(rest.sum()) - np.repeat(np.cumsum(rest) - rest, rest)
        columns.append(_columns(owners, positions, eldest, eldest + 1 + offsets, new))
    left, right, at_left, at_right = (np.concatenate(column) for column in zip(*columns, strict=True))
    return left, right, at_left, at_right


def _crowd(sizes: NDArray[np.int64]) -> int:
    """The largest crowd in which comparing each with each stays affordable."""
    for crowd in CROWDS:
        small = sizes[sizes <= crowd]
        if (small * (small - 1) // 2).sum() + ELDEST * sizes[sizes > crowd].sum() <= MOST_ROWS:
            return crowd
    return CROWDS[-1]


def _columns(
    owners: NDArray[np.int32], positions: NDArray[np.int32], a: NDArray[np.int64], b: NDArray[np.int64],
    new: NDArray[np.bool_],
) -> Columns:  # fmt: skip
    keep = (owners[a] != owners[b]) & (new[owners[a]] | new[owners[b]])
    a, b = a[keep], b[keep]
    return owners[a], owners[b], positions[a], positions[b]
