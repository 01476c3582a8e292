"""A reference set turned into what chance draws from, and what each feature's rarity is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tawatur.analyse.linkage.held import Held
from tawatur.analyse.linkage.incidence import Floats, Incidence, Ints
from tawatur.analyse.linkage.likelihood import Prevalence
from tawatur.analyse.linkage.rarity import Rarity, rarity_of
from tawatur.analyse.linkage.records import Reference
from tawatur.analyse.linkage.stocks import CaseStock, GivenStock, Stock
from tawatur.analyse.linkage.weights import fitted


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """All that a table is tested against: the draws, the worth of each of its features, their rarity and prevalence.

    `holders` is at how many sites in all each of its features was seen.
    """

    stock: Stock
    worth: Floats
    holders: Ints
    rarity: Rarity
    prevalence: Prevalence

    def held(self, table: Incidence) -> Held:
        """The real table, as chance draws it; `table` is the one of this ground."""
        starts = np.flatnonzero(np.r_[True, np.diff(table.columns) != 0][: len(table.columns)])
        held = Held(table=np.zeros_like(table.rows), kind=table.columns, seizure=table.rows, starts=starts)
        rarity = Rarity(
            times=self.rarity.times, weights=self.rarity.weights, strata=table.strata, kinds=self.rarity.kinds
        )
        return held.told(worth=self.worth[held.run_kind], odds=rarity.odds(held, self.holders[held.run_kind]))


def given_ground(table: Incidence, reference: Reference, strata: Mapping[str, str]) -> Ground:
    """The ground of a reference from outside the case."""
    shares = np.array([reference.share(feature) for feature in table.features])
    names = _strata(table, strata)
    seen = [_seen(table, reference, strata, at, name) for at, name in enumerate(names)]
    weights = [_weights(table, at, seen[at] + 0.5, reference.sizes.get(name, ())) for at, name in enumerate(names)]
    others = [np.array(reference.sizes.get(name, ()), dtype=np.int64) for name in names]
    sizes = [table.sizes(at) for at in range(len(names))]
    known = [_sizes(other, counts, reference.sites) for other, counts in zip(others, seen, strict=True)]
    numbers = np.repeat(np.arange(len(names)), [len(counts) for counts in seen])
    rarity = rarity_of(zip(weights, sizes, known, strict=True), numbers)
    counts = np.array([reference.counts.get(feature, 0) for feature in table.features], dtype=np.int64)
    return Ground(
        stock=GivenStock(sizes=sizes, weights=weights, seen=seen, others=others, sites=reference.sites, rarity=rarity),
        worth=-np.log(shares),
        holders=counts + table.held,
        rarity=rarity,
        prevalence=Prevalence(both=shares, one=shares, neither=shares),
    )


def case_ground(table: Incidence) -> Ground:
    """The ground of a case that is its own reference: for each pair, the other seizures (leave-two-out)."""
    others = len(table.seizures) - 2
    held = table.held
    both, one, neither = ((held - out + 0.5) / (others + 1) for out in (2, 1, 0))
    both = np.maximum(both, 0.5 / (others + 1))
    neither = np.minimum(neither, (others + 0.5) / (others + 1))
    worth = -np.log(both)
    strata = range(int(table.strata.max(initial=-1)) + 1)
    shared = [np.flatnonzero((table.strata == at) & (held >= 2)) for at in strata]
    sizes = [table.sizes(at) for at in strata]
    totals = [held[table.strata == at] for at in strata]
    # Features that one seizure alone holds can link nothing, but they tell how much a seizure holds.
    weights = [fitted(mine.astype(np.float64), all_held) for mine, all_held in zip(sizes, totals, strict=True)]
    kinds = [fitted(all_held.astype(np.float64), mine) for mine, all_held in zip(sizes, totals, strict=True)]
    none = [np.empty(0, dtype=np.int64)] * len(sizes)
    rarity = rarity_of(
        zip(kinds, sizes, none, strict=True), np.repeat(np.array(strata, dtype=np.int64), list(map(len, shared)))
    )
    return Ground(
        stock=CaseStock(
            held=[held[mine] for mine in shared], weights=weights, worth=[worth[mine] for mine in shared], rarity=rarity
        ),
        worth=worth,
        holders=held,
        rarity=rarity,
        prevalence=Prevalence(both=both, one=np.minimum(one, neither), neither=neither),
    )


def _seen(table: Incidence, reference: Reference, strata: Mapping[str, str], stratum: int, name: str) -> Floats:
    """At how many sites of the reference each feature of a stratum was seen: those of the table, then all others."""
    mine = [feature for feature, number in zip(table.features, table.strata, strict=True) if number == stratum]
    others = sorted(set(reference.counts) - set(table.features))
    mine += [feature for feature in others if strata.get(feature, "") == name]
    counts = [float(reference.counts.get(feature, 0)) for feature in mine]
    counts += [reference.unseen_sites] * reference.unseen if set(table.strata.tolist()) <= {0} else []
    return np.array(counts)


def _sizes(known: Ints, seen: Floats, sites: int) -> Ints:
    """How many features each site of the reference holds; where that is not known, all alike."""
    return known if len(known) else np.full(sites, max(1, round(seen.sum() / max(1, sites))), dtype=np.int64)


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
