"""The nouns: ids made of content, spans that cannot be upside down, roles that name real fields."""

from __future__ import annotations

import dataclasses
from typing import assert_never, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tawatur.model as nouns
from tawatur.model import PROPOSITIONS, ROLES, Proposition, PropositionKind, Span, content_id

PARTS = st.lists(st.none() | st.text(max_size=8), min_size=1, max_size=4)


@given(PARTS, PARTS)
def test_only_the_same_parts_make_the_same_id(one: list[str | None], other: list[str | None]) -> None:
    assert (content_id(*one) == content_id(*other)) == (one == other)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_a_span_that_covers_another_meets_it_unless_that_is_empty(a: int, b: int, c: int, d: int) -> None:
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    if one.covers(other) and len(other):
        assert one.meets(other)
    assert one.meets(other) == other.meets(one)


def test_a_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="start <= end"):
        Span(3, 2)


def test_every_kind_of_proposition_has_its_roles_and_every_role_a_field() -> None:
    assert {proposition.kind for proposition in PROPOSITIONS} == set(get_args(PropositionKind)) == set(ROLES)
    for proposition in PROPOSITIONS:
        fields = {field.name for field in dataclasses.fields(proposition)}
        assert set(ROLES[proposition.kind].values()) <= fields


def kind_of(proposition: Proposition) -> PropositionKind:
    """The type checker refuses this function when a kind is added to the union and not here."""
    match proposition:
        case nouns.Supply() | nouns.Collusion() | nouns.Attack() | nouns.Tally() | nouns.Seizure():
            return proposition.kind
        case nouns.Control() | nouns.Origin() | nouns.Presence() | nouns.Movement() | nouns.Detention():
            return proposition.kind
        case _:
            assert_never(proposition)


def test_the_union_is_closed() -> None:
    assert kind_of(nouns.Supply()) == "supply"
    assert set(get_args(Proposition)) == set(PROPOSITIONS)


def test_records_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        nouns.Supply().suppliers = ()  # type: ignore[misc]  # what the test is about


def test_the_public_list_is_what_the_room_offers() -> None:
    assert sorted(nouns.__all__) == sorted(set(nouns.__all__))
    assert all(hasattr(nouns, name) for name in nouns.__all__)
