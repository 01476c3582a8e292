"""The most that any test could find in the worlds of `bench.linkage`: one that knows the region and what was planted.

usage: python -m bench.linkage_ceiling [--worlds N] [--seed N] [--loose]

Worlds follow the same law. The test is told what no investigator knows: every lot's true prevalence, which lots are rare,
and that just three of them were planted. It then uses the likelihood ratio, which no test of one pair can beat (Neyman
and Pearson 1933), at 5 % among all pairs by tables drawn from the truth. What is missing to 100 % is not in the data.
"""

from __future__ import annotations

import argparse

import numpy as np

from bench.linkage import CRATE, SHARED, SIZES

TABLES = 600
PLANTED = 20
"""Times that the three lots are planted in each world."""


def world(dice: np.random.Generator, crate: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Prevalence of the lots, draws of each compared seizure, and the lots held by at most a tenth of the sites."""
    lots = int(dice.integers(100, 800))
    prevalence = np.arange(1, lots + 1.0) ** -dice.uniform(0.5, 1.3)
    prevalence /= prevalence.sum()
    items = np.exp(dice.uniform(np.log(5), np.log(200), 400 + int(dice.integers(2, 21)))).astype(int)
    draws = np.array([int(np.searchsorted(np.cumsum(dice.integers(1, crate + 1, one)), one)) + 1 for one in items])
    held = np.zeros(lots)
    for size in draws[:400]:
        held[np.unique(dice.choice(lots, size, p=prevalence))] += 1
    return prevalence, draws[400:], np.flatnonzero((held > 0) & (held <= 40))


def tables(dice: np.random.Generator, prevalence: np.ndarray, draws: np.ndarray, number: int) -> np.ndarray:
    """Which seizure holds which lot, in so many tables that nothing links."""
    holds = np.zeros((number, len(draws), len(prevalence)), dtype=bool)
    for at, size in enumerate(draws):
        lots = dice.choice(len(prevalence), (number, size), p=prevalence)
        holds[np.arange(number)[:, None], at, lots] = True
    return holds


def ratios(holds: np.ndarray, chance: np.ndarray, rare: np.ndarray) -> np.ndarray:
    """For every pair, how much likelier it is that three of the rare lots were planted in both."""
    odds = holds[:, :, rare] / chance[None, :, rare]
    one, two, three = (np.matmul(odds**power, np.swapaxes(odds**power, 1, 2)) for power in (1, 2, 3))
    found: np.ndarray = (one**3 - 3 * one * two + 2 * three) / 6
    return found


def main() -> None:
    """Prints the share that the best test finds, in all and by how much the larger seizure holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worlds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--loose", action="store_true")
    asked = parser.parse_args()
    dice = np.random.default_rng(asked.seed)
    found: dict[str, list[float]] = {name: [] for name in SIZES}
    while sum(map(len, found.values())) < asked.worlds:
        prevalence, draws, rare = world(dice, 1 if asked.loose else CRATE)
        if len(rare) < SHARED:
            continue
        chance = np.clip(-np.expm1(np.outer(draws, np.log1p(-prevalence))), 1e-12, 1.0)
        pairs = np.triu_indices(len(draws), 1)
        highest = ratios(tables(dice, prevalence, draws, TABLES), chance, rare)[:, pairs[0], pairs[1]].max(axis=1)
        holds = tables(dice, prevalence, draws, PLANTED)
        for table in holds:
            table[:2, dice.choice(rare, SHARED, replace=False)] = True
        told = ratios(holds, chance, rare)[:, 0, 1] > np.quantile(highest, 0.95)
        larger = holds[:, :2].sum(axis=2).max(axis=1).mean()
        found[next(name for name, most in SIZES.items() if larger <= most)].append(float(told.mean()))
    every = [share for shares in found.values() for share in shares]
    print(
        f"{len(every)} worlds: at most {np.mean(every):.1%} can be found (standard error {np.std(every) / len(every) ** 0.5:.1%})"
    )
    for name, shares in found.items():
        if shares:
            print(f"where the larger seizure holds {name} lots: {np.mean(shares):.0%} of {len(shares)}")


if __name__ == "__main__":
    main()
