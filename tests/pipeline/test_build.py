"""Folders of reports become a case, and nothing that lies in them stops the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tawatur.errors import NoReports
from tawatur.ledger import Case, ClaimFilter, Filled
from tawatur.model import Reading, Report
from tawatur.pipeline import Reader, limits
from tawatur.pipeline.build import BuildResult, Counts, build
from tawatur.resolve import Register, make_judgement

from .readers import PLAIN, annotate_first_word, open_plain


def make_reports(folder: Path, number: int, words: str = "هاجم المسلحون الحاجز") -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(f"فصيل{n} {words} {n}", encoding="utf-8")
    return folder


def build_plain(*paths: Path, case: Path, workers: int = 1) -> BuildResult:
    return build(paths, case, workers=workers, reader=PLAIN, version="r1")


def test_reports_in_claims_out(tmp_path: Path) -> None:
    result = build_plain(make_reports(tmp_path / "in", 3), case=tmp_path / "case")
    assert (result.added, result.already_there, result.failed, result.problems) == (3, 0, 0, ())
    with Case.open(tmp_path / "case") as case:
        assert [heading.file for heading in sorted(case.headings(), key=lambda heading: heading.file)] == [
            "000.txt", "001.txt", "002.txt",
        ]  # fmt: skip
        (claim,) = case.claims(ClaimFilter(filled=(Filled(keys=("فصيل1",), role="who"),)))
        assert case.search("الفصيل1 مسلحون").total == 1
        assert case.report(claim.report) is not None
        assert case.check() == ()


def test_again_changes_nothing(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 3)
    build_plain(folder, case=tmp_path / "case")
    before = everything(tmp_path / "case")
    result = build_plain(folder, case=tmp_path / "case")
    assert (result.added, result.already_there) == (0, 3)
    assert everything(tmp_path / "case") == before


def test_number_of_cores_and_order_of_arrival_change_nothing(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 120)
    build_plain(folder, case=tmp_path / "one")
    build_plain(folder, case=tmp_path / "two", workers=2)
    for half in ("1", "0"):
        build_plain(*sorted(folder.glob(f"{half}*"), reverse=True), case=tmp_path / "three")
    assert everything(tmp_path / "one") == everything(tmp_path / "two") == everything(tmp_path / "three")


def test_equal_bytes_under_two_names_are_one_report(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("نص واحد", encoding="utf-8")
        build_plain(tmp_path / name, case=tmp_path / "case")
    with Case.open(tmp_path / "case") as case:
        (report,) = case.reports()
        assert report.file == "a.txt"


def test_one_bad_report_never_stops_the_rest(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 2)
    (folder / "door.txt").write_text("DOOR-FAULT", encoding="utf-8")
    (folder / "desk.txt").write_text("نص DESK-FAULT", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "half.txt").write_bytes(b"\xd8\x23\xd9")
    result = build_plain(folder, case=tmp_path / "case")
    codes = sorted(problem.code for problem in result.problems)
    assert codes == ["empty-file", "reader-fault", "reader-fault", "unreadable"]
    assert (result.added, result.failed) == (4, 3)
    with Case.open(tmp_path / "case") as case:
        assert sorted(problem.code for problem in case.problems()) == codes
        assert {report.file for report in case.reports()} == {"000.txt", "001.txt", "desk.txt", "half.txt"}
        assert case.check() == ()


def test_a_report_that_kills_its_core_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 60)
    (folder / "033.txt").write_text("KILLER", encoding="utf-8")
    result = build_plain(folder, case=tmp_path / "case", workers=2)
    assert (result.added, result.failed) == (59, 1)
    (problem,) = result.problems
    assert (problem.code, Path(problem.path or "").name) == ("reader-killed", "033.txt")


def test_a_report_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 0.2)
    folder = make_reports(tmp_path / "in", 2)
    (folder / "endless.txt").write_text("ENDLESS", encoding="utf-8")
    result = build_plain(folder, case=tmp_path / "case")
    assert (result.added, [problem.code for problem in result.problems]) == (3, ["reader-slow"])
    with Case.open(tmp_path / "case") as case:
        assert "endless.txt" in {report.file for report in case.reports()}
        assert len(list(case.claims())) == 2


def test_a_folder_that_contains_itself(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 2)
    (folder / "loop").symlink_to(folder)
    result = build_plain(folder, case=tmp_path / "case")
    assert result.added == 2


def test_one_report_a_line(tmp_path: Path) -> None:
    lines = [
        '{"id": "n1", "publisher": "وكالة المرفأ", "date": "2021-02-03", "text": "هاجم مسلحون حاجزا في السدرة."}',
        "",
        '{"id": "n2", "publisher": "وكالة المرفأ", "text": "هاجم مسلحون حاجزا في السدرة."}',
        "{not json",
        '{"text": "خبر بلا معرف."}',
    ]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = build([tmp_path / "all.jsonl"], tmp_path / "case", workers=1)
    assert (result.added, result.failed) == (3, 1)
    assert "Line 4" in result.problems[-1].message
    again = build([tmp_path / "all.jsonl"], tmp_path / "case", workers=1)
    assert (again.added, again.already_there, again.failed) == (0, 3, 1)
    with Case.open(tmp_path / "case") as case:
        assert {report.file for report in case.reports()} == {"n1.txt", "n2.txt", "all.jsonl#5"}
        (first,) = (report for report in case.reports() if report.file == "n1.txt")
        assert case.raw(first.id) == lines[0].encode()
        assert case.check() == ()


def test_the_case_may_lie_among_the_reports(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 2)
    for added in (2, 0):
        result = build_plain(folder, case=folder / "case")
        assert (result.added, result.failed) == (added, 0)


def test_files_are_named_below_the_folder_given(tmp_path: Path) -> None:
    make_reports(tmp_path / "in", 1)
    make_reports(tmp_path / "in" / "أخبار", 1, "نص آخر")
    build_plain(tmp_path / "in", tmp_path / "in" / "000.txt", case=tmp_path / "case")
    with Case.open(tmp_path / "case") as case:
        assert {report.file for report in case.reports()} == {"000.txt", "أخبار/000.txt"}


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NoReports, match="No such file"):
        build_plain(tmp_path / "nowhere", case=tmp_path / "case")
    assert not (tmp_path / "case").exists()


def test_tables_are_left_aside_and_told_which_command_takes_them(tmp_path: Path) -> None:
    reports = make_reports(tmp_path / "reports", 1)
    for name in ("items.csv", "Items.XLSX", "items.csv.mapping.json"):
        (reports / name).write_text("seizure,lot\nS1,12-81\n", encoding="utf-8")
    result = build_plain(reports, case=tmp_path / "case")
    assert (result.added, result.failed) == (1, 0)
    assert [problem.code for problem in result.problems] == ["table"] * 3
    assert all("tawatur seizures add" in problem.message for problem in result.problems)
    with pytest.raises(NoReports, match="seizures add"):
        build_plain(reports / "items.csv", case=tmp_path / "other")


def test_a_problem_that_is_mended_goes_away(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 1)
    (folder / "a.txt").write_bytes(b"")
    assert build_plain(folder, case=tmp_path / "case").failed == 1
    (folder / "a.txt").write_text("نص", encoding="utf-8")
    assert build_plain(folder, case=tmp_path / "case").problems == ()
    with Case.open(tmp_path / "case") as case:
        assert case.problems() == ()


def test_a_newer_reader_reads_again_and_the_old_reading_stays(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 2)
    build_plain(folder, case=tmp_path / "case")
    result = build([folder], tmp_path / "case", workers=1, reader=PLAIN, version="r2")
    assert (result.added, result.already_there) == (2, 0)
    with Case.open(tmp_path / "case") as case:
        assert len(list(case.claims())) == 2
        assert len(case.read_by("r2")) == 2
        assert not case.read_by("r1")
        assert case.check() == ()


def test_a_newer_reader_keeps_judgements_on_claims_that_are_still_there_and_lists_the_others(tmp_path: Path) -> None:
    folder = make_reports(tmp_path / "in", 2)
    assert build_plain(folder, case=tmp_path / "case").orphans == ()
    with Case.create(tmp_path / "case") as case:
        kept, lost = (claim.id for claim in case.claims())
        for claim in (kept, lost):
            case.judge(
                make_judgement("reject", "claim", [claim], person="Huda", made_at=datetime(2024, 1, 1, tzinfo=UTC))
            )

    def annotate_all_but_one(report: Report) -> Reading:
        reading = annotate_first_word(report)
        return replace(reading, claims=tuple(claim for claim in reading.claims if claim.id != lost))

    newer = Reader(open_report=open_plain, annotate=annotate_all_but_one)
    result = build([folder], tmp_path / "case", workers=1, reader=newer, version="r2")
    assert [judgement.subjects for judgement in result.orphans] == [(lost,)]
    with Case.open(tmp_path / "case") as case:
        register = Register(case.judgements())
        assert len(register.judgements) == 2
        assert list(register.apply(case.claims())) == []


def test_progress_ends_with_all_done(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def note(counts: Counts) -> None:
        seen.append((counts.done, counts.total))

    build([make_reports(tmp_path / "in", 5)], tmp_path / "case", reader=PLAIN, version="r1", on_progress=note)
    assert seen[-1] == (5, 5)


def everything(path: Path) -> object:
    with Case.open(path) as case:
        return list(case.readings()), case.problems(), case.judgements()


def test_a_line_that_cannot_be_read_is_told_by_its_number(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "a", "text": "قال سالم إن الطريق مفتوح."}\n{"id": "b", "text": ""}\n', encoding="utf-8")
    result = build([lines], tmp_path / "case")
    assert [problem.message.split(":")[0] for problem in result.problems] == ["Line 2"]
