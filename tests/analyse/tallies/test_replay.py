"""A daily series: every disagreement between day and total accounted for, none smoothed away."""

from __future__ import annotations

import json
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.analyse.tallies import Day, replay
from tests.shared import shared_path

START = date(2024, 1, 1)


def days(*rows: tuple[int | None, int | None]) -> list[Day]:
    return [Day(day=START + timedelta(days=i), figure=figure, total=total) for i, (figure, total) in enumerate(rows)]


def test_late_additions_are_told_apart_from_the_days_dead() -> None:
    explained = replay(days((10, 10), (5, 18)))[-1]
    assert (explained.rise, explained.figures, explained.difference, explained.reason) == (8, 5, 3, "late-additions")


def test_a_total_after_silent_days_spans_the_gap() -> None:
    explained = replay(days((10, 10), (None, None), (4, 30)))[-1]
    assert (explained.days, explained.reason, explained.difference) == (2, "gap", 16)


def test_what_one_day_lacks_and_the_next_has_was_moved() -> None:
    reasons = [day.reason for day in replay(days((10, 10), (41, 10), (58, 109)))]
    assert reasons == ["first", "moved-to-next-day", "moved-from-day-before"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.none() | st.integers(0, 500), st.none() | st.integers(0, 5000)), max_size=40))
def test_the_book_always_balances(rows: list[tuple[int | None, int | None]]) -> None:
    explained = replay(days(*rows))
    if explained:
        assert sum(day.figures + day.difference for day in explained) == explained[-1].total


def test_a_thousand_days_of_gaza_balance_with_every_disagreement_named() -> None:
    rows = json.loads(shared_path("data", "tallies", "gaza_daily.json").read_text(encoding="utf-8"))
    told = [
        Day(day=date.fromisoformat(r["report_date"]), figure=r.get("killed"), total=r.get("killed_cum")) for r in rows
    ]
    explained = replay(told)
    assert explained[-1].total == 73419
    assert sum(day.figures + day.difference for day in explained) == 73419
    disagreeing = [day for day in explained if day.difference]
    assert all(day.reason not in {"first", "agrees"} for day in disagreeing)
    adjacent = [day for day in disagreeing if day.days == 1 and day.reason != "total-only"]
    assert len(adjacent) == 7
