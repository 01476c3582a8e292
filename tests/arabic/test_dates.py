"""What a reader of reports needs of dates: the days that the words allow, no finer, and none invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.calendar_words import months_by_first_word
from tawatur.arabic.dates import find_periods, read_date
from tawatur.arabic.tokens import tokenise
from tawatur.model.time import Period

ANCHOR = date(2021, 5, 12)  # a Wednesday


def read(text: str, anchor: date | None = ANCHOR) -> tuple[Period, ...]:
    return find_periods(tokenise(text), text, anchor)


def days(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str | None, str | None, str]]:
    def iso(day: date | None) -> str | None:
        return None if day is None else day.isoformat()

    return [(p.text, iso(p.start), iso(p.end), p.precision) for p in read(text, anchor)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("الثلاثاء 4/مايو/2021 - 11:05 م", "2021-05-04"),
        ("9 كانون الأول، 2020 4:13 ص", "2020-12-09"),
        ("7 ديسمبر/كانون الأول 2020", "2020-12-07"),
        ("7 كانون الأول/ديسمبر 2020", "2020-12-07"),
        ("14 غشت 2019", "2019-08-14"),
        ("3 جانفي 2018", "2018-01-03"),
        ("٢٤ آذار من عام ٢٠١٩", "2019-03-24"),
        ("22/6/2020", "2020-06-22"),
        ("2020-06-22", "2020-06-22"),
        ("22.6.2020", "2020-06-22"),
        ("الحادي والعشرين من حزيران عام 2020", "2020-06-21"),
        ("يونيو 22، 2020", "2020-06-22"),
        ("22 Jun 2020", "2020-06-22"),
        ("May 19, 2023", "2023-05-19"),
        ("1 رمضان 1441 هـ - 24 أبريل 2020 م", "2020-04-24"),
        ("نُشر 12/02/2022 - 15:04 آخر تحديث: 12/02/2022", "2022-02-12"),
        ("2024.11.29 | 11:56 دمشق", "2024-11-29"),
    ],
)
def test_full_dates_of_every_tradition(text: str, day: str) -> None:
    assert read_date(text) == date.fromisoformat(day)


def test_what_is_counted_after_the_word_year_is_no_year() -> None:
    assert "العام 300" not in [period.text for period in read("قُتل خلال العام 300 مدني")]


@pytest.mark.parametrize(
    "text", ["21 يونيو", "يونيو 2020", "من 3 مايو 2020 إلى 5 مايو 2020", "© 2025", "30 فبراير 2020", ""]
)
def test_lines_without_one_full_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فجر الأحد 2 مايو", ("فجر الأحد 2 مايو", "2021-05-02", "2021-05-02", "part-of-day")),
        ("في 20 نوفمبر", ("20 نوفمبر", "2020-11-20", "2020-11-20", "day")),
        ("يوم الاثنين", ("يوم الاثنين", "2021-05-10", "2021-05-10", "day")),
        ("الأربعاء الماضي", ("الأربعاء الماضي", "2021-05-05", "2021-05-05", "day")),
        ("مساء أمس", ("مساء أمس", "2021-05-11", "2021-05-11", "part-of-day")),
        ("أول أمس", ("أول أمس", "2021-05-10", "2021-05-10", "day")),
        ("قبل ثلاثة أيام", ("قبل ثلاثة أيام", "2021-05-09", "2021-05-09", "day")),
        ("قبل شهرين", ("قبل شهرين", "2021-03-01", "2021-03-31", "month")),
        ("قبل سنة وشهر 3 أيام", ("قبل سنة وشهر 3 أيام", "2020-04-09", "2020-04-09", "day")),
        ("بعد شهر و21 يوماً من الآن", ("بعد شهر و21 يوماً من الآن", "2021-07-03", "2021-07-03", "day")),
        ("رمضان 2019", ("رمضان 2019", "2019-05-05", "2019-06-04", "month")),
        ("5 رمضان 2019", ("5 رمضان 2019", "2019-05-09", "2019-05-11", "day")),
        ("2019 الربع الثالث", ("2019 الربع الثالث", "2019-07-01", "2019-09-30", "period")),
        ("عام 636", ("عام 636", "0636-01-01", "0636-12-31", "year")),
        ("الشهر الماضي", ("الشهر الماضي", "2021-04-01", "2021-04-30", "month")),
        ("هذا العام", ("هذا العام", "2021-01-01", "2021-12-31", "year")),
        ("في الشهرين الماضيين", ("الشهرين الماضيين", "2021-03-12", "2021-05-12", "period")),
        ("الأيام الثلاثة الماضية", ("الأيام الثلاثة الماضية", "2021-05-09", "2021-05-12", "period")),
        ("خلال السنوات الماضية", ("السنوات الماضية", None, "2021-05-12", "vague")),
        ("مؤخراً", ("مؤخراً", None, None, "vague")),
        ("منذ أكثر من 8 سنوات", ("منذ أكثر من 8 سنوات", None, None, "vague")),
        ("عام 2017", ("عام 2017", "2017-01-01", "2017-12-31", "year")),
        ("في عامي 2015 و2016", ("عامي 2015 و2016", "2015-01-01", "2016-12-31", "period")),
        ("من عام 2014 إلى عام 2019", ("من عام 2014 إلى عام 2019", "2014-01-01", "2019-12-31", "period")),
        ("بين يناير ومارس 2020", ("بين يناير ومارس 2020", "2020-01-01", "2020-03-31", "period")),
        ("منذ 24 مارس 2019", ("منذ 24 مارس 2019", "2019-03-24", None, "day")),
        ("قبل عام 2014", ("قبل عام 2014", None, "2013-12-31", "year")),
        ("مطلع آذار الماضي", ("مطلع آذار الماضي", "2021-03-01", "2021-03-15", "period")),
        ("شتاء 2015", ("شتاء 2015", "2014-12-01", "2016-02-29", "season")),
        ("تسعينيات القرن الماضي", ("تسعينيات القرن الماضي", "1990-01-01", "1999-12-31", "decade")),
        ("15 رمضان 1441", ("15 رمضان 1441", "2020-05-07", "2020-05-09", "day")),
        ("يومي 19 و20 أبريل", ("يومي 19 و20 أبريل", "2021-04-19", "2021-04-20", "period")),
        (
            "خلال الفترة الممتدة من 4 تموز عام 2018، وحتى اليوم",
            ("الفترة الممتدة من 4 تموز عام 2018، وحتى اليوم", "2018-07-04", "2021-05-12", "period"),
        ),
        ("الجمعة من الأسبوع الماضي", ("الجمعة من الأسبوع الماضي", "2021-05-07", "2021-05-07", "day")),
        (
            "الأسبوع الماضي بين الثلاثاء والخميس",
            ("الأسبوع الماضي بين الثلاثاء والخميس", "2021-05-04", "2021-05-06", "period"),
        ),
        ("الأسبوع الأول من نيسان", ("الأسبوع الأول من نيسان", "2021-04-05", "2021-04-11", "week")),
        ("الربع الثالث من عام 2020", ("الربع الثالث من عام 2020", "2020-07-01", "2020-09-30", "period")),
        ("شباط وآذار 2020", ("شباط وآذار 2020", "2020-02-01", "2020-03-31", "period")),
        ("تشرين الأول من العام الماضي", ("تشرين الأول من العام الماضي", "2020-10-01", "2020-10-31", "month")),
        ("قبل عام وشهرين", ("قبل عام وشهرين", "2020-03-01", "2020-03-31", "month")),
        ("أمس الاثنين", ("أمس الاثنين", "2021-05-10", "2021-05-10", "day")),
        ("منذ نيسان 2019 وحتى الآن", ("منذ نيسان 2019 وحتى الآن", "2019-04-01", "2021-05-12", "period")),
        ("منذ عام 2015 وحتى عام 2003", ("منذ عام 2015 وحتى عام 2003", None, None, "period")),
        ("في وقت سابق من اليوم", ("وقت سابق من اليوم", "2021-05-12", "2021-05-12", "day")),
        ("بعد يومين", ("بعد يومين", None, None, "vague")),
        ("السبت 22 أيار", ("السبت 22 أيار", "2021-05-22", "2021-05-22", "day")),
        ("منذ بداية العام", ("منذ بداية العام", "2021-01-01", None, "period")),
        ("مطلع الشهر", ("مطلع الشهر", "2021-05-01", "2021-05-15", "period")),
        ("أعوام 2011 و2012 و2013", ("أعوام 2011 و2012 و2013", "2011-01-01", "2013-12-31", "period")),
        ("بتاريخ ٢٥/٥/٢٠٢٠م", ("بتاريخ ٢٥/٥/٢٠٢٠م", "2020-05-25", "2020-05-25", "day")),
        (
            "يوم الثلاثاء الواقع في 5 آذار 2019",
            ("يوم الثلاثاء الواقع في 5 آذار 2019", "2019-03-05", "2019-03-05", "day"),
        ),
        ("قبل أيام قليلة", ("قبل أيام قليلة", None, None, "vague")),
        ("الـ 21 من نيسان", ("الـ 21 من نيسان", "2021-04-21", "2021-04-21", "day")),
        ("الشهر الأخير من عام 2020", ("عام 2020", "2020-01-01", "2020-12-31", "year")),
        ("August 19, 2020", ("August 19, 2020", "2020-08-19", "2020-08-19", "day")),
        (
            "اليوم السبت (8 أيار 2021)",
            ("اليوم السبت (8 أيار 2021", "2021-05-08", "2021-05-08", "day"),
        ),
    ],
)
def test_times_as_precise_as_their_words(text: str, expected: tuple[str, str | None, str | None, str]) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    "text", ["أمس", "الأحد الماضي", "21 يونيو", "في الشهرين الماضيين", "قبل ثلاثة أيام", "هذا العام"]
)
def test_without_an_anchor_nothing_is_invented(text: str) -> None:
    (period,) = read(text, None)
    assert not period.resolved
    assert period.anchor == "none"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل اثنان في 27 أيار. وقتل 80 منذ مطلع العام 2023.", date(2023, 5, 27)),
        ("حصيلة شهر تشرين الثاني 2022: في 19 تشرين الثاني قتل اثنان.", date(2022, 11, 19)),
    ],
)
def test_an_undated_report_may_give_its_year_away(text: str, day: date) -> None:
    assert [p.start for p in read(text, None) if p.anchor == "text"] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "في 27 أيار قتل اثنان.\n2022/08/14",
        "في 27 أيار. وفي شهر حزيران 2021. وفي أمس.",
        "قبل 27 أيار، ومنذ مطلع العام 2023",
    ],
)
def test_no_other_date_gives_a_year(text: str) -> None:
    assert [p for p in read(text, None) if p.anchor == "text"] == []


def test_what_fixes_a_time_is_said() -> None:
    assert [p.anchor for p in read("أمس، وفي 3 مارس 2020")] == ["publication", "explicit"]


def test_part_of_day_is_kept() -> None:
    assert [p.part_of_day for p in read("فجر الأحد ثم الاثنين مساءً ثم ليلة الثلاثاء")] == ["dawn", "evening", "night"]


@pytest.mark.parametrize(
    "text",
    [
        "3.7 في المئة",
        "[ad_1]",
        "مارس ضغوطاً",
        "الفرقة 17",
        "في 2018 موقعاً",
        "3/5 القوات",
        "ذلك اليوم",
        "رقم 22/6",
        "باب الهوى",
        "منذ عقد الاتفاقية",
        "قناة الغد",
        "سوق الخميس",
        "خطة 3-5-2",
        "النسخة 2.0.1",
        "في الأربعينيات من عمره",
        "لليوم التاسع",
        "اليوم العالمي",
        "بعد يومين من الهجوم",
        "صحيفة اليوم",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == ()


def test_every_month_name_is_of_a_month() -> None:
    numbers = {month.number for ways in months_by_first_word().values() for month in ways}
    assert numbers == set(range(1, 13))


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_any_day_is_read_in_digits_and_in_words(day: date) -> None:
    months = (
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    )
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day}/{day.month}/{day.year}") == day
    assert read_date(f"نُشر في {day.day} {months[day.month - 1]} {day.year}") == day


@given(st.text(alphabet="0123456789/-.، منذقبلاليوموحتىبين٤كانون عام مارس", max_size=60), st.dates())
def test_no_text_breaks_the_reader(text: str, anchor: date) -> None:
    for period in read(text, anchor):
        assert period.span.of(text) == period.text
        assert period.start is None or period.end is None or period.start <= period.end


@pytest.mark.parametrize(
    "anchor", [date.min, date(1924, 1, 1), date(1925, 1, 1), date(2076, 12, 31), date(2077, 12, 31), date.max]
)
@pytest.mark.parametrize(
    "text",
    ["غداً", "قبل 300 عقد", "قبل 99999999999999999999 يوم", "منذ 5000 عام", "في رمضان", "29 شباط",
     "الأحد المقبل", "الأسبوع المقبل",
     "خلال 9999 عاماً المقبلة", "بقية العام", "شتاء هذا العام", "الجمعة 13", "العقود الخمسة الماضية"],
)  # fmt: skip
def test_the_ends_of_the_calendar_hold(text: str, anchor: date) -> None:
    for period in read(text, anchor):
        assert period.start is None or period.end is None or period.start <= period.end


def test_the_weekday_before_last_and_the_end_of_a_week() -> None:
    assert days("الأحد قبل الماضي") == [("الأحد قبل الماضي", "2021-05-02", "2021-05-02", "day")]
    assert days("نهاية الأسبوع الماضي") == [("نهاية الأسبوع الماضي", "2021-05-08", "2021-05-09", "period")]
