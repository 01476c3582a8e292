"""The matrix in a real browser: a cell opens to the words for and against, in place; without scripts it leads there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers
from tests.views.invented import DENIAL, REPORT, SUPPLY

pytestmark = IN_A_BROWSER
MATRIX = "/matrix?kind=supply&from=Iran"


def visit_of(browser: Browser, base: str, *, width: int = 1440, **how: bool) -> Visit:
    return Visit(browser, base, language="en", theme="light", width=width, **how)


@pytest.mark.parametrize("width", [1440, 390])
def test_a_cell_opens_to_both_sides_in_place(browser: Browser, addresses: dict[str, str], width: int) -> None:
    visit = visit_of(browser, addresses["ordinary"], width=width)
    page = visit.open("/matrix?kind=supply")
    page.locator(".cell.denies").first.click()
    opened = page.locator(".opened .row")
    assert SUPPLY.span.of(REPORT.body) in opened.locator(".for").inner_text()
    assert DENIAL.span.of(REPORT.body) in opened.locator(".against").inner_text()
    assert DENIAL.span.of(REPORT.body) in opened.locator(".in-hand").inner_text()
    box = opened.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    assert visit.complaints == []


def test_what_is_open_closes_by_key_and_the_focus_returns(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"]).open("/matrix?kind=")
    opener = page.locator("th [data-opens]").nth(1)
    opener.focus()
    page.keyboard.press("Enter")
    assert page.locator(".opened .row").evaluate("row => row === document.activeElement")
    assert opener.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.locator(".opened").count() == 0
    assert opener.evaluate("one => one === document.activeElement")


def test_an_address_opens_its_row(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"]).open("/matrix?kind=")
    rows = [str(one.get_attribute("data-opens")) for one in page.locator("th [data-opens]").all()]
    page = visit_of(browser, addresses["ordinary"]).open(f"/matrix?kind=#{rows[2]}")
    assert page.locator(".opened .row").get_attribute("id") == rows[2]


def test_without_a_script_every_row_shows_its_words(browser: Browser, addresses: dict[str, str]) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(addresses["ordinary"] + MATRIX)
    page.locator(".cell.denies").first.click()
    expect(page.locator(".row:target .against")).to_be_visible()
    assert re.search(r"#r-[0-9a-f]{16}$", page.url)


def test_denial_is_as_visible_as_accusation(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"]).open(MATRIX)
    sides = [page.locator(f"tbody tr .count.{side} .strands").first.bounding_box() for side in ("for", "against")]
    assert all(sides)
    heights = {round(side["height"]) for side in sides if side}
    assert len(heights) == 1
    assert page.locator(".opened .sides > div").count() == 2


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier_in_an_open_row(browser: Browser, addresses: dict[str, str], theme: str) -> None:
    visit = Visit(browser, addresses["ordinary"], language="ar", theme=theme, width=1440)
    page = visit.open("/matrix?kind=supply")
    page.locator(".cell").first.click()
    assert barriers(page) == []
