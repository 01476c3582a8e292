"""Copies in a case: kept, added to, worked out again, set aside by judgement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tawatur.analyse.copies import traits_of
from tawatur.ledger import Case, CopyShelf
from tawatur.model import Interval
from tawatur.pipeline.ask import answer, understand_question
from tawatur.pipeline.build import build
from tawatur.pipeline.copies import SeenCopy, report_named, seen_copies, uncompared, update_copies
from tawatur.pipeline.kept_copies import kept_traits, traits_kept
from tawatur.resolve import make_judgement, withdrawal
from tests.analyse.copies.made import FILLERS, PASSAGE

SAID = "إن إيران تزود داعش بالأسلحة والذخيرة عبر مستودع قديم خلف مطحنة القرية قرب الجسر الحجري"
TEXTS = {
    "a.txt": f"قال سالم الحداد {SAID}.\n\n{FILLERS[0]}.",
    "b.txt": f"{FILLERS[1]}.\n\nقال سالم الحداد {SAID}.\n\n{PASSAGE}.",
    "c.txt": f"{PASSAGE}.\n\n{FILLERS[2]}.",
    "d.txt": f"{FILLERS[3]}.\n\nونقل مراسلنا عن مصادر أن سبع شاحنات دخلت.",
}


def write(folder: Path, names: Iterable[str]) -> Path:
    """A folder with some of the texts."""
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text(TEXTS[name], encoding="utf-8")
    return folder


def seen(path: Path) -> list[SeenCopy]:
    """All edges of a case."""
    with Case.open(path) as case:
        return list(seen_copies(case, stock=True))


def test_a_build_keeps_the_copies_it_finds(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build([write(tmp_path / "in", TEXTS)], tmp_path / "case", workers=1, on_copies=lambda *step: told.append(step))
    found = seen(tmp_path / "case")
    assert {(one.copy.a.file, one.copy.b.file) for one in found} | {
        (one.copy.b.file, one.copy.a.file) for one in found
    } == {("a.txt", "b.txt"), ("b.txt", "a.txt"), ("b.txt", "c.txt"), ("c.txt", "b.txt")}
    for one in found:
        assert one.a.text
        assert one.b.text
    assert ("comparing", 4, 4) in told


@pytest.mark.parametrize("first", [["a.txt", "b.txt"], ["c.txt", "d.txt"], ["d.txt", "b.txt"], ["c.txt", "a.txt"]])
def test_reports_come_in_any_order(tmp_path: Path, first: list[str]) -> None:
    rest = [name for name in TEXTS if name not in first]
    build([write(tmp_path / "all", TEXTS)], tmp_path / "at-once", workers=1)
    build([write(tmp_path / "first", first)], tmp_path / "halves", workers=1)
    build([write(tmp_path / "rest", rest)], tmp_path / "halves", workers=1)
    assert seen(tmp_path / "halves") == seen(tmp_path / "at-once")


def test_only_new_reports_are_compared_and_a_rebuild_finds_the_same(tmp_path: Path) -> None:
    build([write(tmp_path / "in", TEXTS)], tmp_path / "case", workers=1)
    before = seen(tmp_path / "case")
    with Case.create(tmp_path / "case") as case:
        assert update_copies(case).fresh == 0
        assert update_copies(case, rebuild=True).fresh == len(TEXTS)
    assert seen(tmp_path / "case") == before


def test_a_large_family_comes_in_any_steps(tmp_path: Path) -> None:
    family = {f"{at:02}.txt": f"{PASSAGE}.\n\n{at} {at * 7} {FILLERS[at % 4]}" for at in range(70)}
    for folder, names in {"late": sorted(family)[30:], "early": sorted(family)[:30], "all": sorted(family)}.items():
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / name).write_text(family[name], encoding="utf-8")
    build([tmp_path / "all"], tmp_path / "at-once", workers=1)
    build([tmp_path / "late"], tmp_path / "steps", workers=1)
    build([tmp_path / "early"], tmp_path / "steps", workers=1)
    at_once = {one.copy.id for one in seen(tmp_path / "at-once")}
    assert {one.copy.id for one in seen(tmp_path / "steps")} == at_once
    assert len({one.copy.a.report for one in seen(tmp_path / "steps")}) < len(family)


def test_traits_come_back_as_they_were_kept(tmp_path: Path) -> None:
    build([write(tmp_path / "in", TEXTS)], tmp_path / "case", workers=1)
    with Case.open(tmp_path / "case") as case:
        kept = list(CopyShelf(case).traits())
        for reading, one in zip(case.readings(), kept, strict=True):
            made = traits_of(reading)
            back = traits_kept(one)
            assert back.words.codes.tolist() == made.words.codes.tolist()
            assert back.words.starts.tolist() == made.words.starts.tolist()
            assert back.words.ends.tolist() == made.words.ends.tolist()
            assert (back.statements, back.features, back.days) == (made.statements, made.features, made.days)
            assert kept_traits(back) == kept_traits(made)


def test_too_short_a_report_is_not_covered(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", ["a.txt"])
    (folder / "short.txt").write_text("قال علي النجار إن إيران تزود داعش بالأسلحة.", encoding="utf-8")
    build([folder], tmp_path / "case", workers=1)
    with Case.open(tmp_path / "case") as case:
        assert uncompared(case) == 1
        assert report_named(case, "a.txt") != report_named(case, "short.txt")
        assert report_named(case, "nobody.txt") is None
        rows = answer(case, understand_question("من يدعم داعش بالأسلحة؟")).matrix.rows
        assert [row.asserted.degraded for row in rows if len({claim.report for claim in row.claims}) > 1] == [True]


def strands(path: Path) -> Interval:
    """Between how many strands Iran is said to supply IS."""
    with Case.open(path) as case:
        (row, *_) = answer(case, understand_question("من يدعم داعش بالأسلحة؟")).matrix.rows
        return row.asserted


def test_a_judgement_sets_a_copy_aside_and_its_withdrawal_restores_it(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", ["a.txt"])
    bare = TEXTS["b.txt"].replace(f"قال سالم الحداد {SAID}", SAID.removeprefix("إن "))
    (folder / "b.txt").write_text(bare, encoding="utf-8")
    build([folder], tmp_path / "case", workers=1)
    (copy,) = [one.copy for one in seen(tmp_path / "case") if one.copy.shared]
    assert strands(tmp_path / "case") == Interval(fewest=1, most=1)
    now = datetime(2021, 3, 1, tzinfo=UTC)
    apart = make_judgement("different", "merge", (copy.id,), person="ليلى", made_at=now)
    with Case.create(tmp_path / "case") as case:
        case.judge(apart)
    assert strands(tmp_path / "case") == Interval(fewest=2, most=2)
    assert [one.set_aside for one in seen(tmp_path / "case")] == [True]
    with Case.create(tmp_path / "case") as case:
        case.judge(withdrawal(apart, person="ليلى", made_at=now))
    assert strands(tmp_path / "case") == Interval(fewest=1, most=1)
