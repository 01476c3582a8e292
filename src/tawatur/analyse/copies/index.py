"""Which reports share runs of words: an inverted index of word 4-grams, sorted rather than hashed, so that it stays small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.copies.words import Words, gram_hashes

GRAM = 4
"""Words in a run: at 30 % of words edited a quarter of 4-grams survive, and 4 words rarely agree by chance."""
COMMON = 40
"""Reports a run may stand in before it counts as a stock phrase rather than as a copied passage."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """The runs that two reports share: `left[i]` is a position in the earlier report's words, `right[i]` in the later's."""

    a: int
    b: int
    left: NDArray[np.int32]
    right: NDArray[np.int32]


def shared_runs(documents: Sequence[Words], fresh: int = 0) -> Iterator[Seeds]:
    """For each pair of documents that share 4-grams which are no stock phrase, where those stand.

    Documents are compared in parts of the hash space, so memory is bounded by the part and not by the corpus. With `fresh` > 0 only pairs with a document
    at index `fresh` or later are given: those before it are known already.
    """
    lengths = [max(0, len(words.codes) - GRAM + 1) for words in documents]
    if not sum(lengths):
        return
    hashes = np.concatenate([gram_hashes(words.codes, GRAM) for words in documents])
    owners = np.repeat(np.arange(len(documents), dtype=np.int32), lengths)
    positions = np.concatenate([np.arange(length, dtype=np.int32) for length in lengths])
    left, right, at_left, at_right = _pairs(hashes, owners, positions, fresh)
    order = np.lexsort((at_left, right, left))
    left, right, at_left, at_right = left[order], right[order], at_left[order], at_right[order]
    edges = np.flatnonzero((np.diff(left) != 0) | (np.diff(right) != 0)) + 1
    for first, last in zip([0, *edges.tolist()], [*edges.tolist(), len(left)], strict=True):
        if last > first:
            yield Seeds(int(left[first]), int(right[first]), at_left[first:last], at_right[first:last])


Columns = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]


def _pairs(hashes: NDArray[np.uint64], owners: NDArray[np.int32], positions: NDArray[np.int32], fresh: int) -> Columns:
    """Every pair of places, in two different documents, that hold the same gram."""
    order = np.argsort(hashes, kind="stable")
    hashes, owners, positions = hashes[order], owners[order], positions[order]
    bounds = np.flatnonzero(np.diff(hashes)) + 1
    firsts = np.concatenate([[0], bounds])
    sizes = np.diff(np.concatenate([firsts, [len(hashes)]]))
    columns: list[Columns] = []
    for size in range(2, COMMON + 1):
        groups = firsts[sizes == size]
        if not len(groups):
            continue
        for i in range(size):
            for j in range(i + 1, size):
                a, b = groups + i, groups + j
                keep = (owners[a] != owners[b]) & (owners[b] >= fresh)
                if keep.any():
                    a, b = a[keep], b[keep]
                    columns.append((owners[a], owners[b], positions[a], positions[b]))
    if not columns:
        empty = np.empty(0, dtype=np.int32)
        return empty, empty, empty, empty
    left, right, at_left, at_right = (np.concatenate(column) for column in zip(*columns, strict=True))
    return left, right, at_left, at_right
