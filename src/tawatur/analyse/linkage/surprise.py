"""One scale for pairs of unlike size: how far an overlap lies above what the pair may be expected to have.

Two large seizures overlap heavily by chance, two small ones hardly at all; on the scale of raw weights the large pairs
would hide what the small ones show. An overlap is taken as gamma distributed with the pair's mean and variance, and
told as the normal deviate of the same tail (saddlepoint r*, Barndorff-Nielsen 1986). Where the shape is wrong only
power is lost: p comes from the draws, which are measured on the same scale.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from tawatur.analyse.linkage.incidence import Floats

LEAST = 1e-12
TILT = 0.15
"""By how much pairs that may be expected to overlap count for more. Among very many pairs that may be expected to share
nothing, some share one rare feature by chance, and would hide what larger pairs share; found on simulated worlds."""


class Expected(NamedTuple):
    """Mean and shape (mean squared over variance) of each pair's overlap, placed as in `overlaps`."""

    mean: Floats
    shape: Floats


def expected(strata: Iterable[tuple[Floats, Floats]]) -> Expected:
    """From each seizure's chance to hold each feature and the features' worth, by stratum."""
    mean: Floats | float = 0.0
    variance: Floats | float = 0.0
    for reach, worth in strata:
        mean = mean + (reach * worth) @ reach.T
        squared = (reach * worth) ** 2
        variance = variance + (reach * worth**2) @ reach.T - squared @ (reach**2).T
    centre, spread = np.maximum(np.ravel(mean), LEAST), np.maximum(np.ravel(variance), LEAST)
    return Expected(centre, centre**2 / spread)


def surprise(overlap: Floats, usual: Expected) -> Floats:
    """How many normal deviates above expectation, 0 for what is not above it; tilted towards pairs that may overlap."""
    ratio = np.maximum(overlap / usual.mean, 1.0)
    excess = ratio - 1.0
    root = np.sqrt(2.0 * usual.shape * np.maximum(excess - np.log(ratio), LEAST))
    direct = np.sqrt(usual.shape) * excess
    found: Floats = np.where(excess > 1e-3, root + np.log(np.maximum(direct, LEAST) / root) / root, 0.0)
    return np.maximum(found, 0.0) + TILT * np.log1p(usual.mean)
