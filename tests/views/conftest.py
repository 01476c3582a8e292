"""A case with invented readings, for every window to look through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tawatur.ledger import Case
from tawatur.model import Mention, Reading, content_id, sha256
from tests.views.browsing import CHROMIUM, served
from tests.views.crowded import crowded_reading
from tests.views.invented import READING

HOSTILE = "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(2)>=cmd|' /C calc'!A0"
"""What a hostile report puts in every field: markup, a sign that turns text around, a spreadsheet formula."""


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """Tests wait for the figures of a case, however busy the machine is; that visitors are told has tests of its own."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("tawatur.views.web.app.PATIENCE", 120.0)
        yield


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with one ordinary report."""
    folder = tmp_path_factory.mktemp("cases") / "ordinary"
    with Case.create(folder) as made:
        made.add(READING, READING.report.body.encode(), reader="test")
    return folder


@pytest.fixture(scope="session")
def hostile_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with one report that is hostile in every field, its title a million signs long."""
    folder = tmp_path_factory.mktemp("cases") / "hostile"
    reading = hostile_reading()
    with Case.create(folder) as made:
        made.add(reading, reading.report.body.encode(), reader="test")
    return folder


@pytest.fixture(scope="session")
def crowded_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with two hundred parties."""
    folder = tmp_path_factory.mktemp("cases") / "crowded"
    with Case.create(folder) as made:
        made.add(crowded_reading(), b"crowded", reader="test")
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as driver:
        # A sandbox inside a container needs rights that test machines rarely give.
        yield driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.fixture(scope="session")
def addresses(case: Path, hostile_case: Path, crowded_case: Path) -> Iterator[dict[str, str]]:
    """The page served over an ordinary, a hostile and a crowded case."""
    with served(case) as ordinary, served(hostile_case) as hostile, served(crowded_case) as crowded:
        yield {"ordinary": ordinary, "hostile": hostile, "crowded": crowded}


def hostile_reading(words: str = HOSTILE) -> Reading:
    """The ordinary reading with hostile words in every field that a report fills; its offsets stay."""
    report = READING.report
    body = report.body + words
    named = Mention(kind="outlet", text=words, span=None)
    changed = replace(
        report,
        id=content_id(sha256(body.encode())),
        sha256=sha256(body.encode()),
        body=body,
        source_text=body,
        file=words,
        title=words + "ط" * 1_000_000,
        title_span=None,
        byline=words,
        url="javascript:alert(3)",
        outlet=named,
        relays=(named,),
    )
    chains = {
        one.id: tuple(replace(link, text=words, role=words) for link in one.chain) for one in READING.attributions
    }
    return replace(
        READING,
        report=changed,
        attributions=tuple(replace(one, chain=chains[one.id]) for one in READING.attributions),
        claims=tuple(
            replace(
                one, report=changed.id, id=content_id(changed.id, one.id), chain=chains.get(one.attribution or "", ())
            )
            for one in READING.claims
        ),
        problems=(replace(READING.problems[0], message=words, path=words),),
    )
