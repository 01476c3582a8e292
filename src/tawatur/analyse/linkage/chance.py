"""What chance alone would show: tables drawn from the region's stock, rare features rarely, and how the pairs fare.

p is the share of drawn tables in which a pair overlaps at least as heavily, p_family that in which any pair is at least
as like (max-T over all pairs, Westfall and Young 1993; `overlaps` says what likeness is). The real table counts as one
of the draws, so that no p is zero.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tawatur.analyse.linkage.incidence import Floats
from tawatur.analyse.linkage.overlaps import Overlaps, overlaps
from tawatur.analyse.linkage.stocks import Stock

TOLERANCE = 1e-4
"""By how much two equal overlaps (of likeness: by which share) may differ for their rounding; a p can only grow by it."""
CELLS = 1_000_000
"""Pairs and memberships drawn at once: some 100 MB at most."""
WORK = 400_000_000
"""Memberships and pairs drawn in all: about half a minute of one core."""
FEWEST, MOST = 139, 100_000
"""Tables drawn: 139 tell a chance of 5 % from one of 9 %; 100,000 one of 0.3 % to a tenth of itself."""
MEMBERSHIP_COST = 12
"""Work of one drawn membership, with a pair of seizures as 1."""


def tables_to_draw(stock: Stock, seizures: int) -> int:
    """How many tables are drawn: as many as half a minute allows, within bounds."""
    return int(np.clip(WORK // (MEMBERSHIP_COST * stock.cells() + seizures**2), FEWEST, MOST))


def chances(
    seen: Overlaps, stock: Stock, seizures: int, tables: int, seed: int, *, kinds: int
) -> tuple[Floats, Floats]:
    """For every place of `seen`: p of that pair alone, and p among all pairs; with no `kinds` by weight alone."""
    weight, likeness = seen.weight[0], seen.likeness[0]
    alone = np.zeros(len(weight))
    most = []
    for drawn in _batches(stock, seizures, tables, seed, kinds):
        alone += (drawn.weight >= weight - TOLERANCE).sum(axis=0)
        most.append(drawn.likeness.max(axis=1))
    reached = likeness * (1 - TOLERANCE) if kinds else weight - TOLERANCE
    family = tables - np.searchsorted(np.sort(np.concatenate(most)), reached)
    return (alone + 1) / (tables + 1), (family + 1) / (tables + 1)


def _batches(stock: Stock, seizures: int, tables: int, seed: int, kinds: int) -> Iterator[Overlaps]:
    rng = np.random.default_rng(seed)
    step = max(1, CELLS // (stock.cells() + seizures**2 + 1))
    for done in range(0, tables, step):
        number = min(step, tables - done)
        yield overlaps(stock.draw(number, rng), number, seizures, kinds)
