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
