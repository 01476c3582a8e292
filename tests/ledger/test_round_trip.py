"""What goes into a case comes out of it, whatever it says."""

from __future__ import annotations

import sqlite3
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.ledger import Case
from tawatur.ledger.records import (
    details_text,
    filler_rows,
    link_of,
    link_row,
    mention_of,
    mention_row,
    period_of,
    period_row,
    proposition_of,
    quantity_of,
    quantity_row,
)
from tawatur.model import PROPOSITIONS, Link, Mention, Period, Proposition, Quantity, Reading

from . import strategies


@given(strategies.mentions)
def test_mention(mention: Mention) -> None:
    assert mention_of(mention_row(mention)) == mention


@given(strategies.links)
def test_link(link: Link) -> None:
    assert link_of(link_row(link)) == link


@given(st.none() | strategies.quantities)
def test_quantity(quantity: Quantity | None) -> None:
    assert quantity_of(quantity_row(quantity)) == quantity


@given(st.none() | strategies.periods)
def test_period(period: Period | None) -> None:
    assert period_of(period_row(period)) == period


@pytest.mark.parametrize("kind", PROPOSITIONS)
def test_every_kind_of_proposition_shares_one_layout(kind: type[Proposition]) -> None:
    @given(strategies.propositions_of(kind))
    @settings(max_examples=50)
    def round_trip(said: Proposition) -> None:
        assert proposition_of(said.kind, details_text(said), said.quantity, said.when, filler_rows(said)) == said

    round_trip()


@given(st.lists(strategies.readings(), max_size=3, unique_by=lambda made: made[1]))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whole_readings_survive_the_file(made: list[tuple[Reading, bytes]]) -> None:
    with TemporaryDirectory() as folder, Case.create(folder) as case:
        for reading, raw in made:
            assert case.add(reading, raw, reader="r1")
        expected = sorted((reading for reading, _ in made), key=lambda reading: reading.report.id)
        assert list(case.readings()) == expected
        assert list(case.reports()) == [reading.report for reading in expected]
        assert sorted(case.claims(), key=lambda claim: (claim.report, claim.id)) == sorted(
            (claim for reading in expected for claim in reading.claims), key=lambda claim: (claim.report, claim.id)
        )
        for reading, raw in made:
            assert case.raw(reading.report.id) == raw
            assert case.attributions(reading.report.id) == reading.attributions


def test_strategies_draw_every_table(tmp_path: Path) -> None:
    """The property above would say little if its readings were empty."""
    seen: set[str] = set()
    numbers = count()

    @given(strategies.readings())
    @settings(max_examples=40, deadline=None, database=None)
    def fill(made: tuple[Reading, bytes]) -> None:
        with Case.create(tmp_path / f"{next(numbers)}.db") as case:
            case.add(*made, reader="r1")
        connection = sqlite3.connect(case.file)
        seen.update(
            table
            for table in ("claims", "fillers", "links", "attributions", "named", "problems")
            if connection.execute(f"SELECT 1 FROM {table}").fetchone()  # noqa: S608
        )
        connection.close()

    fill()
    assert seen == {"claims", "fillers", "links", "attributions", "named", "problems"}
