"""Habits of spelling change nothing: the same sentence without dots and hamzas makes the same claims."""

from __future__ import annotations

import re
from pathlib import Path

from tawatur.arabic.letters import fold
from tests.annotate.facts.cases import cases, said

FACTS = Path(__file__).parent / "facts"
AS_IN_POSTS = str.maketrans({"ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا"})
FINAL_YA = re.compile(r"ي(?![\u0621-\u064a])")
LEAST = 0.95


def as_in_posts(sentence: str) -> str:
    """A sentence in the spelling of posts and of part of the Egyptian press, letter for letter."""
    return FINAL_YA.sub("ى", sentence.translate(AS_IN_POSTS))


def folded(claims: list[str]) -> list[str]:
    """Claims by the folded words in them."""
    return sorted(fold(claim) for claim in claims)


def test_a_sentence_without_dots_and_hamzas_makes_the_same_claims() -> None:
    told = [case for file in sorted(FACTS.glob("*.txt")) for case in cases(file)]
    lost = [c.sentence for c in told if folded(said(as_in_posts(c.sentence))) != folded(list(c.claims))]
    assert len(lost) <= (1 - LEAST) * len(told), lost


def test_a_paragraph_with_the_habit_leaves_the_pronouns_of_others_alone() -> None:
    habit = "قصفت القوات المسلحه السودانيه قريه قرب الخرطوم."
    other = "سلم قائد لواء الفجر سلاحه للجماعة."
    assert said(f"{habit}\n\n{other}") == sorted([*said(habit), *said(other)])
