"""A case with invented readings, for every window to look through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tawatur.ledger import Case
from tawatur.model import Mention, Reading, content_id, sha256
from tests.views.invented import READING

HOSTILE = "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(2)>=cmd|' /C calc'!A0"
"""What a hostile report puts in every field: markup, a sign that turns text around, a spreadsheet formula."""


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
