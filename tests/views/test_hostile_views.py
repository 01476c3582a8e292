"""Hostile reports in every view there is: the table of addresses is walked, so that no new view can be forgotten."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.pipeline.copies import update_copies
from tawatur.views.cli import main
from tawatur.views.web import create_app
from tawatur.views.web.site import VIEWS
from tests.views.conftest import HOSTILE, hostile_reading
from tests.views.crawling import READ, Pages, reached
from tests.views.invented import READING, SUPPLY

PARAMETERS = [view.path for view in VIEWS if "{" in view.path]
SHARED = " ".join(f"كلمة{number} مشتركة بين التقريرين" for number in range(40))
"""A passage that two hostile reports share."""
LARGEST = 600_000
LARGEST_CROWDED = 5_000_000


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """A browser before two hostile reports that share a passage, and a hostile table of seized items."""
    folder = tmp_path_factory.mktemp("hostile") / "case"
    with Case.create(folder) as made:
        for end in ("أول", "ثان"):
            reading = hostile_reading(f"{HOSTILE}\n\n{SHARED}\n\n{end}")
            made.add(reading, reading.report.body.encode(), reader="test")
        update_copies(made)
    table = folder.parent / "items.csv"
    cell = HOSTILE.replace('"', '""')
    table.write_text(f'seizure,item,manufacturer,place\n"{cell}","{cell}","{cell}","{cell}"\n', encoding="utf-8")
    assert main(("seizures", "add", str(folder), str(table))) == 0
    return TestClient(create_app(folder), base_url="http://127.0.0.1:8765", raise_server_exceptions=False)


@pytest.fixture(scope="module")
def pages(browser: TestClient) -> Pages:
    """One page of each view: its address and text."""
    return reached(browser)


def harmful(page: str) -> list[str]:
    """What on a page could do something: foreign scripts, handlers, styles, addresses that are code, pictures."""
    found: list[str] = []
    for element in html.fromstring(page).iter():
        if element.tag == "img" or (element.tag == "script" and not harmless_script(element)):
            found.append(html.tostring(element, encoding="unicode")[:200])
        found += [name for name in element.attrib if name.startswith("on") or name == "style"]
        found += [
            link
            for name in ("href", "src", "action")
            if (link := element.get(name, "")).lower().startswith("javascript")
        ]
    return found


def harmless_script(element: html.HtmlElement) -> bool:
    """Our own file, or data that is not run."""
    return element.get("type") == "application/json" or element.get("src", "").startswith("/static/")


def test_every_view_is_reached_by_links_from_the_first_page(pages: Pages) -> None:
    assert READ - pages.keys() == set()


def test_hostile_words_do_nothing_in_any_view(pages: Pages) -> None:
    shown = {name: page for name, (_, page) in pages.items() if page.startswith("<!doctype html>")}
    assert len(shown) > len(READ) / 2
    assert {name: harmful(page) for name, page in shown.items() if harmful(page)} == {}
    assert any("&lt;script&gt;alert(1)" in page for page in shown.values()), "the hostile words are nowhere"


def test_signs_that_turn_text_around_stay_in_the_text_of_their_report(pages: Pages) -> None:
    """The reader shows a report's text letter by letter, each paragraph a block that nothing leaves; no other view does."""
    assert {name for name, (_, page) in pages.items() if "\u202e" in page} <= {"report"}


def test_a_title_of_a_million_letters_makes_no_page_long(pages: Pages) -> None:
    assert {name: len(page) for name, (_, page) in pages.items() if len(page) > LARGEST} == {}


def test_ten_thousand_claims_in_one_report_open_every_view_of_the_menu(tmp_path: Path) -> None:
    many = tuple(replace(SUPPLY, id=f"{number:016x}") for number in range(10_000))
    with Case.create(tmp_path / "many") as made:
        made.add(replace(READING, claims=many), b"many", reader="test")
    browser = TestClient(create_app(tmp_path / "many"), base_url="http://127.0.0.1:8765")
    for view in VIEWS:
        if view.menu:
            answered = browser.get(view.path)
            assert (answered.status_code, len(answered.text) < LARGEST_CROWDED) == (200, True), view.name


@pytest.mark.parametrize("path", PARAMETERS)
def test_a_hostile_address_is_refused_in_a_sentence(browser: TestClient, path: str) -> None:
    answered = browser.get(re.sub(r"{\w+}", quote(HOSTILE, safe=""), path))
    assert answered.status_code in {400, 404}
    assert harmful(answered.text) == []
    assert "Traceback" not in answered.text
