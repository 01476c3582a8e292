"""The window of a running total: where it begins, and that it ends with the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tawatur.annotate import annotate
from tawatur.model import Claim, Published, Tally
from tests.annotate.facts.cases import report

TODAY = date(2025, 6, 20)


def tallies(body: str) -> list[Tally]:
    """The tallies of a report that was published on `TODAY`."""
    dated = replace(report(body), published=Published(start=TODAY, end=TODAY, basis="dateline"))
    claims: tuple[Claim, ...] = annotate(dated).claims
    return [claim.proposition for claim in claims if isinstance(claim.proposition, Tally)]


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("قتل 12 مدنيا منذ بدء التصعيد في 5 أكتوبر 2023.", date(2023, 10, 5)),
        ("بلغ عدد القتلى منذ بداية العام الجاري 300 مدني.", date(2025, 1, 1)),
    ],
)
def test_a_count_since_a_date_runs_to_the_report(body: str, first: date) -> None:
    (tally,) = tallies(body)
    assert tally.cumulative
    assert tally.when is not None
    assert (tally.when.start, tally.when.end) == (first, TODAY)


def test_a_count_during_a_year_spans_the_year() -> None:
    (tally,) = tallies("قتل 120 عنصرا خلال العام 2022.")
    assert tally.cumulative
    assert tally.when is not None
    assert (tally.when.start, tally.when.end) == (date(2022, 1, 1), date(2022, 12, 31))


def test_a_list_and_what_attacks_led_to_go_on_with_the_window_told_before() -> None:
    listed = tallies(
        "وثق المركز مقتل 40 شخصا منذ مطلع العام، والقتلى هم:\n– 12 مدنيا بينهم طفلان.\n– 28 من قوات النظام."
    )
    led_to = tallies("منذ بداية العام الجاري شنت القوات 75 هجوما على القرى. وأدت الهجمات إلى مقتل 29 مدنيا.")
    assert {(t.when.start, t.when.end) for t in [*listed, *led_to] if t.when} == {(date(2025, 1, 1), TODAY)}
    assert all(t.cumulative for t in [*listed, *led_to])


def test_a_window_with_a_named_end_closes_there() -> None:
    (tally,) = tallies("وثق المركز منذ مطلع العام وحتى نهاية آذار 2025 مقتل 88 شخصا.")
    assert tally.when is not None
    assert tally.when.end == date(2025, 3, 31)


def test_an_event_of_its_own_day_keeps_its_day() -> None:
    first, second = tallies("قتل 40 شخصا منذ مطلع العام. وأدت غارة أمس إلى مقتل 3 مدنيين.")
    assert first.cumulative
    assert not second.cumulative


def test_a_count_beside_a_day_of_its_own_is_no_running_total() -> None:
    (tally,) = tallies("قصفت القوات اليوم الخميس بلدة السنديان ما خلف 4 قتلى، في تصعيد هو الأسوأ منذ عام 2011.")
    assert not tally.cumulative


def test_a_campaign_that_began_on_a_day_counts_from_there() -> None:
    (tally,) = tallies("أحصى المركز خلال الحملة التي بدأت مطلع شهر نيسان مقتل 130 شخصا.")
    assert tally.cumulative
    assert tally.when is not None
    assert tally.when.start == date(2025, 4, 1)
