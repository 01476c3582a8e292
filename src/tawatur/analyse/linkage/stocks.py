"""What chance draws tables from: a region's stock known from other sites, or the case itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from tawatur.analyse.linkage.draws import draw_distinct
from tawatur.analyse.linkage.held import Held, held_of
from tawatur.analyse.linkage.incidence import Floats, Ints
from tawatur.analyse.linkage.rarity import Rarity


class Stock(Protocol):
    """What draws tables: a reference given from outside, or the case itself."""

    def cells(self) -> int:
        """Memberships of one table."""

    def draw(self, tables: int, rng: np.random.Generator) -> Held:
        """So many tables, drawn by chance."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GivenStock:
    """A region's stock known from other sites: every seizure draws as many features of each stratum as it holds.

    By stratum: `sizes` of the seizures, `weights` of the stock, the number of sites each of its features was `seen` at,
    and the sizes of the `others`, the sites of the reference, where they are known. Then those are drawn anew too,
    with each table, and rarity is told from them: what the reference shows of a rare feature is itself partly chance.
    """

    sizes: Sequence[Ints]
    weights: Sequence[Floats]
    seen: Sequence[Floats]
    others: Sequence[Ints]
    sites: int
    rarity: Rarity

    def cells(self) -> int:
        """Memberships of one table, and the features whose worth is told anew."""
        drawn = sum(int(sizes.sum()) for sizes in (*self.sizes, *self.others))
        return drawn + sum(len(w) for w, others in zip(self.weights, self.others, strict=True) if len(others))

    def draw(self, tables: int, rng: np.random.Generator) -> Held:
        """Each seizure's features, drawn by weight."""
        runs = [self._stratum(at, tables, rng) for at in range(len(self.sizes))]
        seen = np.concatenate([self._seen(at, tables, rng) for at in range(len(self.sizes))], axis=1)
        held = held_of(runs, seen.shape[1])
        elsewhere = seen[held.run_table if len(seen) > 1 else 0, held.run_kind]
        return held.told(
            worth=-np.log((elsewhere + 0.5) / (self.sites + 1)),
            odds=self.rarity.odds(held, np.rint(elsewhere).astype(np.int64) + held.run_holders),
        )

    def _seen(self, at: int, tables: int, rng: np.random.Generator) -> Floats:
        """At how many sites of the reference a stratum's features are seen in each table, or in all of them alike."""
        if not any(map(len, self.others)):
            return self.seen[at][None, :]
        if not len(self.others[at]):
            return np.tile(self.seen[at], (tables, 1))
        features = len(self.weights[at])
        drawer, item = draw_distinct(np.tile(self.others[at], tables), self.weights[at], rng)
        seen = np.bincount(drawer // len(self.others[at]) * features + item, minlength=tables * features)
        return seen.reshape(tables, features).astype(np.float64)

    def _stratum(self, at: int, tables: int, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
        seizures = len(self.sizes[at])
        drawer, item = draw_distinct(np.tile(self.sizes[at], tables), self.weights[at], rng)
        first = sum(len(weights) for weights in self.weights[:at])
        return drawer // max(1, seizures), item + first, drawer % max(1, seizures)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CaseStock:
    """The case as its own reference: each feature keeps the number of seizures that hold it, and chance says which.

    By stratum: `held` are those numbers (of features that at least two hold), `weights` how readily each seizure
    is drawn, `worth` of each feature from the sites other than the two compared.
    """

    held: Sequence[Ints]
    weights: Sequence[Floats]
    worth: Sequence[Floats]
    rarity: Rarity

    def cells(self) -> int:
        """Memberships of one table."""
        return int(sum(held.sum() for held in self.held))

    def draw(self, tables: int, rng: np.random.Generator) -> Held:
        """Each feature's seizures, drawn by how much they hold in all."""
        runs = [self._stratum(at, tables, rng) for at in range(len(self.held))]
        worth = np.concatenate([*self.worth, np.empty(0)])
        held = held_of(runs, len(worth))
        return held.told(worth=worth[held.run_kind], odds=self.rarity.odds(held, held.run_holders))

    def _stratum(self, at: int, tables: int, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
        features = len(self.held[at])
        drawer, seizure = draw_distinct(np.tile(self.held[at], tables), self.weights[at], rng)
        first = sum(len(held) for held in self.held[:at])
        return drawer // max(1, features), drawer % max(1, features) + first, seizure
