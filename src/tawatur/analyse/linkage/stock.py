"""A reference set turned into what chance draws from, and what each feature's rarity is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tawatur.analyse.linkage.chance import CaseStock, GivenStock, Stock
from tawatur.analyse.linkage.incidence import Floats, Incidence
from tawatur.analyse.linkage.likelihood import Prevalence
from tawatur.analyse.linkage.records import Reference
from tawatur.analyse.linkage.weights import fitted


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """All that a table is tested against: the draws, the worth of each of its features, their prevalence."""

    stock: Stock
    worth: Floats
    prevalence: Prevalence


def given_ground(table: Incidence, reference: Reference, strata: Mapping[str, str]) -> Ground:
    """The ground of a reference from outside the case."""
    shares = np.array([reference.share(feature) for feature in table.features])
    names = _strata(table, strata)
    others = sorted(set(reference.counts) - set(table.features))
    weights, worths = [], []
    for at, name in enumerate(names):
        mine = [feature for feature, number in zip(table.features, table.strata, strict=True) if number == at]
        mine += [feature for feature in others if strata.get(feature, "") == name]
        counts = [float(reference.counts.get(feature, 0)) for feature in mine]
        counts += [reference.unseen_sites] * reference.unseen if len(names) == 1 else []
        seen = np.array(counts) + 0.5
        weights.append(_weights(table, at, seen, reference.sizes.get(name, ())))
        worths.append(-np.log(seen / (reference.sites + 1)))
    stock = GivenStock(
        sizes=[table.sizes(at) for at in range(len(names))],
        weights=weights,
        worth=worths,
        others=[np.array(reference.sizes.get(name, ()), dtype=np.int64) for name in names],
        sites=reference.sites,
    )
    return Ground(stock=stock, worth=-np.log(shares), prevalence=Prevalence(both=shares, one=shares, neither=shares))


def case_ground(table: Incidence) -> Ground:
    """The ground of a case that is its own reference: for each pair, the other seizures (leave-two-out)."""
    others = len(table.seizures) - 2
    held = table.held
    both, one, neither = ((held - out + 0.5) / (others + 1) for out in (2, 1, 0))
    both = np.maximum(both, 0.5 / (others + 1))
    neither = np.minimum(neither, (others + 0.5) / (others + 1))
    worth = -np.log(both)
    numbers, weights, worths = [], [], []
    for at in range(int(table.strata.max(initial=-1)) + 1):
        mine = np.flatnonzero((table.strata == at) & (held >= 2))
        numbers.append(held[mine])
        # Features that one seizure alone holds can link nothing, but they tell how much a seizure holds.
        weights.append(fitted(table.sizes(at).astype(np.float64), held[table.strata == at]))
        worths.append(worth[mine])
    stock = CaseStock(held=numbers, weights=weights, worth=worths)
    return Ground(
        stock=stock, worth=worth, prevalence=Prevalence(both=both, one=np.minimum(one, neither), neither=neither)
    )


def _weights(table: Incidence, stratum: int, seen: Floats, sizes: tuple[int, ...]) -> Floats:
    """What the stock of a stratum is drawn with: `seen` itself where nothing more is known, else fitted to all sites.

    The compared seizures count among all sites: a lot is compared only because one of them holds it, so that the
    other sites alone make it look rarer than it is, and chance would be told too small.
    """
    if not sizes:
        return seen
    held = table.held[table.strata == stratum]
    totals = seen.copy()
    totals[: len(held)] += held
    return fitted(totals, np.concatenate((np.array(sizes, dtype=np.int64), table.sizes(stratum))))


def _strata(table: Incidence, strata: Mapping[str, str]) -> list[str]:
    return sorted({strata.get(feature, "") for feature in table.features})
