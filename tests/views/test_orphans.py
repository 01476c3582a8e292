"""A rebuild with a better reader, as a user does it: judgements stay where their claim does, the others are listed."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.ledger import Case, ClaimFilter
from tawatur.model import Reading, Report
from tawatur.pipeline import Reader
from tawatur.pipeline.read import READER
from tawatur.views.cli import main
from tawatur.views.web import create_app

TEXT = """قال الباحث سالم الحداد إن إيران تزود داعش بالأسلحة.

وقال الناشط مازن الأحمد إن تركيا تزود داعش بالذخيرة.
"""
LOST = "تركيا"


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A case whose two claims were judged, read again by a reader that no longer finds the second."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text(TEXT, encoding="utf-8")
    command = ["build", str(tmp_path / "in"), "--case", str(tmp_path / "case")]
    assert main(command) == 0
    for claim in claims_of(tmp_path / "case"):
        assert main(["judge", str(tmp_path / "case"), "reject", claim, "--by", "Huda", "--note", "another day"]) == 0

    def without_the_second(report: Report) -> Reading:
        reading = READER.annotate(report)
        kept = [claim for claim in reading.claims if LOST not in claim.span.of(report.body)]
        return replace(reading, claims=tuple(kept))

    newer = Reader(open_report=READER.open_report, annotate=without_the_second)
    building = import_module("tawatur.pipeline.build")
    monkeypatch.setattr(building, "build", partial(building.build, reader=newer, version="newer"))
    assert main(command) == 0
    return str(tmp_path / "case")


def claims_of(case: Path) -> list[str]:
    """The ids of all claims of supply in a case."""
    with Case.open(case) as opened:
        return [claim.id for claim in opened.claims(ClaimFilter(kinds=("supply",)))]


def test_the_build_says_how_many_judgements_lost_their_claim(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(Path(case).parent / "in"), "--case", case]) == 0
    assert "1 judgement speaks of a claim" in capsys.readouterr().out
    assert main(["ask", case, "--type", "supply", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["answers"] == []


def test_the_terminal_lists_them_with_the_words_they_were_about(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["judge", case, "orphans"]) == 0
    told = capsys.readouterr().out
    assert "reject" in told
    assert LOST in told
    assert "one.txt:" in told
    assert main(["judge", case, "orphans", "--json"]) == 0
    (orphan,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert [(lost["type"], LOST in lost["text"]) for lost in orphan["lost"]] == [("supply", True)]
    assert main(["judge", case, "log", "--json"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_page_lists_them_too_and_keeps_the_others(case: str) -> None:
    site = TestClient(create_app(Path(case)), base_url="http://127.0.0.1:8765")
    site.cookies.set("language", "en")
    every, orphans = site.get("/log").text, site.get("/log?orphans=1").text
    assert every.count("another day") == 2
    assert orphans.count("another day") == 1
    assert LOST in orphans
    assert "/log?orphans=1" in every
    assert "/log?orphans=1" in site.get("/queue?work=conflicts").text
