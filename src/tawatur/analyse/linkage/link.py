"""The test whether seizures share a supply: facts, then rarity against chance, then likelihoods; never a verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from tawatur.analyse.linkage.chance import TOLERANCE, chances, tables_to_draw
from tawatur.analyse.linkage.exact import MOST_ITEMS, cover_chances, tail
from tawatur.analyse.linkage.incidence import Floats, Incidence, Ints, incidence
from tawatur.analyse.linkage.likelihood import log10_ratios
from tawatur.analyse.linkage.overlaps import overlaps
from tawatur.analyse.linkage.records import Holding, Linkage, PairLink, Reference, Result
from tawatur.analyse.linkage.stock import case_ground, given_ground
from tawatur.analyse.linkage.stocks import GivenStock, Stock

LEVEL = 0.05
STRONG = 1.0
"""log10 of the likelihood ratio that a finding must exceed at every share of the band."""
ALIKE = 2
"""Seizures are alike in size where the largest holds at most so many times the features of the smallest. Then, where
nothing is known of the reference's sites but how many hold each feature, the heaviest overlap is the most like."""
LISTED = 20_000
"""Pairs listed: all of up to 200 seizures; of more, every fact, finding and lead, then the most surprising."""
RESULTS: tuple[Result, ...] = ("none", "lead", "finding", "fact")

Pair = tuple[str, str]


def link(
    holdings: Sequence[Holding],
    reference: Reference | None = None,
    *,
    draws: int | None = None,
    seed: int = 7,
    strata: Mapping[str, str] | None = None,
    facts: Mapping[Pair, tuple[str, ...]] | None = None,
) -> Linkage:
    """Compares every two seizures; the same holdings, reference, draws and seed give the same answer.

    Without a `reference`, each pair is compared against the other seizures. `strata` names each feature's stratum
    (its calibre): features are drawn only among their own. `facts` are links of pairs (ids in order) that need no
    test, beyond the marks that two holdings share. Without `draws`, as many tables are drawn as half a minute allows.

    Raises:
        ValueError: fewer than two seizures, or two of one id.
    """
    if len({holding.id for holding in holdings}) < max(2, len(holdings)):
        message = "linkage compares at least two seizures, each with an id of its own"
        raise ValueError(message)
    table = incidence(holdings, strata or {})
    ground = case_ground(table) if reference is None else given_ground(table, reference, strata or {})
    held = ground.held(table)
    seizures = len(table.seizures)
    kinds = 0 if reference is not None and not reference.sizes and _alike(table) else ground.rarity.kinds
    seen = overlaps(held, 1, seizures, kinds)
    tables = draws or tables_to_draw(ground.stock, seizures)
    alone, family = chances(seen, ground.stock, seizures, tables, seed, kinds=kinds)
    exact = _count_out(seen.weight[0], ground.stock, seizures)
    if exact is not None:
        alone, family = exact, exact if seizures == 2 else family
    measures = _Measures(
        table=table,
        weight=seen.weight[0],
        p=alone,
        p_family=family,
        ratios=log10_ratios(table, held, ground.prevalence),
    )
    pairs = measures.pairs(_facts(holdings, facts or {}))
    return Linkage(
        pairs=pairs,
        compared=seizures * (seizures - 1) // 2,
        seizures=seizures,
        reference=reference or Reference(sites=seizures - 2, counts={}, name="the other seizures", case=True),
        seed=seed,
        draws=tables,
        exact=exact is not None,
        clusters=_clusters(pairs),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Measures:
    """Every pair's figures, at place a * seizures + b for a < b."""

    table: Incidence
    weight: Floats
    p: Floats
    p_family: Floats
    ratios: Mapping[float, Floats]

    def pairs(self, facts: Mapping[Pair, tuple[str, ...]]) -> tuple[PairLink, ...]:
        ids = self.table.seizures
        first, second = np.triu_indices(len(ids), 1)
        place = first * len(ids) + second
        number = {name: at for at, name in enumerate(ids)}
        rank = self._ranks(place)
        fact = {number[a] * len(ids) + number[b] for a, b in facts}
        rank[np.isin(place, list(fact))] = RESULTS.index("fact")
        order = np.lexsort((place, -self.weight[place], self.p[place], self.p_family[place], rank < 3))
        if len(order) > LISTED:
            told = order[rank[order] > 0]
            order = np.concatenate((told, order[rank[order] == 0][: max(0, LISTED - len(told))]))
        held = _features(self.table)
        return tuple(
            self._pair(int(place[at]), RESULTS[rank[at]], held[first[at]] & held[second[at]], facts) for at in order
        )

    def _ranks(self, place: Ints) -> Ints:
        beyond_chance = self.p_family[place] < LEVEL
        strong = np.min([ratios[place] for ratios in self.ratios.values()], axis=0) > STRONG
        found: Ints = beyond_chance.astype(np.int64) + strong
        return found

    def _pair(
        self, place: int, result: Result, shared: frozenset[str], facts: Mapping[Pair, tuple[str, ...]]
    ) -> PairLink:
        ids = self.table.seizures
        a, b = ids[place // len(ids)], ids[place % len(ids)]
        return PairLink(
            a=a,
            b=b,
            shared=tuple(sorted(shared)),
            weight=round(float(self.weight[place]), 4),
            p=float(self.p[place]),
            p_family=float(self.p_family[place]),
            log10_lr={share: round(float(ratios[place]), 4) for share, ratios in self.ratios.items()},
            marks=facts.get((a, b), ()),
            result=result,
        )


def _alike(table: Incidence) -> bool:
    held = np.bincount(table.rows, minlength=len(table.seizures))
    return bool(held.max() <= ALIKE * held.min())


def _features(table: Incidence) -> list[frozenset[str]]:
    held: list[set[str]] = [set() for _ in table.seizures]
    for row, column in zip(table.rows.tolist(), table.columns.tolist(), strict=True):
        held[row].add(table.features[column])
    return [frozenset(features) for features in held]


def _count_out(seen: Floats, stock: Stock, seizures: int) -> Floats | None:
    """P of each pair counted out, where the stock is given, small enough, and no site of it is drawn anew."""
    if not isinstance(stock, GivenStock) or any(map(len, stock.others)) or sum(map(len, stock.weights)) > MOST_ITEMS:
        return None
    covers = [cover_chances([int(sizes[at]) for sizes in stock.sizes], stock.weights) for at in range(seizures)]
    worth = -np.log((np.concatenate(stock.seen) + 0.5) / (stock.sites + 1))
    found = np.ones(len(seen))
    for a, b in combinations(range(seizures), 2):
        if seen[a * seizures + b] > TOLERANCE:
            found[a * seizures + b] = tail(covers[a], covers[b], worth, seen[a * seizures + b] - TOLERANCE)
    return found


def _facts(holdings: Sequence[Holding], given: Mapping[Pair, tuple[str, ...]]) -> dict[Pair, tuple[str, ...]]:
    """For each pair with one, what both carry that proves a link: marks of the holdings, and facts given."""
    holders: dict[str, list[str]] = defaultdict(list)
    for holding in holdings:
        for mark in holding.marks:
            holders[mark].append(holding.id)
    found: dict[Pair, set[str]] = defaultdict(set)
    for mark, ids in holders.items():
        for a, b in combinations(sorted(ids), 2):
            found[a, b].add(mark)
    for pair, marks in given.items():
        found[pair].update(marks)
    return {pair: tuple(sorted(marks)) for pair, marks in found.items()}


def _clusters(pairs: Sequence[PairLink]) -> tuple[tuple[str, ...], ...]:
    """Seizures joined by facts and findings, directly or not; leads join nothing."""
    groups: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.result in {"fact", "finding"}:
            union = groups.get(pair.a, {pair.a}) | groups.get(pair.b, {pair.b})
            groups.update(dict.fromkeys(union, union))
    return tuple(sorted({tuple(sorted(group)) for group in groups.values()}))
