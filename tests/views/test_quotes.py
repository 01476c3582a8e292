from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span
from tawatur.views.quotes import quote
from tests.views.invented import BODY, HADDAD, span


def test_a_number_is_quoted_in_its_sentence() -> None:
    found = quote(BODY, span("ما لا يقل عن 12"))
    assert found.before == "وبحسب مصادر محلية قتل "
    assert found.words == "ما لا يقل عن 12"
    assert found.after.endswith("2021.")


def test_long_words_stand_alone() -> None:
    body = "أ" * 30 + " " + "كلمة " * 20
    assert quote(body, Span(31, len(body))).before == ""


def test_a_sentence_without_end_is_cut_and_says_so() -> None:
    body = "كلمة " * 1000
    found = quote(body, Span(2000, 2004))
    assert found.before.startswith("…")
    assert found.after.endswith("…")
    assert len("".join(found)) < 400


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_the_words_are_those_at_the_place(body: str, first: int, last: int) -> None:
    place = Span(min(first, last, len(body)), min(max(first, last), len(body)))
    assert quote(body, place).words == place.of(body)


def test_the_sentence_before_stays_out() -> None:
    assert "من أين" not in "".join(quote(BODY, Span(HADDAD.content.start, HADDAD.content.start + 5)))
