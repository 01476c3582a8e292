"""The tables about pages: furniture, credits, given names."""

from __future__ import annotations

import unicodedata

import pytest

from tawatur.ingest.lines import key_of
from tawatur.lexicon.tables import Row, rows, several

TABLES = ("credits", "furniture", "given_names")
EFFECTS = {"line", "start", "notice", "section", "end"}


def forms(row: Row) -> list[str]:
    return [row.get("text") or row["name"], *several(row["aliases"])]


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_sorted_by_an_id_of_their_own_and_name_their_source(table: str) -> None:
    ids = [row["id"] for row in rows(table)]
    assert ids == sorted(set(ids))
    assert all(row["source"] for row in rows(table))


@pytest.mark.parametrize("table", TABLES)
def test_texts_are_composed_and_bare_of_marks(table: str) -> None:
    for row in rows(table):
        for form in forms(row):
            assert form == unicodedata.normalize("NFC", form)
            assert form == form.strip()
            assert not any(unicodedata.category(sign) in {"Mn", "Cf"} or sign == "\u0640" for sign in form), form
            assert not set(form) & set("یکہە"), form


def test_every_furniture_phrase_has_a_known_effect_and_stands_once_an_effect() -> None:
    assert {row["effect"] for row in rows("furniture")} == EFFECTS
    seen: set[tuple[str, str]] = set()
    for row in rows("furniture"):
        for form in forms(row):
            name = (row["effect"], key_of(form.replace("#", "0")))
            assert name[1], form
            assert name not in seen, form
            seen.add(name)


def test_a_given_name_stands_once() -> None:
    names = [key_of(form) for row in rows("given_names") for form in forms(row)]
    assert len(names) == len(set(names))
    assert len(names) > 200
