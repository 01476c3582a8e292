"""What the index keeps of a text, and the forms in which a question's word is looked up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.arabic.tokens import tokenise
from tawatur.ledger.forms import forms, forms_inside, index_text

STUCK = re.compile("[1٢3][^\\s1٢3.,]+[1٢3]")
"""Digits with marks or signs between them, which the two may take apart differently."""

PARTS = re.compile(r"[^\W_]+")
LETTERS = "ابتةأإىئؤـًَُّ\u200fﻻﷲکۀ٪«»،؛*_./- \n1٢3,"


@given(st.text(LETTERS).filter(lambda text: not STUCK.search(text)))
@settings(max_examples=400)
def test_the_index_keeps_the_words_of_the_tokeniser(text: str) -> None:
    expected = [part for token in tokenise(text) if token.kind != "sign" for part in PARTS.findall(token.key)]
    assert index_text(text).split() == expected


def test_numbers_stuck_to_words_are_words_of_their_own() -> None:
    assert index_text("عام2020 و٣٠كم SY24") == "عام 2020 و 30 كم sy24"
    assert index_text("وكالة AFP–Agence Française: don't") == "وكاله afp agence française don t"


@pytest.mark.parametrize(
    ("word", "found", "not_found"),
    [
        ("اسلحه", {"اسلحه", "الاسلحه", "بالاسلحه", "للاسلحه", "وللاسلحه", "لاسلحه", "فباسلحه"}, {"مسلحه", "سلاح"}),
        ("الاسلحه", {"اسلحه", "الاسلحه", "باسلحه"}, {"لحه"}),
        ("للاسلحه", {"اسلحه", "الاسلحه"}, set()),
        ("الله", {"الله", "بالله", "والله"}, {"له"}),
        ("لبنان", {"لبنان", "بلبنان", "ولبنان"}, {"بنان"}),
        ("sdf", {"sdf"}, {"wsdf"}),
    ],
)
def test_forms(word: str, found: set[str], not_found: set[str]) -> None:
    assert found <= set(forms(word))
    assert not not_found & set(forms(word))


def test_inside_a_phrase_only_the_article_varies() -> None:
    assert set(forms_inside("دفاع")) == {"دفاع", "الدفاع"} == set(forms_inside("الدفاع"))
