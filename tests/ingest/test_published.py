"""The publication date, with what it rests on; a page's clock is none."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.ingest import open_report
from tests.ingest.pages import ARTICLE, LEAD, SECOND, THIRD, TITLE, read

REST = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "line",
    [
        "3 مايو 2023",
        "الأربعاء 3 أيار 2023",
        "الأربعاء, ٣ مايو ٢٠٢٣, ١٧:٠٨",
        "الأربعاء 3/مايو/2023 - 12:19 ص",
        "2023-05-03",
        "2023.05.03 | 11:56 دمشق",
        "نشرت في: 03/05/2023 - 15:04",
        "3 أيار/مايو 2023",
    ],
)
def test_a_dated_line_below_the_title_is_the_publication_date(line: str) -> None:
    report = read(f"{TITLE}\n\n{line}\n\n{REST}")
    assert report.published is not None
    assert (report.published.start, report.published.end) == (date(2023, 5, 3), date(2023, 5, 3))
    assert report.published.basis == "dateline"
    assert report.title == TITLE


def test_a_worded_date_stays_in_the_body_and_a_numeric_clock_does_not() -> None:
    report = read(f"{TITLE}\n\n3 مايو 2023\n\n{REST}")
    assert report.published is not None
    assert report.published.span is not None
    assert report.published.span.of(report.body) == "3 مايو 2023"
    assert "14:20" not in read(f"{TITLE}\n\n2023-05-03 | 14:20\n\n{REST}").body


def test_a_month_is_as_precise_as_it_is_printed() -> None:
    published = read(f"{TITLE}\n\nأيار 2023\n\n{REST}").published
    assert published is not None
    assert (published.start, published.end) == (date(2023, 5, 1), date(2023, 5, 31))


@pytest.mark.parametrize(
    "top",
    [
        "24 نوفمبر، 2024 4:13 ص\nSearch\nClose this search box.",
        "24 نوفمبر، 2024 4:13 ص",
        "الأحد 24 تشرين الثاني 2024\n\nالرئيسية\n\nبحث",
        "الأحد 24 تشرين الثاني 2024\n\nافتتاح معرض التمور السنوي\n\nارتفاع أسعار القمح في الأسواق",
    ],
)
def test_the_clock_of_a_page_is_no_publication_date(top: str) -> None:
    report = read(f"{top}\n\n{ARTICLE}")
    assert report.published is None
    assert "2024" not in report.body


def test_dates_among_links_are_not_the_date_of_the_report() -> None:
    links = "مقالات مشابهة\n\nافتتاح معرض التمور السنوي\n\n2024-12-02\n\nارتفاع أسعار القمح\n\n2024-12-02"
    assert read(f"{ARTICLE}\n\n{links}").published is None


def test_the_dateline_of_the_text_dates_it() -> None:
    published = read("\n\n".join((TITLE, f"عدن، 14 يوليو 2024 (المنارة) – {LEAD}", SECOND))).published
    assert published is not None
    assert (published.start, published.basis) == (date(2024, 7, 14), "dateline")


def test_today_with_its_date_in_the_opening_dates_the_report() -> None:
    published = read(f"{TITLE}\n\nاندلع الحريق مساء اليوم السبت (6 آب 2022) في مستودع الوقود.\n\n{SECOND}").published
    assert published is not None
    assert (published.start, published.basis) == (date(2022, 8, 6), "text")


def test_a_date_inside_the_story_is_not_the_date_of_the_report() -> None:
    assert read(f"{ARTICLE}\n\nوكانت القافلة قد تعرضت لهجوم مماثل في 12 آذار 2021 عند الجسر.").published is None


def test_a_date_the_user_gives_outweighs_the_page() -> None:
    text = f"{TITLE}\n\n3 مايو 2023\n\n{REST}"
    report, _ = open_report(text.encode(), file="a.txt", published=date(2023, 5, 4))
    assert report is not None
    assert report.published is not None
    assert (report.published.start, report.published.basis) == (date(2023, 5, 4), "given")


def test_a_day_in_the_files_name_dates_what_nothing_else_dates() -> None:
    report, _ = open_report(ARTICLE.encode(), file="in/2023-05-03 convoy.txt")
    assert report is not None
    assert report.published is not None
    assert (report.published.start, report.published.basis) == (date(2023, 5, 3), "filename")


def test_todays_weekday_and_day_are_dated_by_the_year_called_the_current_one() -> None:
    lead = (
        "قصفت المدفعية اليوم الأحد 20 تشرين الثاني أطراف البلدة. ومنذ بداية العام الحالي 2022 وثقت الفرق عشرين هجوما."
    )
    report = read(f"{TITLE}\n\n{lead}\n\n{SECOND}\n\n{THIRD}")
    assert report.published is not None
    assert (report.published.start, report.published.basis) == (date(2022, 11, 20), "text")


def test_a_weekday_that_does_not_fit_the_year_dates_nothing() -> None:
    lead = (
        "قصفت المدفعية اليوم الأحد 20 تشرين الثاني أطراف البلدة. ومنذ بداية العام الحالي 2023 وثقت الفرق عشرين هجوما."
    )
    assert read(f"{TITLE}\n\n{lead}\n\n{SECOND}\n\n{THIRD}").published is None
