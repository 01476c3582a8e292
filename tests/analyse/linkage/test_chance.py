"""Chance: weighted draws, exact counts, pairs of unlike size, strata, the case as its own reference."""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib import import_module
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.analyse.linkage import Holding, Reference, link
from tawatur.analyse.linkage.draws import draw_distinct
from tawatur.analyse.linkage.exact import cover_chances, tail
from tawatur.analyse.linkage.held import Held, held_of
from tawatur.analyse.linkage.overlaps import SINGLE, overlaps
from tawatur.analyse.linkage.weights import fitted, times_of, weights_of


def successive(weights: list[float], size: int) -> dict[frozenset[int], float]:
    """The chance of every set, by going through all orders of drawing."""
    found: dict[frozenset[int], float] = defaultdict(float)
    for order in permutations(range(len(weights)), size):
        chance, left = 1.0, sum(weights)
        for item in order:
            chance *= weights[item] / left
            left -= weights[item]
        found[frozenset(order)] += chance
    return found


@pytest.mark.parametrize("items", [6, 60])
def test_draws_are_those_of_one_item_after_the_other(items: int) -> None:
    weights = np.array([8.0, 4.0, 2.0, 1.0, 1.0, 0.5] + [1e-9] * (items - 6))
    drawer, item = draw_distinct(np.full(40_000, 2), weights, np.random.default_rng(1))
    seen = Counter(map(frozenset, item.reshape(-1, 2).tolist()))
    assert (np.bincount(drawer) == 2).all()
    for held, chance in successive(weights[:6].tolist(), 2).items():
        assert seen[held] / 40_000 == pytest.approx(chance, abs=0.01)


@given(st.lists(st.integers(0, 90), min_size=1, max_size=20), st.integers(1, 80), st.integers(0, 9))
@settings(deadline=None)
def test_every_drawer_gets_distinct_items_and_as_many_as_asked(sizes: list[int], items: int, seed: int) -> None:
    weights = np.random.default_rng(seed).random(items) + 0.01
    drawer, item = draw_distinct(np.array(sizes), weights, np.random.default_rng(seed))
    held = list(zip(drawer.tolist(), item.tolist(), strict=True))
    assert len(held) == len(set(held))
    assert np.bincount(drawer, minlength=len(sizes)).tolist() == [min(size, items) for size in sizes]


def test_the_exact_tail_is_that_of_all_pairs_of_sets() -> None:
    weights, worth = np.array([5.0, 2.0, 1.0, 0.5, 0.5]), np.array([0.5, 1.0, 2.0, 3.0, 3.5])
    expected = sum(
        chance_a * chance_b
        for a, chance_a in successive(weights.tolist(), 2).items()
        for b, chance_b in successive(weights.tolist(), 3).items()
        if sum(worth[list(a & b)]) >= 2.0
    )
    found = tail(cover_chances([2], [weights]), cover_chances([3], [weights]), worth, 2.0)
    assert found == pytest.approx(expected, rel=1e-9)


def test_small_tables_are_counted_out_and_agree_with_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    region = Reference(sites=20, counts={"a": 12, "b": 6, "c": 1, "d": 1, "e": 3}, unseen=4)
    holdings = [Holding(id="x", features=frozenset("acd")), Holding(id="y", features=frozenset("bcd"))]
    exact = link(holdings, region, draws=10)
    monkeypatch.setattr(import_module("tawatur.analyse.linkage.link"), "MOST_ITEMS", 0)
    drawn = link(holdings, region, draws=60_000)
    assert exact.exact
    assert not drawn.exact
    assert exact.pairs[0].p == exact.pairs[0].p_family
    assert drawn.pairs[0].p == pytest.approx(exact.pairs[0].p, rel=0.25)


def held_in(holds: np.ndarray, worth: np.ndarray, odds: np.ndarray) -> Held:
    """One table of kinds and seizures, with the worth of each kind and the odds of each membership."""
    kind, seizure = np.nonzero(holds)
    held = held_of([(np.zeros_like(kind), kind, seizure)], len(holds))
    return held.told(worth=worth[held.run_kind], odds=odds[held.kind, held.seizure])


def test_overlaps_are_the_same_pair_by_pair_and_by_matrix() -> None:
    dice = np.random.default_rng(3)
    holds = dice.random((90, 70)) < np.linspace(0.01, 0.99, 90)[:, None]
    worth = dice.random(90)
    found = overlaps(held_in(holds, worth, np.ones(holds.shape)), 1, 70).weight.reshape(70, 70)
    expected = np.triu((holds * worth[:, None]).T.astype(float) @ holds, 1)
    assert found == pytest.approx(expected, abs=1e-4)


def test_likeness_is_the_mean_ratio_over_all_ways_to_choose_the_kinds_in_common() -> None:
    dice = np.random.default_rng(4)
    holds, odds = dice.random((9, 3)) < 0.6, 1 + 50 * dice.random((9, 3))
    found = overlaps(held_in(holds, np.ones(9), odds), 1, 3, kinds=9).likeness.reshape(3, 3)
    for a, b in combinations(range(3), 2):
        both = (holds[:, a] & holds[:, b]) * odds[:, a] * odds[:, b]
        means = [np.mean([np.prod(both[list(kinds)]) for kinds in combinations(range(9), size)]) for size in (1, 2, 3)]
        assert found[a, b] == pytest.approx(SINGLE * means[0] + means[1] + means[2], rel=1e-6)


def test_what_two_large_seizures_share_is_weighed_by_their_size() -> None:
    """Three rare lots in common tell more of two small seizures than of two that hold half of all lots."""
    region = Reference(sites=30, counts={f"lot {n}": 3 for n in range(60)}, sizes={"": (6,) * 30})
    small = [
        Holding(id=name, features=frozenset({"lot 0", "lot 1", "lot 2", f"lot {at}"}))
        for at, name in ((3, "a"), (4, "b"))
    ]
    large = [
        Holding(id=name, features=frozenset(f"lot {n}" for n in range(at, at + 30)))
        for at, name in ((10, "c"), (37, "d"))
    ]
    found = {(pair.a, pair.b): pair for pair in link([*small, *large], region, draws=999).pairs}
    assert len(found["c", "d"].shared) == 3
    assert found["a", "b"].p_family < 0.05 < found["c", "d"].p_family


def test_fitted_weights_give_back_what_was_seen() -> None:
    sizes = np.array([3, 10, 25, 40] * 5)
    totals = np.concatenate((np.full(20, 12.0), np.full(60, 0.5) + 3.0))
    totals *= sizes.sum() / totals.sum()
    weights = fitted(totals, sizes)
    times = times_of(weights, sizes)
    assert -np.expm1(-times[:, None] * weights).sum(axis=0) == pytest.approx(totals, rel=0.02)
    assert weights_of(totals, times) == pytest.approx(weights, rel=0.03)


def table(shared: int, seizures: int = 14) -> list[Holding]:
    dice = np.random.default_rng(5)
    held = [{f"lot {n}" for n in dice.choice(400, 6 + 3 * (at % 3), replace=False)} for at in range(seizures)]
    held[2] |= {f"rare {n}" for n in range(shared)}
    held[9] |= {f"rare {n}" for n in range(shared)}
    return [Holding(id=f"S{at:02}", features=frozenset(features)) for at, features in enumerate(held)]


def test_a_case_is_its_own_reference_and_rare_lots_in_common_are_found() -> None:
    result = link(table(4), draws=999)
    assert (result.pairs[0].a, result.pairs[0].b) == ("S02", "S09")
    assert result.pairs[0].result in {"finding", "lead"}
    assert result.pairs[0].p_family < 0.05
    assert result.reference.case
    assert result.reference.sites == 12


def test_two_seizures_without_a_reference_show_nothing() -> None:
    result = link([*table(4, seizures=10)[:2], table(4)[9]], draws=200)
    assert all(pair.result == "none" for pair in result.pairs)
    alone = link([Holding(id="a", features=frozenset("xy")), Holding(id="b", features=frozenset("xy"))], draws=200)
    assert alone.pairs[0].p == 1.0
    assert alone.pairs[0].result == "none"


def test_order_changes_nothing_and_no_p_is_zero() -> None:
    holdings = table(5)
    result = link(holdings, draws=99)
    assert result == link(list(reversed(holdings)), draws=99)
    assert min(pair.p for pair in result.pairs) >= 0.01
    assert min(pair.p_family for pair in result.pairs) >= 0.01


def test_features_are_drawn_within_their_stratum() -> None:
    """Where the only stock of a calibre is what both hold, that both hold it shows nothing."""
    region = Reference(sites=30, counts={f"common {n}": 20 for n in range(20)} | {"odd": 0})
    holdings = [Holding(id=name, features=frozenset({"odd", f"common {name}"})) for name in "12"]
    mixed = link(holdings, region, draws=2000).pairs[0]
    apart = link(holdings, region, draws=2000, strata={"odd": "9x18 mm"}).pairs[0]
    assert mixed.p < 0.01
    assert apart.p == 1.0


def test_seizures_without_features_are_no_obstacle() -> None:
    result = link([*table(0)[:4], Holding(id="empty", features=frozenset())], draws=50)
    assert result.compared == 10
    assert {pair.result for pair in result.pairs if "empty" in (pair.a, pair.b)} == {"none"}
