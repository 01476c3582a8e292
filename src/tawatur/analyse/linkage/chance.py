"""What chance alone would show: seizures that draw their features from the region's stock, rare ones rarely.

Each simulated seizure draws as many distinct features as the real one, without replacement, each with weight (b +
1/2); p is the share of simulations in which a pair overlaps at least as heavily (max-T over all pairs for the
family-wise p, Westfall and Young 1993).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Stock = tuple[NDArray[np.float64], NDArray[np.float64]]
"""For every feature of the region: the weight it is drawn with, and what sharing it adds to an overlap (-ln share)."""


def simulate(
    sizes: Sequence[int], stock: Stock, draws: int, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Overlap weights by chance: for each pair (in order) and draw, and the heaviest of each draw."""
    weights, rarity = stock
    holdings = [_draw(size, weights, draws, rng) for size in sizes]
    pairs = [(i, j) for i in range(len(sizes)) for j in range(i + 1, len(sizes))]
    overlaps = np.empty((len(pairs), draws), dtype=np.float32)
    for row, (i, j) in enumerate(pairs):
        overlaps[row] = (holdings[i] & holdings[j]) @ rarity
    return overlaps, overlaps.max(axis=0) if pairs else np.zeros(draws, dtype=np.float32)


def _draw(size: int, weights: NDArray[np.float64], draws: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Weighted samples of `size` features without replacement, as rows of a mask (Efraimidis and Spirakis 2006)."""
    held = np.zeros((draws, len(weights)), dtype=bool)
    size = min(size, len(weights))
    if size:
        keys = np.log(rng.random((draws, len(weights)))) / weights
        chosen = np.argpartition(-keys, size - 1, axis=1)[:, :size]
        np.put_along_axis(held, chosen, values=True, axis=1)
    return held
