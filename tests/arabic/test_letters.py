"""Folding: one key for all spellings, the text as printed never lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.letters import fold
from tawatur.arabic.normalise import normalise
from tawatur.model import Span

ARABIC = st.text(alphabet=st.characters(min_codepoint=0x0600, max_codepoint=0x06FF), max_size=30)


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("الأسْلِحَةُ", "الاسلحه"),
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("مسؤول", "مسوول"),
        ("ﻻ", "لا"),
        ("کلاشنیکوف", "كلاشنيكوف"),
        ("قـــسد", "قسد"),
        ("١٢٣", "123"),
        ("\u202bداعش\u202c", "داعش"),
        ("SDF", "sdf"),
    ],
)
def test_spellings_meet_in_one_key(printed: str, key: str) -> None:
    assert fold(printed) == key


@given(ARABIC)
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text(max_size=200))
def test_every_token_finds_its_way_back_to_the_page(text: str) -> None:
    folded = normalise(text)
    for token, start in zip(folded.tokens, folded.starts, strict=True):
        if token.key:
            back = folded.to_printed(Span(start, start + len(token.key)))
            assert back is not None
            assert back.covers(Span(token.start, token.end))
            assert text[token.start : token.end] == token.text
