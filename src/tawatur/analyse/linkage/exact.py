"""Exact chances for a pair where the stock is small: every set of features that a seizure could hold is counted.

The chance of a set under draws without replacement follows from those of its subsets with one item less; the chance
that two independent draws share exactly a set from the chances that each covers it (inclusion and exclusion).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tawatur.analyse.linkage.incidence import Floats

MOST_ITEMS = 14
"""Of the stock, over all strata: 16,384 sets."""


def cover_chances(sizes: Sequence[int], weights: Sequence[Floats]) -> Floats:
    """For every set of items (bits in the order of the strata), the chance that one drawer's items cover it.

    `sizes` and `weights` go by stratum.
    """
    chances: Floats = np.ones(1)
    for size, stock in zip(sizes, weights, strict=True):
        chances = np.asarray(np.kron(_set_chances(size, stock), chances), dtype=np.float64)
    return _sum_over(chances, sign=1)


def tail(a: Floats, b: Floats, worth: Floats, least: float) -> float:
    """The chance that what two drawers share is worth at least `least`; `a` and `b` are their `cover_chances`."""
    shared = _sum_over(a * b, sign=-1)
    value = np.zeros(1)
    for item in worth:
        value = np.concatenate((value, value + item))
    return float(min(1.0, max(0.0, shared[value >= least].sum())))


def _set_chances(size: int, weights: Floats) -> Floats:
    """The chance of each set of `size` items under draws one after the other."""
    items = len(weights)
    masses = np.zeros(1)
    for weight in weights:
        masses = np.concatenate((masses, masses + weight))
    chances = np.zeros(2**items)
    chances[0] = 1.0
    members = np.arange(2**items)
    for _ in range(min(size, items)):
        grown = np.zeros(2**items)
        for item, weight in enumerate(weights):
            without = members[(members >> item) & 1 == 0]
            step = chances[without] * weight / np.maximum(masses[-1] - masses[without], weight)
            grown[without | (1 << item)] += step
        chances = grown
    return chances


def _sum_over(values: Floats, *, sign: int) -> Floats:
    """Sums over supersets (`sign` 1), or what undoes them (-1)."""
    found = values.copy()
    half = 1
    while half < len(found):
        blocks = found.reshape(-1, 2, half)
        blocks[:, 0] += sign * blocks[:, 1]
        half *= 2
    return found
