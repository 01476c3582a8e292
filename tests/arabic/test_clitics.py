"""Clitics are taken off every way that the spelling allows."""

from __future__ import annotations

import pytest

from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold


@pytest.mark.parametrize(
    ("word", "stem", "pronoun"),
    [
        ("شراؤها", "شراء", "ها"),
        ("وشرائهم", "شراء", "هم"),
        ("استيلاؤه", "استيلاء", "ه"),
        ("لحلفائه", "حلفاء", "ه"),
        ("حلفاءها", "حلفاء", "ها"),
    ],
)
def test_a_final_hamza_keeps_its_word_before_a_pronoun(word: str, stem: str, pronoun: str) -> None:
    assert (fold(stem), pronoun) in {(split.stem, split.pronoun) for split in noun_splits(fold(word))}
