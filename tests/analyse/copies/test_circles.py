"""Circles of reports that draw on each other are found, however long; what only leads to one lies on none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.analyse.copies import Copy, Direction, Place
from tawatur.analyse.copies.circles import circular
from tawatur.analyse.copies.records import MUTUAL
from tawatur.model import Span


def drew(later: str, earlier: str, *, mutual: bool = False) -> Copy:
    """An edge that says who drew on whom."""
    a, b = sorted((later, earlier))
    way: Direction = "unknown" if mutual else "a<-b" if a == later else "b<-a"
    return Copy(
        a=Place(report=a, file=a, span=Span(0, 1)), b=Place(report=b, file=b, span=Span(0, 1)), kind="partial",
        similarity=1.0, direction=way, evidence=(MUTUAL,) if mutual else (),
    )  # fmt: skip


@pytest.mark.parametrize("number", [3, 4, 7])
def test_a_circle_of_any_length(number: int) -> None:
    ring = [drew(str(at), str((at + 1) % number)) for at in range(number)]
    outside = [drew("x", "0"), drew("1", "y"), drew("x", "y")]
    assert circular([*outside, *ring]) == {edge.id for edge in ring}


def test_two_that_name_each_other() -> None:
    edge = drew("a", "b", mutual=True)
    assert circular([edge, drew("c", "a")]) == {edge.id}


def test_a_line_is_no_circle() -> None:
    assert circular([drew("c", "b"), drew("b", "a"), drew("c", "a")]) == frozenset()
    assert circular([]) == frozenset()


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] != pair[1]), max_size=12))
def test_an_edge_is_circular_where_its_earlier_end_leads_back_to_its_later(pairs: list[tuple[int, int]]) -> None:
    pairs = list(dict.fromkeys(pairs))
    edges = {pair: drew(str(pair[0]), str(pair[1])) for pair in pairs if (pair[1], pair[0]) not in pairs}

    def leads(start: int, goal: int) -> bool:
        seen, ahead = set(), [start]
        while ahead:
            one = ahead.pop()
            if one == goal:
                return True
            if one not in seen:
                seen.add(one)
                ahead += [earlier for later, earlier in edges if later == one]
        return False

    expected = {edge.id for (later, earlier), edge in edges.items() if leads(earlier, later)}
    assert circular(edges.values()) == expected
