"""Lists of reports, page by page, and counts over all of a case."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.ledger import Case, ClaimFilter, ReportFilter
from tawatur.model import Claim, Reading
from tests.ledger.examples import add, report, supply
from tests.ledger.strategies import readings
from tests.views.invented import READING

DAYS = st.none() | st.dates(date(2021, 1, 1), date(2021, 1, 4))


@settings(max_examples=20, deadline=None)
@given(st.lists(DAYS, max_size=12), st.integers(1, 5), DAYS)
def test_every_page_is_a_stretch_of_the_list_newest_first(
    days: list[date | None], size: int, since: date | None
) -> None:
    with TemporaryDirectory() as folder, Case.create(Path(folder)) as case:
        for number, day in enumerate(days):
            add(case, Reading(report=report(f"السلاح {number}", file=f"{number}.txt", day=day)))
        for wanted in (ReportFilter(), ReportFilter(since=since)):
            whole = case.headings(wanted)
            dated = [one for one in whole if one.published]
            assert [one.id for one in whole] == [
                *(one.id for one in sorted(dated, key=lambda one: (-_day(one.published), one.id))),
                *sorted(one.id for one in whole if not one.published),
            ]
            assert len(whole) == case.count(wanted)
            pages = [case.headings(wanted, limit=size, offset=at) for at in range(0, len(whole) + size, size)]
            assert [one for page in pages for one in page] == list(whole)


def _day(published: object) -> int:
    return int(published.start.toordinal())  # type: ignore[attr-defined]  # of a heading that has one


def test_claims_of_current_readings_are_counted_by_kind(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        case.add(READING, READING.report.body.encode(), reader="first")
        add(case, supply())
        case.add(READING, READING.report.body.encode(), reader="second")
        kinds = Counter(claim.proposition.kind for claim in case.claims())
        assert case.count_claims() == dict(kinds)
        affirmed = [claim for claim in case.claims() if claim.proposition.kind == "supply" and _affirmed(claim)]
        assert case.count_told("supply", "affirmed") == len(affirmed) > 1


def _affirmed(claim: Claim) -> bool:
    return claim.factuality.polarity == "affirmed"


@settings(max_examples=10, deadline=None)
@given(st.lists(readings(), max_size=5, unique_by=lambda one: one[1]))
def test_doubtful_claims_are_those_not_plainly_said_and_those_whose_speaker_was_supplied(
    found: list[tuple[Reading, bytes]],
) -> None:
    with TemporaryDirectory() as folder, Case.create(Path(folder)) as case:
        for reading, raw in found:
            case.add(reading, raw, reader="test")
        assert list(case.claims(ClaimFilter(doubtful=True))) == [
            claim
            for claim in case.claims()
            if claim.factuality.modality != "stated"
            or claim.factuality.polarity == "questioned"
            or any(link.implied for link in claim.chain)
        ]
