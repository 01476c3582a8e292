"""Sentences broken over lines are put together; lines that are paragraphs of their own are not."""

from __future__ import annotations

import textwrap

import pytest

from tests.ingest.pages import LEAD, SECOND, THIRD, TITLE, kept, read


def test_a_torn_off_beginning_goes_back_to_its_sentence() -> None:
    torn = "وأضاف\nالسائق أن المهاجمين انسحبوا نحو الجبل قبل وصول الشرطة.\n\nمن\nجهتها، لم تعلق الشرطة."
    assert kept(f"{TITLE}\n\n{LEAD}\n\n{torn}")[2:] == [
        "وأضاف السائق أن المهاجمين انسحبوا نحو الجبل قبل وصول الشرطة.",
        "من جهتها، لم تعلق الشرطة.",
    ]


def test_a_text_wrapped_at_a_margin_is_unwrapped() -> None:
    words = f"{LEAD} {SECOND} {LEAD} {SECOND} {THIRD}".split()
    wrapped = "\n".join(" ".join(words[i : i + 12]) for i in range(0, len(words), 12))
    report = read(f"{TITLE}\n\n{wrapped}")
    assert report.body.split("\n\n") == [TITLE, " ".join(words)]
    for piece in report.pieces:
        assert piece.body.of(report.body) == report.source_text[piece.source : piece.source + len(piece.body)]


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    assert kept(f"{TITLE}\n{LEAD}\n{SECOND}\n{THIRD}") == [TITLE, LEAD, SECOND, THIRD]


def test_a_title_is_not_run_into_the_paragraph_below_it() -> None:
    assert read(f"{TITLE}\n{LEAD}\n\n{SECOND}").title == TITLE


@pytest.mark.parametrize("margin", [40, 64, 72, 100, 120])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_text_filled_to_any_margin_is_read_like_one_that_is_not(margin: int, gap: str) -> None:
    paragraphs = [f"{LEAD} {SECOND}", f"{SECOND} {THIRD} {LEAD}"]
    filled = [TITLE, *("\n".join(textwrap.wrap(one, margin)) for one in paragraphs)]
    plain = read("\n\n".join([TITLE, *paragraphs]))
    report = read(f"{TITLE}\n\n{gap.join(filled[1:])}")
    assert report.title == plain.title
    assert report.body.split() == plain.body.split()
    for piece in report.pieces:
        assert piece.body.of(report.body) == report.source_text[piece.source : piece.source + len(piece.body)]


def test_lines_that_end_where_something_ends_stay_apart_though_they_are_short() -> None:
    lines = ["قصف على بلدة الريحان", "جرحى في سوق المدينة", "حريق في مستودع للوقود شرق البلدة", "عودة التيار الكهربائي"]
    assert len(read("\n".join([TITLE, LEAD, *lines, SECOND])).body.split("\n\n")) >= 3


def test_a_sentence_broken_after_its_first_words_is_put_together_where_blank_lines_part_paragraphs() -> None:
    broken = (
        "قالت وسائل إعلام\nمحلية إن حريقاً اندلع في مستودع للوقود شرق بلدة الريحان فجر اليوم من دون أن يصاب\nأحد بأذى."
    )
    assert " ".join(broken.split()) in kept(f"{TITLE}\n\n{LEAD}\n\n{broken}\n\n{SECOND}\n\n{THIRD}")


def test_a_line_that_begins_like_a_headline_is_not_run_into_the_next() -> None:
    assert SECOND in kept(f"{TITLE}\n\n{LEAD}\n\nصور من المكان\n{SECOND}\n\n{THIRD}")
