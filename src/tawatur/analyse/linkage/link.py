"""The test whether seizures share a supply: facts, then rarity against chance, then likelihoods; never a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import log

import numpy as np

from tawatur.analyse.linkage.chance import Stock, simulate
from tawatur.analyse.linkage.likelihood import log10_ratios
from tawatur.analyse.linkage.records import Holding, Linkage, PairLink, Reference, Result

DRAWS = 200_000
BATCH = 20_000
LEVEL = 0.05
STRONG = 1.0
"""log10 of the likelihood ratio that a finding must exceed at every share of the band."""
TOLERANCE = 1e-6


def link(holdings: Sequence[Holding], reference: Reference, *, draws: int = DRAWS, seed: int = 7) -> Linkage:
    """Compares every two seizures; the same holdings, reference, draws and seed give the same answer.

    Raises:
        ValueError: fewer than two seizures, or two of one id.
    """
    if len({holding.id for holding in holdings}) < max(2, len(holdings)):
        message = "linkage compares at least two seizures, each with an id of its own"
        raise ValueError(message)
    ordered = sorted(holdings, key=lambda holding: holding.id)
    pool = sorted(set().union(*(holding.features for holding in ordered)))
    pairs = list(combinations(ordered, 2))
    weights = np.array([_weight(a, b, reference) for a, b in pairs])
    by_pair, by_family = _chances(ordered, weights, _stock(pool, reference), draws, seed)
    found = [
        _pair(a, b, pool, reference, (float(w), float(p), float(f)))
        for (a, b), w, p, f in zip(pairs, weights, by_pair, by_family, strict=True)
    ]
    found.sort(key=lambda pair: (pair.result != "fact", pair.p_family, pair.p, -pair.weight, pair.a, pair.b))
    return Linkage(pairs=tuple(found), reference=reference, seed=seed, draws=draws, clusters=_clusters(found))


def _weight(a: Holding, b: Holding, reference: Reference) -> float:
    return sum(-log(reference.share(feature)) for feature in a.features & b.features)


def _stock(pool: Sequence[str], reference: Reference) -> Stock:
    counts = [reference.counts.get(feature, 0) for feature in pool] + [reference.unseen_sites] * reference.unseen
    weights = np.array(counts, dtype=np.float64) + 0.5
    return weights, -np.log(weights / (reference.sites + 1))


def _chances(
    holdings: Sequence[Holding], weights: np.ndarray, stock: Stock, draws: int, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Monte-Carlo p of each pair alone and among all pairs; the observed table counts as one draw, so no p is zero."""
    rng = np.random.default_rng(seed)
    alone, family, done = np.zeros(len(weights)), np.zeros(len(weights)), 0
    while done < draws:
        batch = min(BATCH, draws - done)
        overlaps, heaviest = simulate([len(holding.features) for holding in holdings], stock, batch, rng)
        alone += (overlaps >= weights[:, None] - TOLERANCE).sum(axis=1)
        family += (heaviest[None, :] >= weights[:, None] - TOLERANCE).sum(axis=1)
        done += batch
    return (alone + 1) / (draws + 1), (family + 1) / (draws + 1)


def _pair(
    a: Holding, b: Holding, pool: Sequence[str], reference: Reference, figures: tuple[float, float, float]
) -> PairLink:
    weight, p, p_family = figures
    ratios = log10_ratios(a, b, pool, reference)
    marks = tuple(sorted(a.marks & b.marks))
    beyond_chance, strong = p_family < LEVEL, all(ratio > STRONG for ratio in ratios.values())
    result: Result = "none"
    if marks:
        result = "fact"
    elif beyond_chance and strong:
        result = "finding"
    elif beyond_chance or strong:
        result = "lead"
    return PairLink(
        a=a.id,
        b=b.id,
        shared=tuple(sorted(a.features & b.features)),
        weight=round(weight, 4),
        p=p,
        p_family=p_family,
        log10_lr=ratios,
        marks=marks,
        result=result,
    )


def _clusters(pairs: Sequence[PairLink]) -> tuple[tuple[str, ...], ...]:
    """Seizures joined by facts and findings, directly or not; leads join nothing."""
    groups: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.result in {"fact", "finding"}:
            union = groups.get(pair.a, {pair.a}) | groups.get(pair.b, {pair.b})
            groups.update(dict.fromkeys(union, union))
    return tuple(sorted({tuple(sorted(group)) for group in groups.values()}))
