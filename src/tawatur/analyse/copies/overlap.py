"""Which of many holders share rare things: pairs, with the weight and the number of what they share."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

PRIOR = 200
"""Reports that every case is taken to have besides its own, so that in a small one a shared word is not yet rare."""
MOST_HOLDERS = (40, 20, 10)
"""Holders of one thing up to which each is paired with each: the first of these that keeps within `MOST_PAIRS`."""
MOST_PAIRS = 30_000_000


@dataclass(frozen=True, slots=True)
class Overlaps:
    """Pairs of holders, `left[i]` before `right[i]`, with the summed weight and the number of things they share."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    weight: NDArray[np.float64]
    count: NDArray[np.int64]


def rarity(number: int, holders: NDArray[np.int64] | int) -> NDArray[np.float64]:
    """How much it says that two of `number` reports share a thing that `holders` of them have, in natural-log units."""
    return np.asarray(log(number + PRIOR) - np.log(np.asarray(holders) + 1.0))


def overlaps(keys: NDArray[np.uint64], holders: NDArray[np.int64], weights: NDArray[np.float64]) -> Overlaps:
    """Sums what pairs of holders share; `keys[i]` is a thing that `holders[i]` has, of weight `weights[i]`.

    No holder has a thing twice. Things that too many hold are passed over: they identify nobody.
    """
    order = np.lexsort((holders, keys))
    keys, holders, weights = keys[order], holders[order], weights[order]
    firsts = np.concatenate([[0], np.flatnonzero(np.diff(keys)) + 1]) if len(keys) else np.empty(0, dtype=np.int64)
    sizes = np.diff(np.concatenate([firsts, [len(keys)]]))
    most = _most(sizes)
    firsts, sizes = firsts[(sizes > 1) & (sizes <= most)], sizes[(sizes > 1) & (sizes <= most)]
    pairs, gains = [np.empty(0, dtype=np.uint64)], [np.empty(0)]
    for one in range(most):
        for step in range(1, most - one):
            at = firsts[sizes > one + step] + one
            if len(at):
                left, right = holders[at].astype(np.uint64), holders[at + step].astype(np.uint64)
                pairs.append((left << np.uint64(32)) | right)
                gains.append(weights[at])
    return _summed(np.concatenate(pairs), np.concatenate(gains))


def _most(sizes: NDArray[np.int64]) -> int:
    for most in MOST_HOLDERS:
        small = sizes[sizes <= most]
        if (small * (small - 1) // 2).sum() <= MOST_PAIRS:
            return most
    return MOST_HOLDERS[-1]


def _summed(pairs: NDArray[np.uint64], gains: NDArray[np.float64]) -> Overlaps:
    order = np.argsort(pairs, kind="stable")
    pairs, gains = pairs[order], gains[order]
    firsts = np.concatenate([[0], np.flatnonzero(np.diff(pairs)) + 1]) if len(pairs) else np.empty(0, dtype=np.int64)
    count = np.diff(np.concatenate([firsts, [len(pairs)]])).astype(np.int64)
    distinct = pairs[firsts]
    return Overlaps(
        left=(distinct >> np.uint64(32)).astype(np.int64),
        right=(distinct & np.uint64(0xFFFFFFFF)).astype(np.int64),
        weight=np.add.reduceat(gains, firsts) if len(gains) else gains,
        count=count,
    )
