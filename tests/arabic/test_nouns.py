"""Noun forms that must not be generated, because they are other words."""

from __future__ import annotations

import pytest

from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms


@pytest.mark.parametrize(
    ("noun", "adjective"), [("صاروخ", "صاروخي"), ("مدفع", "مدفعي"), ("نفط", "نفطي"), ("مال", "مالي")]
)
def test_a_noun_is_not_found_in_its_adjective(noun: str, adjective: str) -> None:
    assert fold(adjective) not in dict(noun_forms(noun))


def test_a_feminine_dual_loses_its_nun_before_a_genitive() -> None:
    assert dict(noun_forms("قذيفة"))[fold("قذيفتي")] == "d"


@pytest.mark.parametrize(
    ("noun", "form", "number"),
    [
        ("حزام ناسف", "حزامين ناسفين", "d"),
        ("حزام ناسف", "حزاما ناسفا", "s"),
        ("عبوة ناسفة", "عبوتين ناسفتين", "d"),
        ("طائرة مسيرة انتحارية", "طائرتان مسيرتان انتحاريتان", "d"),
        ("صاروخ أرض جو", "صاروخا أرض جو", "s"),
        ("قذيفة هاون", "قذيفتي هاون", "d"),
        ("صاروخ كورنيت", "صاروخي كورنيت", "d"),
    ],
)
def test_a_phrase_inflects_its_head_alone_or_with_its_adjectives(noun: str, form: str, number: str) -> None:
    assert dict(noun_forms(noun))[fold(form)] == number


def test_a_phrase_with_a_definite_word_has_no_agreeing_forms() -> None:
    assert fold("مدفعا عديما الارتدادا") not in dict(noun_forms("مدفع عديم الارتداد"))
