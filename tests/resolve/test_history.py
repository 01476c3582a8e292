from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Judgement, SubjectKind
from tawatur.resolve import Histories, make_judgement, withdrawal

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ACCEPTED = make_judgement("accept", "claim", ["c1"], person="Huda", made_at=NOON)
TAKEN_BACK = withdrawal(ACCEPTED, person="Samir", made_at=NOON + timedelta(minutes=1))
RESTORED = withdrawal(TAKEN_BACK, person="Huda", made_at=NOON + timedelta(minutes=2))
OTHER = make_judgement("reject", "claim", ["c2"], person="Huda", made_at=NOON)
PAIR = make_judgement("same", "actor", ["b", "a"], person="Huda", made_at=NOON)
ALL = (ACCEPTED, TAKEN_BACK, RESTORED, OTHER, PAIR)


def history(known: Iterable[Judgement], kind: SubjectKind, subjects: Iterable[str]) -> tuple[Judgement, ...]:
    return Histories(known).of(kind, subjects)


def version(known: Iterable[Judgement], kind: SubjectKind, subjects: Iterable[str]) -> str:
    return Histories(known).version(kind, subjects)


def test_history_tells_of_one_thing_with_all_that_was_taken_back() -> None:
    assert history(ALL, "claim", ["c1"]) == (ACCEPTED, TAKEN_BACK, RESTORED)


def test_a_pair_has_one_history_however_it_is_named() -> None:
    assert history(ALL, "actor", ["a", "b"]) == history(ALL, "actor", ["b", "a"]) == (PAIR,)
    assert history(ALL, "actor", ["a", "c"]) == ()


def test_ids_of_another_kind_of_thing_are_another_thing() -> None:
    assert history(ALL, "merge", ["c1"]) == ()


@given(st.lists(st.sampled_from(ALL), unique=True))
def test_every_word_on_a_thing_changes_its_token_and_no_other_word_does(known: list[Judgement]) -> None:
    before = version(known, "claim", ["c2"])
    assert version([*known, PAIR], "claim", ["c2"]) == before
    assert (
        version([*known, make_judgement("note", "claim", ["c2"], person="Ali", made_at=NOON)], "claim", ["c2"])
        != before
    )


@given(st.permutations(ALL))
def test_the_order_of_arrival_changes_no_token(known: list[Judgement]) -> None:
    assert version(known, "claim", ["c1"]) == version(ALL, "claim", ["c1"])


def test_what_was_taken_back_is_not_in_force_until_that_is_taken_back_too() -> None:
    assert Histories(ALL[:2]).in_force("claim", ["c1"]) == ()
    assert Histories(ALL).in_force("claim", ["c1"]) == (ACCEPTED,)
