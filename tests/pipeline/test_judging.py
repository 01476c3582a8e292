"""Two people at one case: what one says is never overlooked by the other, and never lost."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tawatur.errors import CaseBusy, CaseMissing, CaseReadOnly
from tawatur.ledger import Case
from tawatur.model import Judgement, JudgementKind
from tawatur.pipeline import judging
from tawatur.pipeline.judging import Overtaken, Recorded, record
from tawatur.resolve import Histories, make_judgement, withdrawal

UNTOUCHED = Histories(()).version("claim", ["c1"])


@pytest.fixture
def case(tmp_path: Path) -> Path:
    Case.create(tmp_path / "case").close()
    return tmp_path / "case"


def word(kind: JudgementKind, person: str, *, minute: int = 0) -> Judgement:
    made_at = datetime(2026, 3, 1, 12, minute, tzinfo=UTC)
    return make_judgement(kind, "claim", ["c1"], person=person, made_at=made_at)


def kept(case: Path) -> tuple[Judgement, ...]:
    with Case.open(case) as opened:
        return opened.judgements()


def test_a_word_on_what_nobody_touched_is_kept(case: Path) -> None:
    made = word("accept", "Huda")
    assert record(case, made, UNTOUCHED) == Recorded(judgement=made, fresh=True)
    assert kept(case) == (made,)


def test_who_comes_second_is_told_what_the_first_said_and_adds_nothing(case: Path) -> None:
    first, second = word("accept", "Huda"), word("reject", "Samir", minute=1)
    record(case, first, UNTOUCHED)
    overtaken = record(case, second, UNTOUCHED)
    assert isinstance(overtaken, Overtaken)
    assert overtaken.said == (first,)
    assert kept(case) == (first,)
    assert isinstance(record(case, second, overtaken.version), Recorded)
    assert kept(case) == (first, second)


def test_sending_the_same_form_twice_adds_one_word(case: Path) -> None:
    made = word("accept", "Huda")
    record(case, made, UNTOUCHED)
    assert record(case, made, UNTOUCHED) == Recorded(judgement=made, fresh=False)


def test_taking_back_is_a_word_on_the_same_thing(case: Path) -> None:
    first = word("accept", "Huda")
    record(case, first, UNTOUCHED)
    seen = Histories(kept(case)).version("claim", ["c1"])
    back = withdrawal(first, person="Huda", made_at=datetime(2026, 3, 1, 13, tzinfo=UTC))
    assert isinstance(record(case, back, seen), Recorded)
    assert isinstance(record(case, word("reject", "Samir", minute=5), seen), Overtaken)


def test_a_case_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CaseMissing):
        record(tmp_path / "gone", word("accept", "Huda"), UNTOUCHED)
    assert not (tmp_path / "gone").exists()


def test_a_case_that_is_being_written_says_so(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "PATIENCE_SECONDS", 0.05)
    other = sqlite3.connect(case / "case.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CaseBusy, match="another program"):
        record(case, word("accept", "Huda"), UNTOUCHED)
    other.execute("ROLLBACK")
    other.close()


def test_a_case_that_cannot_be_written_says_so(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_closed(file: Path, wait: float) -> sqlite3.Connection:
        connection = sqlite3.connect(file, timeout=wait, isolation_level=None)
        connection.execute("PRAGMA query_only = 1")
        return connection

    monkeypatch.setattr("tawatur.ledger.case.open_writer", open_closed)
    with pytest.raises(CaseReadOnly, match="permissions"):
        record(case, word("accept", "Huda"), UNTOUCHED)
    assert kept(case) == ()
