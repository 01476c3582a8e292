"""Pages that are kept for as long as their figures stay are those that would be printed anew, whatever was said or came."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tawatur.ledger import Case, CopyShelf
from tawatur.model import JudgementKind, SubjectKind
from tawatur.pipeline.build import build
from tawatur.pipeline.layout import judge
from tawatur.pipeline.materiel import add_table, load_table
from tawatur.resolve import make_judgement
from tawatur.views.web import create_app
from tawatur.views.web.site import VIEWS
from tests.views.crawling import reached

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAWN = {view.name for view in VIEWS if view.kept == "figures"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that fills every view, to be changed from test to test."""
    made = tmp_path_factory.mktemp("kept") / "case"
    build([EXAMPLES / "reports", EXAMPLES / "relays"], made, workers=1)
    return made


@pytest.fixture(scope="module")
def app(folder: Path) -> Starlette:
    return create_app(folder)


@pytest.fixture(scope="module")
def pages(app: Starlette) -> Mapping[str, str]:
    """The address of a page of each view whose pages are kept by their figures, by the view's name."""
    found = reached(TestClient(app, base_url="http://127.0.0.1:8765"))
    return {view: address for view, (address, _) in found.items() if view in DRAWN}


def said(case: Case, kind: JudgementKind, of: SubjectKind, *subjects: str) -> None:
    judge(case, make_judgement(kind, of, subjects, person="a test", made_at=datetime.now(UTC), body="a word"))


def accept(case: Case) -> None:
    said(case, "accept", "claim", next(case.claims()).id)


def note(case: Case) -> None:
    said(case, "note", "claim", next(case.claims()).id)


def reject(case: Case) -> None:
    for claim in [one.id for one in case.claims()][::5]:
        said(case, "reject", "claim", claim)


def same(case: Case) -> None:
    one, other, *_ = (name.key for name in case.names("actor"))
    said(case, "same", "actor", one, other)


def set_aside(case: Case) -> None:
    said(case, "different", "merge", next(CopyShelf(case).copies()).id)


def table(case: Case) -> None:
    add_table(case, load_table(EXAMPLES / "seizures" / "items.csv"))


def withdrawn(case: Case) -> None:
    if not case.tables():  # the other changes may have been made to another case
        table(case)
    case.withdraw_table(case.tables()[-1].number)


def named(case: Case) -> None:
    report = next(case.reports())
    case.add_name(report.sha256, "000-another-name.txt")


@pytest.mark.parametrize("change", [accept, note, table, reject, same, set_aside, named, withdrawn])
def test_kept_pages_are_those_printed_anew(
    app: Starlette, folder: Path, pages: Mapping[str, str], change: Callable[[Case], None]
) -> None:
    assert len(pages) > 12
    browser = TestClient(app, base_url="http://127.0.0.1:8765", follow_redirects=False)
    for address in pages.values():
        browser.get(address)
    with Case.create(folder) as case:
        change(case)
    anew = TestClient(create_app(folder), base_url="http://127.0.0.1:8765", follow_redirects=False)
    for view, address in pages.items():
        kept, fresh = browser.get(address), anew.get(address)
        assert (view, kept.status_code, kept.text) == (view, fresh.status_code, fresh.text)
        assert kept.headers.get("location") == fresh.headers.get("location")
