"""Whether linkage keeps its promises: size, power, false links beside two simpler rules, and speed.

usage: python -m bench.linkage [--worlds N] [--seed N] [--scale]

Each world is a region of lots with unequal prevalence (a Zipf law with drawn exponent) and 60 documented sites as
reference. 2 to 20 seizures of 5 to 200 items are drawn from it in crates of one lot (1 to 40 items; with --loose every
item by itself), each crate a lot by its prevalence; what counts is each seizure's distinct lots. In half of the runs
nothing links them (size: any pair below 5 % family-wise is false). In the other half two of them also share three
lots, each held by at most 10 % of the region's sites (power: is that pair found, in all and by how many lots its larger
seizure holds). The same worlds are judged by the
raw rule "shares a lot" and by a hypergeometric test that takes all lots for equally common (Bonferroni over the
pairs). --case also tests the seizures against one another without a reference.

--scale links 1,000 seizures with 200,000 items and prints time and memory.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from itertools import combinations
from math import comb, log10

import numpy as np

from tawatur.analyse.linkage import Holding, Linkage, Reference, link

SITES = 60
CRATE = 40
SHARED = 3
LEVEL = 0.05
SIZES = {"up to 15": 15, "16 to 40": 40, "41 to 80": 80, "more than 80": 10**9}
"""Distinct lots of the larger of the two linked seizures."""
Site = frozenset[int]


def site(prevalence: np.ndarray, dice: np.random.Generator, crate: int) -> Site:
    """The distinct lots of one site of 5 to 200 items, in crates of 1 to `crate` items."""
    items = int(np.exp(dice.uniform(np.log(5), np.log(200))))
    crates = int(np.searchsorted(np.cumsum(dice.integers(1, crate + 1, items)), items)) + 1
    return frozenset(dice.choice(len(prevalence), crates, p=prevalence).tolist())


def world(dice: np.random.Generator, sites: int, crate: int) -> tuple[list[Site], list[Site], list[int]]:
    """Compared seizures, reference sites, and lots that at most a tenth of the region's sites hold but some do."""
    lots = int(dice.integers(100, 800))
    prevalence = np.arange(1, lots + 1.0) ** -dice.uniform(0.5, 1.3)
    prevalence /= prevalence.sum()
    region = [site(prevalence, dice, crate) for _ in range(400)]
    held = Counter(lot for one in region for lot in one)
    rare = [lot for lot, number in held.items() if number <= 0.1 * len(region)]
    return [site(prevalence, dice, crate) for _ in range(sites)], region[:SITES], rare


def reference_of(sites: list[Site]) -> Reference:
    """What a table of the reference sites says."""
    counts = Counter(str(lot) for one in sites for lot in one)
    return Reference(sites=len(sites), counts=counts, sizes={"": tuple(len(one) for one in sites)})


def tested(seizures: list[Site], reference: Reference | None, draws: int, seed: int) -> Linkage:
    """The project's own test."""
    holdings = [Holding(id=f"{n:03}", features=frozenset(map(str, lots))) for n, lots in enumerate(seizures)]
    return link(holdings, reference, draws=draws, seed=seed)


def hypergeometric(a: Site, b: Site, known: int) -> float:
    """P(at least as many lots in common), all lots being equally likely."""
    shared = len(a & b)
    ways = sum(comb(len(a), k) * comb(known - len(a), len(b) - k) for k in range(shared, min(len(a), len(b)) + 1))
    return ways / comb(known, len(b))


def baselines(seizures: list[Site], known: int) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Pairs that the raw rule links, and pairs that the hypergeometric test links."""
    pairs = list(combinations(range(len(seizures)), 2))
    raw = {(a, b) for a, b in pairs if seizures[a] & seizures[b]}
    blind = {(a, b) for a, b in raw if hypergeometric(seizures[a], seizures[b], known) < LEVEL / len(pairs)}
    return raw, blind


def simulate(worlds: int, seed: int, draws: int, crate: int, *, case: bool) -> None:
    """Prints size and power, ours and theirs."""
    dice = np.random.default_rng(seed)
    false: Counter[str] = Counter()
    links: Counter[str] = Counter()
    found: Counter[str] = Counter()
    sized: dict[str, list[bool]] = {name: [] for name in SIZES}
    pairs = linked = 0
    for number in range(worlds):
        size = int(dice.integers(2, 21))
        seizures, others, rare = world(dice, size, crate)
        reference = None if case else reference_of(others)
        known = len(set().union(*seizures, *others))
        ours = {(int(p.a), int(p.b)): p for p in tested(seizures, reference, draws, number).pairs}
        raw, blind = baselines(seizures, known)
        judged = {
            "p_family": {key for key, p in ours.items() if p.p_family < LEVEL},
            "finding": {key for key, p in ours.items() if p.result == "finding"},
            "lead": {key for key, p in ours.items() if p.result == "lead"},
            "shares a lot": raw,
            "hypergeometric": blind,
        }
        for name, told in judged.items():
            false[name] += bool(told)
            links[name] += len(told)
        pairs += len(ours)
        if len(rare) < SHARED:
            continue
        linked += 1
        common = set(dice.choice(rare, SHARED, replace=False).tolist())
        seizures[:2] = [seizures[0] | common, seizures[1] | common]
        pair = next(p for p in tested(seizures, reference, draws, number).pairs if (p.a, p.b) == ("000", "001"))
        raw, blind = baselines(seizures, known)
        found["p_family"] += pair.p_family < LEVEL
        sized[size_of(seizures)].append(pair.p_family < LEVEL)
        found["finding"] += pair.result == "finding"
        found["lead"] += pair.result == "lead"
        found["shares a lot"] += (0, 1) in raw
        found["hypergeometric"] += (0, 1) in blind
    print(
        f"{worlds} worlds, {pairs} pairs that nothing links; reference: {'the case' if case else f'{SITES} sites'}; "
        f"{draws} draws; standard error of the size {100 * (LEVEL * (1 - LEVEL) / worlds) ** 0.5:.1f} points"
    )
    for name in ("p_family", "finding", "lead", "shares a lot", "hypergeometric"):
        print(
            f"{name:15} worlds with a false link {100 * false[name] / worlds:5.1f} %   false links {links[name]:6}   "
            f"true pair found {100 * found[name] / linked:5.1f} %"
        )
    for name, hits in sized.items():
        if hits:
            print(
                f"true pair found where its larger seizure holds {name} lots: {sum(hits) / len(hits):.1%} of {len(hits)}"
            )


def size_of(seizures: list[Site]) -> str:
    """How large the linked pair is, by the larger of its two."""
    lots = max(len(seizures[0]), len(seizures[1]))
    return next(name for name, most in SIZES.items() if lots <= most)


def scale(seed: int) -> None:
    """Prints how long 1,000 seizures with 200,000 items take."""
    dice = np.random.default_rng(seed)
    prevalence = np.arange(1, 20_001.0) ** -0.9
    prevalence /= prevalence.sum()
    sites = [frozenset(dice.choice(20_000, 200, p=prevalence).tolist()) for _ in range(1400)]
    for name, reference in (("against the case", None), ("against 400 other sites", reference_of(sites[1000:]))):
        holdings = [Holding(id=str(n), features=frozenset(map(str, lots))) for n, lots in enumerate(sites[:1000])]
        wall, cpu = time.perf_counter(), time.process_time()
        result = link(holdings, reference, seed=seed)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
        members = sum(len(lots) for lots in sites[:1000])
        print(
            f"{name}: 1,000 seizures, 200,000 items, {members} distinct lots held, {result.compared} pairs, "
            f"{result.draws} draws: {wall:.0f} s ({cpu:.0f} s of processor), at most {memory:.0f} MiB; "
            f"least p_family {min(p.p_family for p in result.pairs):.3f} (log10 {log10(result.pairs[0].p):.1f})"
        )


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worlds", type=int, default=1000)
    parser.add_argument("--draws", type=int, default=999)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--loose", action="store_true")
    parser.add_argument("--case", action="store_true")
    parser.add_argument("--scale", action="store_true")
    asked = parser.parse_args()
    if asked.scale:
        scale(asked.seed)
    else:
        simulate(asked.worlds, asked.seed, asked.draws, 1 if asked.loose else CRATE, case=asked.case)


if __name__ == "__main__":
    main()
