"""What the door makes of texts as people paste them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tawatur.ingest import open_report
from tawatur.model import Report

PAGE = """مسلحون يهاجمون قافلة صهاريج شرقي الواحة

Facebook
WhatsApp

الواحة، 3 مايو 2023 (أفق برس) – هاجم مسلحون مجهولون قافلة صهاريج شرقي الواحة فجر اليوم، وأحرقوا ثلاثة منها.

وقال مصدر محلي إن المهاجمين حصلوا على بنادقهم من تاجر في المدينة المجاورة.

مقالات ذات صلة

وفد اقتصادي يزور الواحة ويبحث إعادة فتح السوق القديمة
"""


def read(text: str) -> Report:
    """The report in a text; fails the test where there is none."""
    report, _ = open_report(text.encode(), file="page.txt")
    assert report is not None
    return report


def test_a_pasted_page_gives_its_title_outlet_and_date() -> None:
    report = read(PAGE)
    assert report.title == "مسلحون يهاجمون قافلة صهاريج شرقي الواحة"
    assert report.outlet is not None
    assert report.outlet.text == "أفق برس"
    assert report.published is not None
    assert (report.published.start, report.published.basis) == (date(2023, 5, 3), "dateline")


def test_furniture_leaves_the_body_and_the_article_stays() -> None:
    report = read(PAGE)
    for gone in ("Facebook", "WhatsApp", "مقالات ذات صلة", "وفد اقتصادي"):
        assert gone not in report.body
    assert report.body.split("\n\n")[-1].startswith("وقال مصدر محلي")
    assert [gone for span in report.removed if "Facebook" in (gone := span.of(report.source_text))]


@given(st.lists(st.sampled_from([*PAGE.split("\n"), "‏تابعنا‏", "\u202eمقلوب\u202c من النص.", "- بند أول في القائمة", "  ", "\r"])))
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


@given(st.binary(max_size=300))
def test_the_same_bytes_give_the_same_report(data: bytes) -> None:
    assert open_report(data, file="page.txt") == open_report(data, file="page.txt")
