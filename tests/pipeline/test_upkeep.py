"""A case that an earlier version wrote is brought up to date when it is opened, and answers as before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.analyse.query import Query
from tawatur.errors import CaseMissing, CaseOlder
from tawatur.ledger import Case
from tawatur.pipeline.ask import answer, answer_page
from tawatur.pipeline.layout import is_laid_out
from tawatur.pipeline.rows import Cut
from tawatur.pipeline.summaries import are_whole
from tawatur.pipeline.upkeep import keep_up
from tawatur.views.cli import main
from tests.ledger.older import make_older
from tests.views.invented import READING


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A case without the layout's tables, as the version before them left it."""
    with Case.create(tmp_path) as made:
        made.add(READING, READING.report.body.encode(), reader="test")
        make_older(made, "0005_layout")
    return tmp_path


def test_an_older_case_takes_the_new_shape_and_is_laid_out(older: Path) -> None:
    with pytest.raises(CaseOlder):
        Case.open(older)
    told: list[tuple[str, int, int]] = []
    keep_up(older, on_progress=lambda *progress: told.append(progress))
    with Case.open(older) as case:
        assert is_laid_out(case)
        assert are_whole(case)
        whole = answer(case, Query()).matrix.rows
        assert [row.edge.id for row in answer_page(case, Query(), Cut()).rows] == [row.edge.id for row in whole]
    assert {what for what, _, _ in told} == {"laying out", "counting"}


def test_a_case_that_is_up_to_date_is_left_alone(older: Path) -> None:
    keep_up(older)
    before = (older / "case.db").stat().st_mtime_ns
    told: list[object] = []
    keep_up(older, on_progress=lambda *progress: told.append(progress))
    assert (told, (older / "case.db").stat().st_mtime_ns) == ([], before)


def test_no_case_is_made_where_none_is(tmp_path: Path) -> None:
    keep_up(tmp_path / "gone")
    with pytest.raises(CaseMissing):
        Case.open(tmp_path / "gone")


def test_every_command_that_reads_a_case_brings_an_older_one_up_to_date(
    older: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tallies", str(older)]) == 0
    assert main(["check", str(older)]) == 0
    assert "earlier version" not in capsys.readouterr().err
