from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tawatur.ledger import Case
from tawatur.resolve import make_judgement
from tests.views.invented import DENIAL, READING, SUPPLY


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
        assert opened.days() == {READING.report.id: date(2021, 4, 1)}
