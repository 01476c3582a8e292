"""Input made to hurt: it is read as far as it goes, or refused with a reason; nothing hangs, nothing runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.ingest import open_report
from tawatur.ingest.reading import MOST_CHARACTERS
from tests.ingest.pages import ARTICLE, LEAD, SECOND, TITLE, read

FRAGMENTS = [
    *ARTICLE.split("\n"),
    "\u200fتابعنا\u200f",
    "\u202eمقلوب\u202c من النص.",
    "- بند أول في القائمة",
    "  ",
    "\r",
    "\x00\x07",
]


@given(st.lists(st.sampled_from(FRAGMENTS)))
def test_every_character_of_the_body_leads_back_to_the_text_as_received(lines: list[str]) -> None:
    report, _ = open_report("\n".join(lines).encode(), file="page.txt")
    if report is None:
        return
    covered = 0
    for piece in report.pieces:
        assert piece.body.start == covered
        covered = piece.body.end
        assert piece.body.of(report.body) == report.source_text[piece.source : piece.source + len(piece.body)]
    assert covered == len(report.body)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_any_bytes_are_read_without_a_fault_and_always_alike(data: bytes) -> None:
    report, problems = open_report(data, file="page.txt")
    assert (report, problems) == open_report(data, file="page.txt")
    assert report is not None or any(problem.severity == "error" for problem in problems)


def test_one_line_of_millions_of_characters_is_cut_with_a_warning() -> None:
    report, problems = open_report(("كلمة " * 2_000_000).encode(), file="long.txt")
    assert report is not None
    assert len(report.body) <= MOST_CHARACTERS
    assert [(p.code, p.severity) for p in problems] == [("report-cut", "warning"), ("long-line", "warning")]


@pytest.mark.parametrize("unit", ["(", "[a ", "خاص - ", '"لـ', "- ", "2023-05-03 ", "<a <", "=", "ـ "])
def test_long_runs_of_signs_are_read_in_passing(unit: str) -> None:
    open_report((unit * 60_000).encode(), file="signs.txt")


def test_deeply_nested_markup_still_gives_its_words() -> None:
    page = "<html><body>" + "<div>" * 50_000 + LEAD + "</div>" * 50_000
    report, problems = open_report(page.encode(), file="deep.html")
    assert report is not None
    assert report.body == LEAD
    assert [p.code for p in problems] == ["hostile-markup"]


@pytest.mark.parametrize("depth", [1, 5000])
def test_scripts_never_survive(depth: int) -> None:
    script = "<script>document.write('<p>نص من برنامج لا يجوز أن يظهر في المتن أبداً.</p>')</script>"
    page = f"<html><body>{'<div>' * depth}{script}<p>{LEAD}</p><style>p{{x:1}}</style><p onclick='x()'>{SECOND}</p>"
    report, _ = open_report(page.encode(), file="page.html")
    assert report is not None
    for trace in ("برنامج", "document", "onclick", "<", "x:1"):
        assert trace not in report.body
        assert trace not in report.source_text


def test_controls_that_reorder_text_stay_in_the_source_and_not_in_the_body() -> None:
    report = read(f"{TITLE}\n\n{LEAD[:20]}\u202e\u2066{LEAD[20:]}\n\n{SECOND}")
    assert "\u202e" in report.source_text
    assert not set("\u202e\u2066") & set(report.body)
    assert LEAD in report.body


def test_the_same_text_under_another_name_is_the_same_report() -> None:
    first, _ = open_report(ARTICLE.encode(), file="a.txt")
    second, _ = open_report(ARTICLE.encode(), file="b.txt")
    assert first is not None
    assert second is not None
    assert (first.id, first.sha256) == (second.id, second.sha256)


def test_a_line_of_lengthening_strokes_is_no_word_and_no_fault() -> None:
    assert LEAD in read(f"{TITLE}\n\n{LEAD}\n{'ـ ' * 11}\n{SECOND}").body
