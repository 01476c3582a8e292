"""Pictures of a large case look back as far as they can draw, and say how far that is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.model import Published, content_id, sha256
from tawatur.views.web import create_app, window
from tests.views.invented import READING

LAST = date(2021, 3, 10)
DAYS = 6
PICTURES = ("/graph", "/map", "/tallies", "/control", "/incidents", "/timeline")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ordinary report six times, a day apart."""
    made = tmp_path_factory.mktemp("days")
    with Case.create(made) as case:
        for ago in range(DAYS):
            day = LAST - timedelta(days=ago)
            raw = f"{READING.report.body}{ago}".encode()
            report = replace(
                READING.report, id=content_id(sha256(raw)), sha256=sha256(raw), source_text=raw.decode(),
                published=Published(start=day, end=day, basis="given"),
            )  # fmt: skip
            claims = tuple(replace(one, id=content_id(report.id, one.id), report=report.id) for one in READING.claims)
            case.add(replace(READING, report=report, claims=claims), raw, reader="test")
    return made


def test_the_window_holds_whole_days_of_the_newest_reports(folder: Path) -> None:
    tallies = sum(claim.proposition.kind == "tally" for claim in READING.claims)
    with Case.open(folder) as case:
        assert case.first_day_of(DAYS * len(READING.claims)) is None
        assert case.first_day_of(DAYS * tallies, ("tally",)) is None
        assert case.first_day_of(3 * tallies, ("tally",)) == LAST - timedelta(days=2)
        assert case.first_day_of(0) == LAST


@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_says_how_far_back_it_looks(folder: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = TestClient(create_app(folder), base_url="http://127.0.0.1:8765")
    assert "2021-03-10" not in _notice(browser.get(address).text)
    monkeypatch.setattr(window, "MOST_CLAIMS", 0)
    browser = TestClient(create_app(folder), base_url="http://127.0.0.1:8765")
    assert "2021-03-10" in _notice(browser.get(address).text)


def _notice(page: str) -> str:
    return page.partition('<p class="notice">')[2].partition("</p>")[0]
