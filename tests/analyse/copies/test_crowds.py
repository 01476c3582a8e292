"""Crowds of equal keys give every two of them once, or each with the eldest where there are too many."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.analyse.copies.crowds import affordable, crowds_of, every_two, with_eldest

KEYS = st.lists(st.integers(0, 6), max_size=30).map(sorted)


@settings(deadline=None)
@given(KEYS)
def test_every_two_of_a_crowd_once_and_no_others(keys: list[int]) -> None:
    given_ = [(a, b) for left, right in every_two(crowds_of(np.array(keys))) for a, b in zip(left, right, strict=True)]
    wanted = [(a, b) for a, b in combinations(range(len(keys)), 2) if keys[a] == keys[b]]
    assert sorted(given_) == wanted


@settings(deadline=None)
@given(KEYS, st.integers(1, 3))
def test_the_eldest_meet_everybody(keys: list[int], eldest: int) -> None:
    crowds = crowds_of(np.array(keys))
    pairs = [(a, b) for left, right in with_eldest(crowds, eldest) for a, b in zip(left, right, strict=True)]
    first = {key: keys.index(key) for key in keys}
    wanted = [
        (a, b) for a, b in combinations(range(len(keys)), 2) if keys[a] == keys[b] and a - first[keys[a]] < eldest
    ]
    assert sorted(pairs) == wanted


def test_what_is_affordable_is_the_first_limit_that_keeps_within_the_budget() -> None:
    sizes = np.array([4, 4, 10])
    assert affordable(sizes, (10, 4, 2), 57) == 10
    assert affordable(sizes, (10, 4, 2), 56) == 4
    assert affordable(sizes, (10, 4, 2), 41, eldest=3) == 2  # 12 pairs and 30 with the eldest are one too many
