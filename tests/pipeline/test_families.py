"""Families as kept are those that all copies make, in whatever order reports came, also for a reader of a case in between."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.analyse.families import Family, families
from tawatur.ledger import Case, CopyShelf, KeptCopy
from tawatur.model import Span
from tawatur.pipeline.build import build
from tawatur.pipeline.copies import report_named, uncompared
from tawatur.pipeline.families import count_families, families_of, family_of, family_with, lossy_copies
from tawatur.pipeline.kept_copies import copy_of
from tawatur.pipeline.layout import judge
from tawatur.pipeline.summaries import are_whole, update_summaries
from tawatur.resolve import make_judgement

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = sorted(
    file
    for folder in ("relays", "reports")
    for file in (EXAMPLES / folder).iterdir()
    if file.suffix in {".txt", ".html"}
)
ALL = 1000


def anew(case: Case) -> tuple[Family, ...]:
    """The families worked out from all copies of the case."""
    found = tuple(map(copy_of, CopyShelf(case).copies()))
    return families(found, case.days({place.report for one in found for place in (one.a, one.b)}))


def same_families(case: Case) -> None:
    """Every way to the families leads to those worked out from all copies."""
    whole = anew(case)
    assert families_of(case, limit=ALL) == whole
    assert count_families(case) == len(whole)
    assert [one for at in range(0, len(whole), 2) for one in families_of(case, limit=2, offset=at)] == list(whole)
    for family in whole:
        assert all(family_with(case, edge.id) == family.id for edge in family.edges)
        seen = family_of(case, family.id)
        assert seen is not None
        assert seen.family == family
    for report in {report for family in whole for report in family.reports}:
        of_report = tuple(family for family in whole if report in family.reports)
        assert families_of(case, limit=ALL, report=report) == of_report
        assert count_families(case, report=report) == len(of_report)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("families") / "case"
    build(REPORTS, folder, workers=1)
    return folder


def test_a_build_keeps_the_families(built: Path) -> None:
    with Case.open(built) as case:
        assert are_whole(case)
        assert len(anew(case)) > 1
        same_families(case)
        assert uncompared(case) == 0


def test_nothing_is_found_under_ids_that_are_not_there(built: Path) -> None:
    with Case.open(built) as case:
        assert families_of(case, limit=ALL, report="nobody") == ()
        assert (family_of(case, "none"), family_with(case, "none")) == (None, None)


@pytest.mark.parametrize("first", [REPORTS[::2], REPORTS[1::2], REPORTS[:3]])
def test_reports_come_in_any_order(tmp_path: Path, built: Path, first: list[Path]) -> None:
    build(first, tmp_path / "case", workers=1)
    build([file for file in REPORTS if file not in first], tmp_path / "case", workers=1)
    with Case.open(tmp_path / "case") as grown, Case.open(built) as case:
        same_families(grown)
        assert families_of(grown, limit=ALL) == families_of(case, limit=ALL)
        assert lossy_copies(grown) == lossy_copies(case) != ()


def test_a_judgement_touches_no_family(tmp_path: Path) -> None:
    build(REPORTS, tmp_path, workers=1)
    with Case.create(tmp_path) as case:
        before = families_of(case, limit=ALL)
        edge = before[0].edges[0].id
        judge(case, make_judgement("different", "merge", (edge,), person="Huda", made_at=datetime.now(UTC)))
        assert are_whole(case)
        same_families(case)
        assert families_of(case, limit=ALL) == before


ENDS = st.tuples(st.integers(0, len(REPORTS) - 1), st.integers(0, 30), st.integers(5, 30))
KEPT = st.lists(st.tuples(ENDS, ENDS).filter(lambda both: both[0][0] != both[1][0]), max_size=12)


def kept(case: Case, pairs: Iterable[tuple[tuple[int, int, int], tuple[int, int, int]]]) -> list[KeptCopy]:
    """Copies between places of the case's reports, drawn at random."""
    known = next(CopyShelf(case).copies())
    reports = [report_named(case, file.name) or "" for file in REPORTS]
    found = []
    for both in pairs:
        a, b = sorted((reports[report], start, length) for report, start, length in both)
        ends = [
            type(known.a)(report=one, file=REPORTS[reports.index(one)].name, span=Span(start, start + length))
            for one, start, length in (a, b)
        ]
        made = KeptCopy(
            id="", a=ends[0], b=ends[1], kind="partial", similarity=0.9, shared=5, direction="unknown", inferred=False,
            same_outlet=False, stock=False, evidence=(),
        )  # fmt: skip
        found.append(made)
    return [
        KeptCopy(
            id=copy_of(one).id, a=one.a, b=one.b, kind="partial", similarity=0.9, shared=5, direction="unknown",
            inferred=False, same_outlet=False, stock=False, evidence=(),
        )
        for one in found
    ]  # fmt: skip


NUMBERS = count()


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEPT, st.integers(0, 12))
def test_whatever_copies_there_are_a_reader_never_sees_old_families(
    tmp_path: Path, built: Path, pairs: list[tuple[tuple[int, int, int], tuple[int, int, int]]], gone: int
) -> None:
    folder = tmp_path / str(next(NUMBERS))
    folder.mkdir()
    (folder / "case.db").write_bytes((built / "case.db").read_bytes())
    with Case.create(folder) as writer, Case.open(folder) as reader:
        with writer.batch():
            CopyShelf(writer).add_copies(kept(writer, pairs))
            writer._connection.execute("DELETE FROM copies WHERE n <= ?", (gone,))
        assert are_whole(reader) == (not pairs and not gone)
        same_families(reader)
        with writer.batch():
            writer._connection.execute("DELETE FROM copies WHERE n % 3 = 0")
        same_families(reader)
        update_summaries(writer)
        assert are_whole(reader)
        same_families(writer)
        same_families(reader)
