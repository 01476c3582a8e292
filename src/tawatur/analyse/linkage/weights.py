"""The weights that chance draws with, fitted so that what was seen is what would be expected.

A feature seen at half of all sites is not drawn only ten times as readily as one seen at a twentieth: sites that hold
many features hold the common ones anyway. The weights are found by iterative proportional fitting, with each drawing
without replacement taken as waiting until a time (1 - exp(-time * weight), as in `draws`).
"""

from __future__ import annotations

import numpy as np

from tawatur.analyse.linkage.incidence import Floats, Ints

ROUNDS = 30
STEPS = 40
"""Of the bisection for a drawer's time, in the logarithm: good to a billionth of its range."""
FULL = 0.25
"""How far from everything a drawer stays, in items: who takes all of them would wait for ever."""


def fitted(totals: Floats, sizes: Ints) -> Floats:
    """Weights with which drawers of `sizes` take each item about as often as `totals` says, in expectation."""
    values, numbers = np.unique(sizes[sizes > 0], return_counts=True)
    totals = np.clip(totals, 1e-9, max(FULL, numbers.sum() - FULL))
    # Items with equal totals have equal weights, so that only distinct totals need be fitted.
    wanted, kind, items = np.unique(totals, return_inverse=True, return_counts=True)
    weights: Floats = wanted / totals.sum()
    rounds = ROUNDS if len(values) else 0
    wished = np.minimum(values, len(totals) - FULL)
    for _ in range(rounds):
        times = _times(weights, items, wished)
        expected = (numbers[:, None] * -np.expm1(-times[:, None] * weights)).sum(axis=0)
        weights = weights * wanted / np.maximum(expected, 1e-12)
        weights /= (weights * items).sum()
    found: Floats = weights[kind]
    return found


def times_of(weights: Floats, sizes: Ints) -> Floats:
    """How long each drawer of `sizes` waits, in expectation, where items have these weights; 0 for who takes none."""
    wished = np.minimum(sizes, max(FULL, len(weights) - FULL)).astype(float)
    values, kind = np.unique(wished, return_inverse=True)
    times = _times(*_alike(weights), np.maximum(values, 1e-9))
    found: Floats = np.where(values > 0, times, 0.0)[kind]
    return found


def weights_of(totals: Floats, times: Floats) -> Floats:
    """The weights of items that drawers who wait for `times` take so often in all."""
    wished = np.clip(totals, 1e-9, max(FULL, len(times) - FULL))
    return _times(*_alike(times), wished)


def _alike(weights: Floats) -> tuple[Floats, Ints]:
    """The distinct weights, and how many items have each."""
    values, items = np.unique(weights, return_counts=True)
    return values, items.astype(np.int64)


def _times(weights: Floats, items: Ints, sizes: Floats) -> Floats:
    """How long a drawer waits for so many items, in expectation; `items` have each of the weights."""
    low, high = np.full(len(sizes), -12.0), np.full(len(sizes), 40.0)
    for _ in range(STEPS):
        middle = (low + high) / 2
        arrived = -np.expm1(-np.exp(middle)[:, None] * weights) @ items
        low, high = np.where(arrived < sizes, middle, low), np.where(arrived < sizes, high, middle)
    found: Floats = np.exp((low + high) / 2)
    return found
