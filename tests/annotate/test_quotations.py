"""Quotation marks: a stray one spoils its own paragraph, not those after it."""

from __future__ import annotations

from tawatur.annotate.sheet import lay_out
from tests.annotate.facts.cases import report, said

STRAY = 'قالت الوكالة إن "الاتفاق لم يوقع بعد، بحسب مصدر.\n\n'
PRESENCE = 'يتمركز نحو 300 جندي أمريكي في سوريا، وخاصة في محافظتي الحسكة ودير الزور، وفقا لصحيفة "الأفق".'


def quoted(body: str) -> set[str]:
    sheet = lay_out(report(body))
    return {token.text for token, mark in zip(sheet.tokens, sheet.quote_of, strict=True) if mark >= 0}


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    assert "الأفق" in quoted(STRAY + PRESENCE)
    assert not {"الاتفاق", "جندي"} & quoted(STRAY + PRESENCE)


def test_a_paragraph_after_a_stray_mark_says_what_it_says_alone() -> None:
    assert set(said(PRESENCE)) <= set(said(STRAY + PRESENCE))
    assert said(PRESENCE)


def test_a_typographic_quotation_may_run_over_paragraphs() -> None:
    assert "الثاني" in quoted("قال: “السطر الأول.\n\nالسطر الثاني”.")
