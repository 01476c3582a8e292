"""Words with their places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.sentences import split_sentences
from tawatur.arabic.tokens import tokenise


def keys(text: str) -> list[str]:
    return [token.key for token in tokenise(text)]


def sentences(text: str) -> list[str]:
    tokens = tokenise(text)
    return [text[tokens[a].start : tokens[b - 1].end] for a, b in split_sentences(text, tokens)]


def test_a_word_broken_up_to_escape_filters_is_one_word() -> None:
    assert keys("تعـ ـتـ ـقل الشرطة") == ["تعتقل", "الشرطه"]


def test_a_number_keeps_its_separators_and_a_date_its_parts() -> None:
    assert keys("13,000 و3.7") == ["13,000", "و", "3.7"]
    assert keys("22/يونيو/2020") == ["22", "/", "يونيو", "/", "2020"]


def test_a_calibre_is_two_numbers_and_a_sign() -> None:
    assert keys("7.62×39") == ["7.62", "×", "39"]


@given(st.text(max_size=300))
def test_tokens_stand_where_they_say_and_in_order(text: str) -> None:
    tokens = tokenise(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text(alphabet='ابجد .،«»"\n؟', max_size=200))
def test_sentences_cover_every_token_once(text: str) -> None:
    tokens = tokenise(text)
    covered = [i for a, b in split_sentences(text, tokens) for i in range(a, b)]
    assert covered == list(range(len(tokens)))


def test_dots_inside_a_quotation_do_not_end_a_sentence() -> None:
    assert len(sentences("قال: «ذهبنا. ثم عدنا» أمس. وانتهى الأمر.")) == 2


def test_two_dots_and_an_initial_do_not_end_a_sentence() -> None:
    assert sentences("هجوم جديد.. كيف تم ذلك؟") == ["هجوم جديد.. كيف تم ذلك؟"]
    assert sentences("قال د. سالم إنه بخير.") == ["قال د. سالم إنه بخير."]


def test_initials_in_brackets_do_not_end_a_sentence() -> None:
    assert len(sentences("أوقفت الدورية المواطن (ن.ط.) لحيازته بندقية.")) == 1
    assert len(sentences("أوقفت الدورية المواطن (ن. ط.) وصادرت بندقيته. ثم غادرت.")) == 2
    assert len(sentences("(غادرت الدورية المكان.) ثم عادت.")) == 2


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("عنوان الخبر\nنص الخبر") == ["عنوان الخبر", "نص الخبر"]
