"""What chance alone would show: tables drawn from the region's stock, rare features rarely, and how the pairs fare.

p is the share of drawn tables in which a pair overlaps at least as heavily, p_family that in which any pair overlaps
as surprisingly (max-T over all pairs, Westfall and Young 1993). The real table counts as one of the draws, so that no p
is zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from tawatur.analyse.linkage.draws import draw_distinct
from tawatur.analyse.linkage.incidence import Floats, Incidence, Ints
from tawatur.analyse.linkage.overlaps import overlaps
from tawatur.analyse.linkage.surprise import Expected, expected, surprise
from tawatur.analyse.linkage.weights import reach

TOLERANCE = 1e-4
"""By how much two equal overlaps may differ for their rounding; a p can only grow by it."""
CELLS = 1_000_000
"""Pairs and memberships drawn at once: some 100 MB at most."""
WORK = 400_000_000
"""Memberships and pairs drawn in all: about half a minute of one core."""
FEWEST, MOST = 139, 100_000
"""Tables drawn: 139 tell a chance of 5 % from one of 9 %; 100,000 one of 0.3 % to a tenth of itself."""
MEMBERSHIP_COST = 12
"""Work of one drawn membership, with a pair of seizures as 1."""


class Stock(Protocol):
    """What draws tables: a reference given from outside, or the case itself."""

    def cells(self) -> int:
        """Memberships of one table."""

    def draw(self, tables: int, rng: np.random.Generator) -> tuple[tuple[Ints, Ints, Ints], Floats]:
        """Memberships of so many tables and the worth of each run, as `overlaps` takes them."""

    def expected(self) -> Expected:
        """What each pair may be expected to overlap by."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GivenStock:
    """A region's stock known from other sites: every seizure draws as many features of each stratum as it holds.

    By stratum: `sizes` of the seizures, `weights` of the stock, `worth` (-ln share) of each of its features, and the
    sizes of the `others`, the sites of the reference, where they are known. Then those are drawn anew too, with each
    table, and the worth is told from them: what the reference shows of a rare feature is itself partly chance.
    """

    sizes: Sequence[Ints]
    weights: Sequence[Floats]
    worth: Sequence[Floats]
    others: Sequence[Ints]
    sites: int

    def cells(self) -> int:
        """Memberships of one table, and the features whose worth is told anew."""
        drawn = sum(int(sizes.sum()) for sizes in (*self.sizes, *self.others))
        return drawn + sum(len(w) for w, others in zip(self.weights, self.others, strict=True) if len(others))

    def draw(self, tables: int, rng: np.random.Generator) -> tuple[tuple[Ints, Ints, Ints], Floats]:
        """Each seizure's features, drawn by weight."""
        runs = [self._stratum(at, tables, rng) for at in range(len(self.sizes))]
        worth = np.concatenate([self._worth(at, tables, rng) for at in range(len(self.sizes))], axis=1)
        return _joined(runs, worth)

    def expected(self) -> Expected:
        """What each pair may be expected to overlap by."""
        return expected(
            (reach(weights, sizes), worth)
            for sizes, weights, worth in zip(self.sizes, self.weights, self.worth, strict=True)
        )

    def _worth(self, at: int, tables: int, rng: np.random.Generator) -> Floats:
        """The worth of a stratum's features in each table, or in all of them alike."""
        if not any(map(len, self.others)):
            return self.worth[at][None, :]
        if not len(self.others[at]):
            return np.tile(self.worth[at], (tables, 1))
        features = len(self.weights[at])
        drawer, item = draw_distinct(np.tile(self.others[at], tables), self.weights[at], rng)
        seen = np.bincount(drawer // len(self.others[at]) * features + item, minlength=tables * features)
        found: Floats = -np.log((seen.reshape(tables, features) + 0.5) / (self.sites + 1))
        return found

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

    def cells(self) -> int:
        """Memberships of one table."""
        return int(sum(held.sum() for held in self.held))

    def draw(self, tables: int, rng: np.random.Generator) -> tuple[tuple[Ints, Ints, Ints], Floats]:
        """Each feature's seizures, drawn by how much they hold in all."""
        runs = [self._stratum(at, tables, rng) for at in range(len(self.held))]
        return _joined(runs, np.concatenate([*self.worth, np.empty(0)])[None, :])

    def expected(self) -> Expected:
        """What each pair may be expected to overlap by."""
        return expected(
            (reach(weights, held).T, worth)
            for held, weights, worth in zip(self.held, self.weights, self.worth, strict=True)
        )

    def _stratum(self, at: int, tables: int, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
        features = len(self.held[at])
        drawer, seizure = draw_distinct(np.tile(self.held[at], tables), self.weights[at], rng)
        first = sum(len(held) for held in self.held[:at])
        return drawer // max(1, features), drawer % max(1, features) + first, seizure


def observed(table: Incidence, worth: Floats) -> Floats:
    """The overlap of every pair of the real table, as `overlaps` places them; `worth` by feature."""
    groups = (np.zeros_like(table.rows), table.columns, table.rows)
    found: Floats = overlaps(groups, worth, 1, len(table.seizures))[0]
    return found


def tables_to_draw(stock: Stock, seizures: int) -> int:
    """How many tables are drawn: as many as half a minute allows, within bounds."""
    return int(np.clip(WORK // (MEMBERSHIP_COST * stock.cells() + seizures**2), FEWEST, MOST))


def chances(seen: Floats, stock: Stock, seizures: int, tables: int, seed: int, *, alike: bool) -> tuple[Floats, Floats]:
    """For every place of `seen`: p of that pair alone, and p among all pairs.

    Among seizures of `alike` size the heaviest overlap is the most surprising; among others, what lies farthest above
    the pair's own expectation (`surprise`).
    """
    alone = np.zeros(len(seen))
    usual = None if alike else stock.expected()
    most = []
    for drawn in _batches(stock, seizures, tables, seed):
        alone += (drawn >= seen - TOLERANCE).sum(axis=0)
        most.append((drawn if usual is None else surprise(drawn, usual)).max(axis=1))
    highest = np.sort(np.concatenate(most))
    reached = seen - TOLERANCE if usual is None else surprise(seen - TOLERANCE, usual)
    family = tables - np.searchsorted(highest, reached)
    return (alone + 1) / (tables + 1), (family + 1) / (tables + 1)


def _batches(stock: Stock, seizures: int, tables: int, seed: int) -> Iterator[Floats]:
    rng = np.random.default_rng(seed)
    step = max(1, CELLS // (stock.cells() + seizures**2 + 1))
    for done in range(0, tables, step):
        number = min(step, tables - done)
        groups, worth = stock.draw(number, rng)
        yield overlaps(groups, worth, number, seizures)


def _joined(runs: Sequence[tuple[Ints, Ints, Ints]], worth: Floats) -> tuple[tuple[Ints, Ints, Ints], Floats]:
    """Memberships of all strata in order, and the worth of each run of one table and feature.

    `worth` has a row for each table, or one for all.
    """
    table, feature, seizure = (np.concatenate(parts) for parts in zip(*runs, strict=True))
    if not len(table):
        return (table, feature, seizure), np.empty(0)
    features, seizures = worth.shape[1] + 1, int(seizure.max()) + 1
    coded = np.sort((table * features + feature) * seizures + seizure)
    run, seizure = coded // seizures, coded % seizures
    starts = np.flatnonzero(np.r_[True, np.diff(run) != 0])
    table, feature = run // features, run % features
    return (table, feature, seizure), worth[table[starts] if len(worth) > 1 else 0, feature[starts]]
