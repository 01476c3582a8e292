"""The page in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tawatur.ledger import Case
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers
from tests.views.invented import DENIAL, REPORT, SUPPLY

pytestmark = IN_A_BROWSER
VIEWS = ("/", "/reports", "/reports/REPORT", "/matrix?kind=", "/problems")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_view_fits_and_complains_of_nothing(
    browser: Browser, addresses: dict[str, str], language: str, theme: str, width: int
) -> None:
    visit = Visit(browser, addresses["ordinary"], language=language, theme=theme, width=width)
    for view in VIEWS:
        page = visit.open(view.replace("REPORT", REPORT.id))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
        assert page.evaluate("document.fonts.ready.then(() => getComputedStyle(document.body).fontFamily)")
    assert visit.complaints == []


def test_an_arabic_report_reads_from_the_right_in_either_interface(browser: Browser, addresses: dict[str, str]) -> None:
    for language in ("ar", "en"):
        page = Visit(browser, addresses["ordinary"], language=language, theme="light", width=1440).open(
            f"/reports/{REPORT.id}"
        )
        assert page.evaluate("getComputedStyle(document.querySelector('.body')).direction") == "rtl"
        first, last = page.evaluate(
            """() => {
                const line = [...document.querySelectorAll('.para p')].find(p => p.textContent.startsWith('قال'));
                const range = document.createRange(); const boxes = []; const text = line.firstChild;
                for (const at of [0, text.length - 1]) { range.setStart(text, at); range.setEnd(text, at + 1);
                    boxes.push(range.getBoundingClientRect().left); } return boxes; }"""
        )
        assert first > last


def test_a_link_to_a_claim_lights_its_words_and_its_card(browser: Browser, addresses: dict[str, str]) -> None:
    visit = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440)
    page = visit.open("/matrix?kind=supply&from=Iran")
    page.click(f'blockquote a[href$="#c-{DENIAL.id}"]')
    page.wait_for_selector(f"#k-{DENIAL.id}.lit")
    assert DENIAL.span.of(REPORT.body) in page.inner_text(".run.lit")
    page.hover(f"#k-{SUPPLY.id}")
    assert SUPPLY.span.of(REPORT.body) in page.inner_text(".run.lit")
    assert visit.complaints == []


def test_the_keyboard_reaches_the_content_first(browser: Browser, addresses: dict[str, str]) -> None:
    page = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440).open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_language_and_theme_switch_in_place(browser: Browser, addresses: dict[str, str]) -> None:
    page = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440).open("/matrix?kind=supply")
    page.click('.settings a[lang="en"]')
    document = page.locator("html")
    expect(document).to_have_attribute("lang", "en")
    expect(document).to_have_attribute("dir", "ltr")
    page.click(".settings .theme")
    expect(document).to_have_attribute("data-theme", "dark")
    assert page.url.endswith("/matrix?kind=supply")


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_no_barrier(browser: Browser, addresses: dict[str, str], language: str, theme: str) -> None:
    visit = Visit(browser, addresses["ordinary"], language=language, theme=theme, width=1440)
    for view in (*VIEWS, "/matrix?q=why", "/nothing"):
        assert barriers(visit.open(view.replace("REPORT", REPORT.id))) == [], view


def test_hostile_reports_run_nothing(browser: Browser, addresses: dict[str, str], hostile_case: Path) -> None:
    with Case.open(hostile_case) as opened:
        (heading,) = opened.headings()
    visit = Visit(browser, addresses["hostile"], language="ar", theme="light", width=390)
    for view in VIEWS:
        page = visit.open(view.replace("REPORT", heading.id))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view
    assert visit.complaints == []
