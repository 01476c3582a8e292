"""What an editor's hand changes without rewriting is made equal before reports are compared."""

from __future__ import annotations

import pytest

from tawatur.analyse.copies.words import words_of
from tawatur.model import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("في 5 حزيران", "في 5 يونيو"),
        ("خلال تشرين الأول الماضي", "خلال أكتوبر الماضي"),
        ("قتل ١٢ رجلا", "قتل 12 رجلا"),
        ("نحو 13,000 طلقة", "نحو 13000 طلقة"),
        ("القُرى والبلداتُ، كلها", "القرى والبلدات كلها"),
        ("وصلت إلى قسد", "وصلت إلى قوات سوريا الديمقراطية"),
    ],
)
def test_spellings_months_digits_and_names_agree(one: str, other: str) -> None:
    assert words_of("a", one).codes.tolist() == words_of("b", other).codes.tolist()


@pytest.mark.parametrize(
    ("one", "other"),
    [("قتل 12 رجلا", "قتل 13 رجلا"), ("في 5 حزيران", "في 5 تموز"), ("هجوم قسد", "هجوم الحشد الشعبي")],
)
def test_what_differs_in_substance_stays_different(one: str, other: str) -> None:
    assert words_of("a", one).codes.tolist() != words_of("b", other).codes.tolist()


def test_spans_lead_back_to_the_body() -> None:
    body = "في تشرين الأول، وصلت قوات سوريا الديمقراطية إلى الجسر."
    words = words_of("a", body)
    assert words.span(1, 2).of(body) == "تشرين الأول"
    assert words.span(3, 4).of(body) == "قوات سوريا الديمقراطية"
    assert words.within(Span(0, len(body))) == (0, len(words.codes))
    assert words.span(*words.within(words.span(2, 4))) == words.span(2, 4)
