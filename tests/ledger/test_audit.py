"""The audit finds every kind of damage that a file can take behind our back."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tawatur.ledger import Case, judgement_id
from tawatur.model import Judgement, Mention, MentionKind, Reading, Span

from .examples import add, report, supply


@pytest.fixture
def file(tmp_path: Path) -> Path:
    note = Judgement(
        id="", kind="note", subject_kind="claim", subjects=("c1",), person="سمر",
        made_at=datetime(2024, 1, 2, tzinfo=UTC), body="أصل",
    )  # fmt: skip
    with Case.create(tmp_path / "case.db") as case:
        add(case, supply())
        case.judge(replace(note, id=judgement_id(note)))
        assert case.check() == ()
    return tmp_path / "case.db"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE reports SET raw = :other", "changed-bytes"),
        ("UPDATE reports SET raw = x'00'", "changed-bytes"),
        ("UPDATE reports SET id = 'fedcba9876543210'", "changed-id"),
        ("UPDATE readings SET body = substr(body, 1, 9)", "place-outside"),
        ("UPDATE readings SET body = 'X' || body", "moved-words"),
        ("UPDATE readings SET current = 0", "no-current-reading"),
        ("UPDATE readings SET pieces = '[0,4,2]'", "moved-text"),
        ("UPDATE readings SET pieces = '['", "unreadable-record"),
        ("UPDATE readings SET marks = x'00'", "unreadable-record"),
        ("UPDATE claims SET details = '{\"means\":'", "unreadable-record"),
        ("UPDATE claims SET kind = 'gossip'", "unreadable-record"),
        ("UPDATE claims SET attribution = 'nobody'", "dangling-attribution"),
        ("UPDATE attributions SET parent = 'nobody'", "dangling-attribution"),
        ("UPDATE fillers SET text = 'غير ذلك' WHERE role = 'from'", "moved-words"),
        ("UPDATE judgements SET body = 'غير ذلك'", "changed-judgement"),
        ("DELETE FROM readings", "dangling-row"),
        ("DELETE FROM fillers WHERE role = 'from'", None),
    ],
)
def test_damage_is_found(file: Path, change: str, code: str | None) -> None:
    connection = sqlite3.connect(file)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(change, {"other": zlib.compress(b"other")} if ":other" in change else {})
    connection.commit()
    connection.close()
    with Case.open(file) as case:
        found = {problem.code for problem in case.check()}
    assert found == ({code} if code else set()) or code in found


def test_a_damaged_page_is_found(file: Path) -> None:
    data = bytearray(file.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 8192] = b"\xff" * 8192
    file.write_bytes(data)
    with Case.open(file) as case:
        assert {problem.code for problem in case.check()} == {"damaged-file"}


def test_a_place_past_the_end_is_found_before_it_is_written_about(tmp_path: Path) -> None:
    made = supply()
    wide = replace(made.claims[0], span=Span(0, 9999))
    with Case.create(tmp_path) as case:
        add(case, replace(made, claims=(wide,)))
        assert [problem.code for problem in case.check()] == ["place-outside"]


@pytest.mark.parametrize(
    ("name", "kind", "printed", "well"),
    [
        ("التنظيم", "actor", "للتنظيم", True),
        ("إيران", "actor", "وإيران", True),
        ("الرقة", "place", "وبالرقة", True),
        ("إيران", "actor", "طهران", False),
        ("إيران", "actor", "بلاد إيران", False),
        ("نزار الحمدان", "person", "والحمدان", True),
        ("نزار الحيارى", "person", "الحياري", True),
        ("نزار الحمدان", "person", "نزار", False),
        ("نزار الحمدان", "actor", "الحمدان", False),
    ],
)
def test_a_name_stands_at_its_word_whatever_is_written_onto_it(
    name: str, kind: MentionKind, printed: str, *, well: bool, tmp_path: Path
) -> None:
    body = f"سلم السلاح {printed} أمس."
    made = Mention(kind=kind, text=name, span=Span(11, 11 + len(printed)))
    with Case.create(tmp_path) as case:
        add(case, Reading(report=report(body), mentions=(made,)))
        assert (case.check() == ()) is well
