"""The tables of the language: each row is used and has its source, each word stands once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.arabic.listed import SEPARATOR, keys_of, listed, rows

SOURCE = Path(__file__).resolve().parents[2] / "src" / "tawatur" / "arabic"
USE = re.compile(r'(?:listed|keys_of)\(f?"([^"]+)"\)')


def test_words_are_folded_and_keep_their_order() -> None:
    assert listed("dual-nouns")[:3] == ("قتيل", "جريح", "جندي")
    assert "فتي" in keys_of("dual-nouns")


def test_a_row_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(KeyError):
        listed("such")


def test_every_row_is_used_and_every_use_has_its_row() -> None:
    used = {name for file in SOURCE.glob("*.py") for name in USE.findall(file.read_text(encoding="utf-8"))}
    plain = {name for name in used if "{" not in name}
    patterns = [re.sub(r"\\{[^}]*\\}", "[a-z]+", re.escape(name)) for name in used - plain]
    names = {row["id"] for row in rows("words")}
    assert plain <= names
    assert all(name in plain or any(re.fullmatch(p, name) for p in patterns) for name in names)


@pytest.mark.parametrize("table", ["words", "bounding_verbs"])
def test_every_row_has_its_source(table: str) -> None:
    assert all(row["source"] for row in rows(table))


def test_no_row_lists_a_word_twice() -> None:
    for row in rows("words"):
        words = row["words"].split(SEPARATOR)
        assert len(words) == len(set(words)), row["id"]
