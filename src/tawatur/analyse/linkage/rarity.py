"""How likely each seizure is to hold a kind, told from how many sites hold it in all.

Of a kind that n sites hold, n (n - 1) ordered pairs of sites hold it both. So the square of its weight is told from n (n - 1),
and not from what other sites show: that two seizures hold a kind which nobody else holds would else make it rarer than
it is. A large seizure holds everything more easily than a small one, which each seizure's time tells (`weights`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tawatur.analyse.linkage.held import Held
from tawatur.analyse.linkage.incidence import Floats, Ints
from tawatur.analyse.linkage.weights import times_of, weights_of

RAREST = 1e4
"""The most that one over the chance to hold a kind is taken for: beyond, sums of its cubes would lose digits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rarity:
    """`times` by stratum and seizure, `weights` by stratum and number of holders, `strata` the stratum of each kind.

    `kinds` is how many kinds the region is known to have.
    """

    times: Floats
    weights: Floats
    strata: Ints
    kinds: int

    def odds(self, held: Held, holders: Ints) -> Floats:
        """For each membership, one over the chance that the seizure holds the kind; `holders` by run: all sites."""
        runs = np.repeat(np.arange(len(held.starts)), held.run_holders)
        stratum = self.strata[held.kind]
        weight = self.weights[stratum, np.minimum(holders, self.weights.shape[1] - 1)[runs]]
        chance = -np.expm1(-self.times[stratum, held.seizure] * weight)
        found: Floats = 1.0 / np.maximum(chance, 1 / RAREST)
        return found


def rarity_of(strata: Iterable[tuple[Floats, Ints, Ints]], numbers: Ints) -> Rarity:
    """From each stratum's weights of its kinds, its sizes of the compared seizures and those of the other sites.

    `numbers` is the stratum of each kind.
    """
    times, weights = [], []
    sites = 0
    for stock, sizes, others in strata:
        all_times = times_of(stock, np.concatenate((sizes, others)))
        times.append(all_times[: len(sizes)])
        sites = len(all_times)
        pairs = np.maximum(np.arange(sites + 1), 2)
        weights.append(weights_of(np.sqrt(pairs * (pairs - 1.0)), all_times))
    return Rarity(times=np.array(times), weights=np.array(weights), strata=numbers, kinds=len(numbers))
