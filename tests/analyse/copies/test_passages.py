"""Passages are found at any offset, exact or edited, and the alignment tells what changed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.analyse.copies.index import shared_runs
from tawatur.analyse.copies.passages import Passage, passages
from tawatur.analyse.copies.words import Words, words_of
from tests.analyse.copies.made import FILLERS, PASSAGE


def found(one: str, other: str) -> list[Passage]:
    """The passages that two bodies share."""
    words = [words_of("a", one), words_of("b", other)]
    return [passage for seeds in shared_runs(words) for passage in passages(words[seeds.a], words[seeds.b], seeds)]


@pytest.mark.parametrize("before", FILLERS[:2])
@pytest.mark.parametrize("after", FILLERS[2:])
def test_a_paragraph_within_different_reports_is_found_whole(before: str, after: str) -> None:
    one, other = f"خبر قصير من الضفة.\n\n{PASSAGE}.", f"{before}\n\n{PASSAGE}.\n\n{after}"
    (passage,) = found(one, other)
    assert words_of("a", one).span(*passage.a).of(one) == PASSAGE
    assert words_of("b", other).span(*passage.b).of(other) == PASSAGE
    assert passage.similarity == 1.0


def test_reports_with_nothing_in_common_share_nothing() -> None:
    assert not found("\n\n".join(FILLERS[:2]), "\n\n".join(FILLERS[2:]))


@pytest.mark.parametrize("body", ["", "كلمة", "كلمة واحدة لا تكفي", "؟!"])
def test_bodies_too_short_to_compare_are_no_fault(body: str) -> None:
    assert found(body, body) == []
    assert found(body, PASSAGE) == []


def test_no_documents_are_no_fault() -> None:
    assert list(shared_runs([])) == []


def test_an_edited_passage_is_one_passage() -> None:
    words = PASSAGE.split()
    edited = [word for at, word in enumerate(words) if at % 9 != 8]
    edited[3] = "تسع"
    (passage,) = found(PASSAGE, " ".join(edited))
    assert 0.7 < passage.similarity < 1.0
    assert passage.shared == sum(size for _, _, size in passage.blocks)


def test_two_passages_apart_are_two() -> None:
    one = f"{PASSAGE}.\n\n{FILLERS[0]}.\n\n{FILLERS[1]}."
    other = f"{FILLERS[1]}.\n\n{FILLERS[2]}.\n\n{PASSAGE}."
    assert len(found(one, other)) == 2


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), share=st.sampled_from([0.0, 0.1, 0.2]), before=st.integers(0, 3))
def test_edits_up_to_a_fifth_do_not_hide_a_passage(seed: int, share: float, before: int) -> None:
    dice = random.Random(seed)  # noqa: S311  # no secrecy
    words = [
        word if dice.random() >= share else f"بدل{dice.randrange(99)}" for word in (PASSAGE + " " + PASSAGE).split()
    ]
    assert found(f"{PASSAGE} {PASSAGE}", f"{FILLERS[before]}\n{' '.join(words)}\n{FILLERS[0]}")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*FILLERS, PASSAGE]), max_size=4),
    st.lists(st.sampled_from([*FILLERS, PASSAGE]), max_size=4),
)
def test_blocks_agree_word_for_word_and_lie_in_their_passage(one: list[str], other: list[str]) -> None:
    left, right = words_of("a", "\n".join(one)), words_of("b", "\n".join(other))
    for passage in (p for seeds in shared_runs([left, right]) for p in passages(left, right, seeds)):
        for at_a, at_b, size in passage.blocks:
            assert passage.a[0] <= at_a <= at_a + size <= passage.a[1]
            assert passage.b[0] <= at_b <= at_b + size <= passage.b[1]
            assert left.codes[at_a : at_a + size].tolist() == right.codes[at_b : at_b + size].tolist()


def documents(number: int) -> list[Words]:
    """As many reports that all hold one passage, each with a number of its own."""
    return [words_of(str(at), f"خبر رقم {at} {at * 7} {PASSAGE}") for at in range(number)]


def test_a_crowd_is_held_together_by_its_eldest() -> None:
    pairs = {(seeds.a, seeds.b) for seeds in shared_runs(documents(80))}
    assert len(pairs) < 80 * 79 // 2
    assert {right for left, right in pairs if left == 0} == set(range(1, 80))
