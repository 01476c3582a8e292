"""Which of many holders share rare things: pairs, with the weight and the number of what they share."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.copies.crowds import affordable, crowds_of, every_two

PRIOR = 200
"""Reports that every case is taken to have besides its own, so that in a small one a shared word is not yet rare."""
MOST_HOLDERS = (40, 20, 10)
"""Holders of one thing up to which each is paired with each: the first of these that keeps within `MOST_PAIRS`."""
MOST_PAIRS = 5_000_000


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
    crowds = crowds_of(keys)
    most = affordable(crowds.sizes, MOST_HOLDERS, MOST_PAIRS)
    pairs, gains = [np.empty(0, dtype=np.uint64)], [np.empty(0)]
    for one, other in every_two(crowds.where(crowds.sizes <= most)):
        left, right = holders[one].astype(np.uint64), holders[other].astype(np.uint64)
        pairs.append((left << np.uint64(32)) | right)
        gains.append(weights[one])
    return _summed(np.concatenate(pairs), np.concatenate(gains))


def _summed(pairs: NDArray[np.uint64], gains: NDArray[np.float64]) -> Overlaps:
    order = np.argsort(pairs, kind="stable")
    pairs, gains = pairs[order], gains[order]
    same = crowds_of(pairs)
    distinct = pairs[same.firsts]
    return Overlaps(
        left=(distinct >> np.uint64(32)).astype(np.int64),
        right=(distinct & np.uint64(0xFFFFFFFF)).astype(np.int64),
        weight=np.add.reduceat(gains, same.firsts) if len(gains) else gains,
        count=same.sizes,
    )
