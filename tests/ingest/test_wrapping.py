"""Sentences broken over lines are put together; lines that are paragraphs of their own are not."""

from __future__ import annotations

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
