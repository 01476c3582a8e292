"""What holds for every data file of the lexicon: clean letters, no duplicate rows, a source for each."""

from __future__ import annotations

import re
import unicodedata
from importlib.resources import files
from typing import get_args

import pytest

from tawatur.lexicon.tables import rows
from tawatur.model import ROLES, Means, Polarity, TallyCategory

DATA = files("tawatur.lexicon") / "data"
TABLES = sorted(file.name.removesuffix(".tsv") for file in DATA.iterdir() if file.name.endswith(".tsv"))
UNWRITTEN = re.compile("[\u0640\u064b-\u065f\u0670\u06a9\u06cc\ufb50-\ufdff\ufe70-\ufefc\u200b-\u200f\u202a-\u202e]")
"""Tatweel, marks, Persian yeh and kaf, presentation forms, invisible controls."""


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_written_in_plain_composed_letters(table: str) -> None:
    text = (DATA / f"{table}.tsv").read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert UNWRITTEN.findall(text) == []
    assert text.endswith("\n")
    assert not any(line != line.strip(" ") or not line for line in text.splitlines())


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_a_table_names_its_source(table: str) -> None:
    assert [row for row in rows(table) if not row.get("source", "").strip()] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_row_of_a_table_stands_twice(table: str) -> None:
    told = [tuple(row.values()) for row in rows(table)]
    assert len(set(told)) == len(told)
    ids = [row["id"] for row in rows(table) if "id" in row]
    assert len(set(ids)) == len(ids)


def test_frames_speak_the_words_of_the_model() -> None:
    frames = rows("frames")
    assert {row["means"] for row in frames} - {""} <= set(get_args(Means))
    assert {row["category"] for row in frames if row["kind"] != "carry"} - {""} <= set(get_args(TallyCategory))
    assert {row["category"] for row in frames if row["kind"] == "carry"} <= {"", "carry", *ROLES}
    assert {row["polarity"] for row in frames} - {""} <= set(get_args(Polarity))
    assert all(row["category"] for row in frames if row["kind"] == "tally")
