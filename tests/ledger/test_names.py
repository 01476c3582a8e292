from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.ledger import Case, Name, NameKind
from tawatur.model import Reading
from tawatur.resolve import make_judgement
from tests.ledger.older import make_older
from tests.ledger.strategies import readings
from tests.views.invented import DENIAL, READING, SUPPLY


def counted_anew(case: Case, rows: str) -> tuple[Name, ...]:
    """The names that some rows hold, gathered by walking through all of them."""
    found = case._connection.execute(
        f"SELECT key, min(text), min(label), min(nullif(ref, '')), count(*) FROM ({rows})"  # noqa: S608  # our own words
        " WHERE key <> '' GROUP BY key ORDER BY 5 DESC, 1"
    )
    return tuple(Name(key=key, text=text, label=label, ref=ref, count=count) for key, text, label, ref, count in found)


FILLERS = "SELECT key, text, label, ref FROM fillers WHERE kind = '{}'"
SPEAKERS = "SELECT key, text, label, ref FROM links WHERE kind IN ('person', 'organisation', 'official') AND text <> ''"
NAME_KINDS: dict[NameKind, Callable[[Case], tuple[Name, ...]]] = {
    "actor": lambda case: counted_anew(case, f"{FILLERS.format('actor')} UNION ALL {SPEAKERS}"),
    "place": lambda case: counted_anew(case, FILLERS.format("place")),
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    with Case.create(tmp_path / "case") as made:
        made.add(READING, READING.report.body.encode(), reader="test")
    return tmp_path / "case"


def test_names_are_counted_with_how_they_are_printed(case: Path) -> None:
    with Case.open(case) as opened:
        actors = {name.key: name for name in opened.names("actor")}
        places = [name.key for name in opened.names("place")]
    assert (actors["states/iran"].text, actors["states/iran"].label) == ("إيران", "Iran")
    assert actors["سالم الحداد"].ref is None
    assert actors["states/iran"].count > actors["سالم الحداد"].count
    assert places == ["places/raqqa"]


@given(st.lists(readings(), max_size=6, unique_by=lambda one: one[1]), st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_names_are_counted_as_they_come_in_any_order(found: list[tuple[Reading, bytes]], dice: random.Random) -> None:
    counted = []
    for _ in range(2):
        with TemporaryDirectory() as folder, Case.create(Path(folder)) as case:
            for reading, raw in found:
                case.add(reading, raw, reader="test")
            for kind, count in NAME_KINDS.items():
                assert case.names(kind, limit=1000) == count(case)
                assert list(case.names_of(kind, ["nobody"])) == []
            counted.append([case.names(kind, limit=1000) for kind in NAME_KINDS])
        dice.shuffle(found)
    assert counted[0] == counted[1]


def test_an_older_case_has_its_names_counted_when_it_takes_the_new_shape(case: Path) -> None:
    with Case.create(case) as opened:
        before = opened.names("actor")
        make_older(opened, "0007_summaries")
    with Case.create(case) as opened:
        assert opened.names("actor") == before


def test_the_claims_of_a_name_are_those_about_it_and_those_it_makes(case: Path) -> None:
    with Case.open(case) as opened:
        about = {claim.id for claim in opened.claims_naming("states/iran", limit=50)}
        said = [claim.id for claim in opened.claims_naming("سالم الحداد", limit=50)]
        assert opened.claims_naming("states/iran", limit=50, spoken=True) == ()
        assert len(opened.claims_naming("states/iran", limit=2)) == 2
    assert {SUPPLY.id, DENIAL.id} <= about
    assert said == [SUPPLY.id]


def test_the_edition_changes_with_reports_and_not_with_words_on_them(case: Path) -> None:

    with Case.create(case) as opened:
        before = opened.edition()
        opened.judge(make_judgement("accept", "claim", [SUPPLY.id], person="Huda", made_at=datetime.now(UTC)))
        assert opened.edition() == before
        opened.add(READING, READING.report.body.encode(), reader="another")
        assert opened.edition() != before


def test_days_are_those_of_publication(case: Path) -> None:
    with Case.open(case) as opened:
        assert opened.days([READING.report.id, "another"]) == {READING.report.id: date(2021, 4, 1)}
