"""Which seizure holds which feature, in numbers: the table that the tests work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.linkage.records import Holding

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Incidence:
    """Seizures and features in sorted order; `rows` and `columns` are the memberships, sorted by column, then row.

    `strata` gives each feature the number of its stratum: features are drawn only against others of the same one.
    """

    seizures: tuple[str, ...]
    features: tuple[str, ...]
    rows: Ints
    columns: Ints
    strata: Ints

    @property
    def held(self) -> Ints:
        """How many of the compared seizures hold each feature."""
        return np.bincount(self.columns, minlength=len(self.features))

    def sizes(self, stratum: int) -> Ints:
        """How many distinct features of a stratum each seizure holds."""
        inside = self.strata[self.columns] == stratum
        return np.bincount(self.rows[inside], minlength=len(self.seizures))


def incidence(holdings: Sequence[Holding], strata: Mapping[str, str]) -> Incidence:
    """The table of `holdings`, the same whatever their order; a feature without a stratum is in that of all such."""
    ordered = sorted(holdings, key=lambda holding: holding.id)
    features = tuple(sorted(set().union(*(holding.features for holding in ordered))))
    number = {feature: at for at, feature in enumerate(features)}
    cells = sorted((number[feature], row) for row, holding in enumerate(ordered) for feature in holding.features)
    table = np.array(cells, dtype=np.int64).reshape(-1, 2)
    names = sorted({strata.get(feature, "") for feature in features})
    return Incidence(
        seizures=tuple(holding.id for holding in ordered),
        features=features,
        rows=table[:, 1],
        columns=table[:, 0],
        strata=np.array([names.index(strata.get(feature, "")) for feature in features], dtype=np.int64),
    )
