from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tawatur.analyse.control import ControlLine
from tawatur.analyse.incidents import Count, Incident
from tawatur.analyse.tallies import TallyLine
from tawatur.model import Span
from tawatur.views.web.lanes import control_lanes, incident_lanes, tally_lanes
from tawatur.views.web.naming import Naming
from tawatur.views.web.rendering import interface_words

NAMES = Naming(language="en", words=interface_words()["en"])
ARABIC = Naming(language="ar", words=interface_words()["ar"])
TOTAL = TallyLine(
    claim="c1", report="r1", file="invented.txt", span=Span(0, 1), quote="",
    reporter="outlets/x", reporter_name="An invented monitor", category="killed",
    counted=("actors/islamic-state",), counted_class="12 قتيلاً", class_key=("actors/islamic-state",),
    value=Decimal(575), low=Decimal(575), high=None, approximate=False, cumulative=True, window="since",
    start=date(2019, 3, 24), end=date(2020, 6, 22), places=(), polarity="affirmed",
)  # fmt: skip
SHARE = ControlLine(
    claim="c1", report="r1", file="invented.txt", span=Span(0, 1), quote="",
    figure="", reporter="x", reporter_name="An invented monitor", holders=("actors/islamic-state",),
    holder_names=("Islamic State",), change="holds", value=Decimal(40), low=None, high=None, unit="percent",
    places=(), start=date(2015, 1, 1), end=date(2015, 12, 31), dated_by="text", polarity="affirmed",
)  # fmt: skip


def test_totals_of_two_reporters_are_two_lines_of_one_lane() -> None:
    other = replace(TOTAL, claim="c2", reporter="other", reporter_name="Another")
    (lane,), undated = tally_lanes([TOTAL, other], NAMES)
    assert {line.name for line in lane.lines} == {"An invented monitor", "Another"}
    assert undated == 0


def test_what_is_open_above_stays_open_and_a_fall_is_marked() -> None:
    later = replace(TOTAL, claim="c2", end=date(2020, 7, 1), value=Decimal(500), low=Decimal(500), high=Decimal(500))
    (lane,), _ = tally_lanes([TOTAL, later], NAMES)
    (first, second) = lane.lines[0].points
    assert (first.high, first.mark) == (None, "")
    assert (second.high, second.mark) == (500.0, "drop")


def test_figures_without_a_day_or_a_number_are_told_and_not_drawn() -> None:
    lanes, undated = tally_lanes([replace(TOTAL, end=None)], NAMES)
    assert (lanes, undated) == ([], 1)
    lanes, left = control_lanes([replace(SHARE, start=None), replace(SHARE, unit="place", value=None)], NAMES)
    assert (lanes, left) == ([], 2)


def test_each_unit_of_ground_has_its_own_scale_and_a_denial_its_mark() -> None:
    lanes, _ = control_lanes([SHARE, replace(SHARE, unit="villages"), replace(SHARE, polarity="denied")], NAMES)
    assert [lane.title for lane in lanes] == ["percent of the territory", "villages"]
    assert [point.mark for point in lanes[0].lines[0].points] == ["", "denied"]


def test_an_incident_is_as_large_as_its_counts_and_says_where_accounts_differ() -> None:
    counts = tuple(
        Count(
            claim=f"c{low}", reporter="x", category="killed", whom=(), counted="", low=Decimal(low), high=Decimal(low)
        )
        for low in (8, 11)
    )
    incident = Incident(
        id="i1", start=date(2021, 3, 2), end=date(2021, 3, 3), places=("Raqqa",), claims=("c8", "c11"), reports=("r",),
        counts=counts, differences=(), basis="proposed",
    )  # fmt: skip
    (lane,), _ = incident_lanes([incident], ARABIC)
    (point,) = lane.lines[0].points
    assert (point.low, point.high, point.mark) == (8.0, 11.0, "proposed")
    assert point.told.startswith("الرقة")
    assert incident_lanes([], NAMES) == ([], 0)


@pytest.mark.parametrize(
    ("given", "english", "arabic"),
    [
        ((575, 575, None), "at least 575", "ما لا يقل عن 575"),
        ((None, 20, None), "20 or more", "20 فأكثر"),
        ((None, 3, 5), "3 to 5", "من 3 إلى 5"),
        ((1218, 1218, 1218), "1,218", "1,218"),
        ((7, None, 7), "at most 7", "ما لا يزيد على 7"),
        ((None, None, None), "?", "?"),
    ],
)
def test_a_number_is_told_as_exactly_as_its_words(
    given: tuple[int | None, int | None, int | None], english: str, arabic: str
) -> None:
    value, low, high = (None if number is None else Decimal(number) for number in given)
    assert NAMES.count(value, low, high, approximate=False) == english
    assert ARABIC.count(value, low, high, approximate=False) == arabic
