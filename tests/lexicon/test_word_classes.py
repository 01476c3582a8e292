"""The closed classes of words: each is used, each use has its row."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.arabic.letters import fold
from tawatur.errors import LexiconError
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class

SOURCE = Path(__file__).resolve().parents[2] / "src" / "tawatur"
USE = re.compile(r'word_class\("([^"]+)"\)')


def test_words_are_compared_by_their_keys() -> None:
    assert fold("أيضًا") in word_class("adverb")
    assert "لكن" in word_class("contrast")


def test_a_class_that_no_row_gives_is_a_fault() -> None:
    with pytest.raises(LexiconError, match="no class 'such'"):
        word_class("such")


def test_every_class_is_used_and_every_use_has_its_row() -> None:
    used = {name for file in SOURCE.rglob("*.py") for name in USE.findall(file.read_text(encoding="utf-8"))}
    assert used == {row["id"] for row in rows("word_classes")}


def test_no_class_lists_a_word_twice() -> None:
    for row in rows("word_classes"):
        words = [fold(word) for word in row["words"].split(" | ")]
        assert len(words) == len(set(words)), row["id"]
