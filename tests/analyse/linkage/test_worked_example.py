"""The worked example of the method, to its printed figures; those found by Monte-Carlo within their error."""

from __future__ import annotations

import pytest

from tawatur.analyse.linkage.link import link
from tawatur.analyse.linkage.records import Holding, PairLink, Reference

SEEN_AT = dict(zip("ABCDEFGHIJKLMNOPQRST", (24, 2, 1, 5, 3, 8, 6, 2, 9, 4, 3, 7, 2, 5, 6, 1, 3, 2, 4, 6), strict=True))
REGION = Reference(sites=40, counts=SEEN_AT, unseen=40, unseen_sites=2.0)
SEIZURES = [
    Holding(id=name, features=frozenset(lots))
    for name, lots in (("S1", "ABCDEF"), ("S2", "ABCGH"), ("S3", "AIJKL"), ("S4", "AMNOPQ"), ("S5", "ARST"))
]


@pytest.fixture(scope="module")
def pairs() -> dict[tuple[str, str], PairLink]:
    return {(pair.a, pair.b): pair for pair in link(SEIZURES, REGION, draws=60_000).pairs}


def test_a_lot_found_everywhere_weighs_little_and_a_rare_one_much() -> None:
    assert REGION.share("A") == pytest.approx(0.598, abs=0.001)
    assert REGION.share("B") == pytest.approx(0.061, abs=0.001)
    assert REGION.share("C") == pytest.approx(0.037, abs=0.001)


def test_the_pair_with_three_lots_in_common(pairs: dict[tuple[str, str], PairLink]) -> None:
    pair = pairs["S1", "S2"]
    assert pair.shared == ("A", "B", "C")
    assert pair.weight == pytest.approx(6.62, abs=0.005)
    assert pair.p == pytest.approx(0.0031, abs=0.0007)
    assert pair.p_family == pytest.approx(0.023, abs=0.002)
    expected = {0.1: 0.84, 0.2: 1.12, 0.3: 1.22, 0.5: 1.06}
    assert {share: round(ratio, 2) for share, ratio in pair.log10_lr.items()} == pytest.approx(expected, abs=0.006)


def test_it_is_a_lead_and_no_finding(pairs: dict[tuple[str, str], PairLink]) -> None:
    assert pairs["S1", "S2"].result == "lead"


def test_pairs_that_share_only_the_common_lot_show_nothing(pairs: dict[tuple[str, str], PairLink]) -> None:
    others = [pair for key, pair in pairs.items() if key != ("S1", "S2")]
    assert {pair.shared for pair in others} == {("A",)}
    assert all(pair.weight == pytest.approx(0.51, abs=0.005) for pair in others)
    assert all(0.44 < pair.p < 0.67 for pair in others)
    assert {pair.result for pair in others} == {"none"}
    ratios = [ratio for pair in others for ratio in pair.log10_lr.values()]
    assert min(ratios) == pytest.approx(-2.6, abs=0.06)
    assert max(ratios) == pytest.approx(-0.2, abs=0.06)


def test_the_same_seed_gives_the_same_answer() -> None:
    assert link(SEIZURES, REGION, draws=2_000) == link(list(reversed(SEIZURES)), REGION, draws=2_000)


def test_a_serial_in_common_is_a_fact_without_any_test() -> None:
    one = Holding(id="S6", features=frozenset("A"), marks=frozenset({"serial 56-1 12345"}))
    other = Holding(id="S7", features=frozenset("R"), marks=frozenset({"serial 56-1 12345"}))
    result = link([one, other], REGION, draws=1_000)
    assert result.pairs[0].result == "fact"
    assert result.clusters == (("S6", "S7"),)
