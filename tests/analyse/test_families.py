from __future__ import annotations

from datetime import date
from itertools import pairwise

from tawatur.analyse.copies import Copy, Direction, Place
from tawatur.analyse.families import families
from tawatur.model import Span

APRIL = {"one": date(2022, 4, 1), "two": date(2022, 4, 2), "three": date(2022, 4, 3)}


def place(report: str, start: int = 0, end: int = 100) -> Place:
    return Place(report=report, file=f"{report}.txt", span=Span(start, end))


def edge(a: Place, b: Place, direction: Direction = "unknown", similarity: float = 0.9) -> Copy:
    return Copy(a=a, b=b, kind="edited", similarity=similarity, shared=50, direction=direction)


def drawn(edges: list[Copy], days: dict[str, date | None]) -> list[list[tuple[int, str, str | None]]]:
    """Each family as its branches: depth, report, why it stands there."""
    return [[(depth, one.place.report, one.basis) for depth, one in found.walk()] for found in families(edges, days)]


def test_a_report_stands_below_the_one_it_drew_on() -> None:
    edges = [edge(place("one"), place("two"), "b<-a"), edge(place("three"), place("two"), "a<-b")]
    assert drawn(edges, {}) == [[(0, "one", None), (1, "two", "told"), (2, "three", "told")]]


def test_where_nothing_is_told_the_later_stands_below_the_earlier() -> None:
    assert drawn([edge(place("two"), place("one"))], {**APRIL}) == [[(0, "one", None), (1, "two", "dated")]]


def test_what_is_told_comes_before_what_the_days_suggest() -> None:
    edges = [edge(place("one"), place("three"), similarity=0.99), edge(place("two"), place("three"), "b<-a", 0.5)]
    (family,) = drawn([*edges, edge(place("one"), place("two"))], {**APRIL})
    assert family == [(0, "one", None), (1, "two", "dated"), (2, "three", "told")]


def test_without_days_nothing_is_claimed_of_who_came_first() -> None:
    assert drawn([edge(place("one"), place("two"))], {}) == [[(0, "one", None), (1, "two", "unknown")]]


def test_a_circle_of_citations_is_drawn_once_and_ends() -> None:
    edges = [
        edge(place("one"), place("two"), "a<-b"),
        edge(place("two"), place("three"), "a<-b"),
        edge(place("one"), place("three"), "b<-a"),
    ]
    (family,) = drawn(edges, {})
    assert sorted(report for _, report, _ in family) == ["one", "three", "two"]


def test_two_passages_of_one_report_are_two_families() -> None:
    edges = [edge(place("one", 0, 100), place("two")), edge(place("one", 200, 300), place("three"))]
    assert len(drawn(edges, {})) == 2


def test_a_passage_and_a_part_of_it_are_one_family() -> None:
    edges = [edge(place("one", 0, 100), place("two")), edge(place("one", 20, 90), place("three"))]
    (family,) = drawn(edges, {**APRIL})
    assert len(family) == 3


def test_the_order_of_edges_changes_nothing() -> None:
    edges = [edge(place("one"), place("two")), edge(place("two"), place("three")), edge(place("one"), place("three"))]
    assert families(edges, {**APRIL}) == families(edges[::-1], {**APRIL})


def test_a_long_line_of_copies_is_drawn_to_its_end() -> None:
    names = [f"{number:05}" for number in range(3000)]
    edges = [edge(place(one), place(two), "b<-a") for one, two in pairwise(names)]
    (family,) = families(edges, {})
    assert max(depth for depth, _ in family.walk()) == 2999
