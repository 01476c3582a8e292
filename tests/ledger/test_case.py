"""What a case keeps, and what it refuses."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tawatur.errors import CaseDamaged, CaseError, CaseFull, CaseMissing, CaseNewer
from tawatur.ledger import Case, ClaimFilter, Filled, ReportFilter, judgement_id, migrations
from tawatur.model import Judgement, Problem, Reading, content_id, sha256

from .examples import add, add_texts, report, supply

APPEND_ONLY = ("claims", "fillers", "attributions", "links", "judgements", "reports", "readings")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    with Case.create(tmp_path / "case") as case:
        add(case, supply())
        case.judge(judgement())
    return tmp_path / "case"


def judgement(body: str = "راجع الأصل", withdraws: str | None = None) -> Judgement:
    made = Judgement(
        id="", kind="note", subject_kind="claim", subjects=("c1",), person="سمر",
        made_at=datetime(2024, 1, 2, tzinfo=UTC), body=body, withdraws=withdraws,
    )  # fmt: skip
    return replace(made, id=judgement_id(made))


def test_a_case_is_a_folder_or_a_file_that_ends_in_db(tmp_path: Path) -> None:
    with Case.create(tmp_path / "deep" / "case") as case:
        assert case.file == tmp_path / "deep" / "case" / "case.db"
    with Case.create(tmp_path / "other.db") as case:
        assert case.file == tmp_path / "other.db"
    with Case.open(tmp_path / "other.db") as case:
        assert case.count() == 0


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        assert add(case, supply())
        assert not add(case, supply())
        assert case.judge(judgement())
        assert not case.judge(judgement())
        assert (case.count(), len(list(case.claims())), len(case.judgements())) == (1, 1, 1)


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM {table}",
        "UPDATE {table} SET {column} = {column}",
        "REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}",
    ],
)
def test_what_was_added_is_never_changed_or_deleted(filled: Path, table: str, change: str) -> None:
    with Case.create(filled) as case:
        connection = case._connection
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        column = "report" if table == "readings" else "sha256" if table == "reports" else columns[1]
        before = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
        assert before
        if table == "readings" and change.startswith("UPDATE"):
            pytest.skip("which reading is current may change")
        with pytest.raises(sqlite3.Error, match=r"never|kept"):
            connection.execute(change.format(table=table, column=column, columns=", ".join(columns)))
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == before  # noqa: S608


def test_claims_by_role_speaker_kind_polarity_and_time(tmp_path: Path) -> None:
    affirmed, denied = supply("a.txt"), supply("b.txt", "denied", speaker="سعاد العلي")
    with Case.create(tmp_path) as case:
        add(case, affirmed)
        add(case, denied)

        def found(wanted: ClaimFilter) -> set[str]:
            return {claim.id for claim in case.claims(wanted)}

        both = {affirmed.claims[0].id, denied.claims[0].id}
        assert found(ClaimFilter()) == both
        assert found(ClaimFilter(kinds=("supply", "attack"))) == both
        assert found(ClaimFilter(kinds=("attack",))) == set()
        assert found(ClaimFilter(filled=(Filled(keys=("actors/noor",), role="from"),))) == both
        assert found(ClaimFilter(filled=(Filled(keys=("actors/noor",), role="to"),))) == set()
        assert (
            found(ClaimFilter(filled=(Filled(keys=("السدرة",), role="place"), Filled(keys=("فصيل الوادي",))))) == both
        )
        assert found(ClaimFilter(polarities=("denied",))) == {denied.claims[0].id}
        assert found(ClaimFilter(speakers=("سعاد العلي",))) == {denied.claims[0].id}
        assert found(ClaimFilter(ids=(denied.claims[0].id,))) == {denied.claims[0].id}
        assert found(ClaimFilter(reports=ReportFilter(ids=(affirmed.report.id,)))) == {affirmed.claims[0].id}
        assert found(ClaimFilter(reports=ReportFilter(since=date(2022, 1, 1)))) == set()
        assert found(ClaimFilter(since=date(2020, 1, 1))) == set()


def test_a_better_reader_supersedes_and_the_old_reading_stays(tmp_path: Path) -> None:
    first = supply()
    better = replace(first, claims=(replace(first.claims[0], id="better"),))
    with Case.create(tmp_path) as case:
        add(case, first, "r1")
        assert add(case, better, "r2")
        assert [claim.id for claim in case.claims()] == ["better"]
        assert case._connection.execute("SELECT count(*) FROM claims").fetchone() == (2,)
        assert not add(case, first, "r1")
        assert [claim.id for claim in case.claims()] == [first.claims[0].id]
        assert case.check() == ()


def test_a_batch_is_kept_together_or_not_at_all(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        with pytest.raises(CaseError), case.batch():
            add_and_fail(case)
        assert case.count() == 0
        add(case, supply())
        assert case.count() == 1


def add_and_fail(case: Case) -> None:
    add(case, supply())
    raise CaseError


def test_headings_are_newest_first_and_undated_last(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        for file, day in (("old", date(2020, 1, 1)), ("none", None), ("new", date(2022, 1, 1))):
            add(case, Reading(report=report(file, file=file, day=day)))
        assert [heading.file for heading in case.headings()] == ["new", "old", "none"]
        assert [heading.file for heading in case.headings(limit=1, offset=1)] == ["old"]


def test_bytes_that_could_not_be_read_are_kept(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        identity = content_id(sha256(b"\x00\xff"))
        case.keep_unread(identity, b"\x00\xff", file="scan.bin")
        assert case.raw(identity) == b"\x00\xff"
        assert case.count() == 0
        assert case.check() == ()


def test_ids_that_come_twice_in_one_reading_are_said_once_with_a_problem(tmp_path: Path) -> None:
    once = supply()
    with Case.create(tmp_path) as case:
        add(case, replace(once, claims=once.claims * 2))
        assert list(case.claims()) == list(once.claims)
        assert [problem.code for problem in case.problems()] == ["said-twice"]


def test_problems_of_files_are_those_of_the_last_build(tmp_path: Path) -> None:
    problem = Problem(code="empty-file", message="nothing", path="a.txt")
    with Case.create(tmp_path) as case:
        case.note_problems([problem])
        case.note_problems([], instead_of=["b.txt"])
        assert case.problems() == (problem,)
        case.note_problems([], instead_of=["a.txt"])
        assert case.problems() == ()


def test_a_reader_sees_a_case_while_it_is_written(tmp_path: Path) -> None:
    with Case.create(tmp_path) as writer:
        add(writer, supply())
        with Case.open(tmp_path) as reader, writer.batch():
            add_texts(writer, "نص")
            assert reader.count() == 1


def test_a_reader_cannot_write(filled: Path) -> None:
    with Case.open(filled) as case, pytest.raises(CaseError, match="cannot be written"):
        add_texts(case, "نص")


def test_faults_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CaseMissing, match="tawatur build"):
        Case.open(tmp_path)
    (tmp_path / "case.db").write_bytes(b"")
    with pytest.raises(CaseMissing, match="empty"):
        Case.open(tmp_path)
    (tmp_path / "text.db").write_text("this is no database at all" * 99, encoding="utf-8")
    for opened in (Case.open, Case.create):
        with pytest.raises(CaseDamaged, match="not a readable case"):
            opened(tmp_path / "text.db")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE things (x)")
    other.close()
    bytes_before = (tmp_path / "other.db").read_bytes()
    for opened in (Case.open, Case.create):
        with pytest.raises(CaseDamaged, match="not a case of tawatur"):
            opened(tmp_path / "other.db")
    assert (tmp_path / "other.db").read_bytes() == bytes_before


def test_a_later_version_s_case_is_left_alone(filled: Path) -> None:
    connection = sqlite3.connect(filled / "case.db")
    connection.execute("INSERT INTO migrations VALUES ('9999_later')")
    connection.commit()
    connection.close()
    for opened in (Case.open, Case.create):
        with pytest.raises(CaseNewer, match="9999_later"):
            opened(filled)


def test_a_migration_and_its_note_commit_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> tuple[str, ...]:
        return ("CREATE TABLE half (x)", f"no such statement {name}")

    monkeypatch.setattr(migrations, "statements", broken)
    with pytest.raises(CaseError):
        Case.create(tmp_path)
    connection = sqlite3.connect(tmp_path / "case.db")
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()
    monkeypatch.undo()
    with Case.create(tmp_path) as case:
        assert case.check() == ()


def test_a_full_disk(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        add(case, supply())
        pages = case._connection.execute("PRAGMA page_count").fetchone()[0]
        case._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        texts = [f"نص {number} " * 50 for number in range(999)]
        with pytest.raises(CaseFull, match="free some space"), case.batch():
            add_texts(case, *texts)
        assert case.count() == 1
    with Case.create(tmp_path) as case:
        add_texts(case, "نص")
        assert case.count() == 2
        assert case.check() == ()


FILL = """
import resource, sys
from tests.ledger.examples import add_texts
from tawatur.errors import CaseFull
from tawatur.ledger import Case
with Case.create(sys.argv[1]) as case:
    add_texts(case, "first")
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
    try:
        for number in range(99999):
            add_texts(case, f"{number} " * 200)
    except CaseFull as fault:
        print(fault, case.count())
"""


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    """The system refuses to write, in the middle of things: what a full disk looks like from inside."""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(tmp_path)], capture_output=True, text=True, check=True, env=paths()
    )
    assert "no room left" in done.stdout
    with Case.open(tmp_path) as case:
        assert case.count() >= 1
        assert case.check() == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_to(filled: Path) -> None:
    filled.chmod(0o555)
    try:
        with pytest.raises(CaseError, match="permissions"):
            Case.create(filled)
        with Case.open(filled) as case:
            assert case.count() == 1
    finally:
        filled.chmod(0o755)


def test_a_case_in_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CaseError, match="cannot be made"):
        Case.create(tmp_path / "file" / "case")


def paths() -> dict[str, str]:
    root = Path(__file__).parents[2]
    return {**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}


def test_claims_are_counted_by_kind_as_they_are_now_read(filled: Path) -> None:
    with Case.create(filled) as case:
        assert case.count_claims() == {"supply": len(supply().claims)}
        add(case, replace(supply(), claims=()), reader="r2")
        assert case.count_claims() == {}
