"""The page in a real browser: skipped, and said so, where there is no Chromium."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tawatur.ledger import Case
from tawatur.views.web import create_app
from tawatur.views.web.app import static_folder
from tests.views.invented import DENIAL, REPORT, SUPPLY

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(static_folder() is None, reason="the page is not built (make page)"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as driver:
        # A sandbox inside a container needs rights that test machines rarely give.
        yield driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.fixture(scope="module")
def addresses(case: Path, hostile_case: Path) -> Iterator[dict[str, str]]:
    """The page served over an ordinary and a hostile case."""
    servers, found = [], {}
    for name, folder in (("ordinary", case), ("hostile", hostile_case)):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(create_app(folder), host="127.0.0.1", port=port, log_level="error"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.01)
        servers.append(server)
        found[name] = f"http://127.0.0.1:{port}"
    yield found
    for server in servers:
        server.should_exit = True


class Visit:
    """One visitor: opens addresses, and keeps what the browser complains about."""

    def __init__(
        self, browser: Browser, base: str, *, language: str, theme: str, width: int, foreign_scripts: bool = False
    ) -> None:
        self.base = base
        self.complaints: list[str] = []
        context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=foreign_scripts)
        context.add_cookies(
            [{"name": n, "value": v, "url": base} for n, v in (("language", language), ("theme", theme))]
        )
        self.page = context.new_page()
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        self.page.on("request", self._asked)

    def open(self, address: str) -> Page:
        """The page at an address."""
        self.page.goto(self.base + address)
        return self.page

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.base + "/"):
            self.complaints.append(f"outside request {request.url}")


AXE = Path(__file__).parents[2] / "src/tawatur/views/web/frontend/node_modules/axe-core/axe.min.js"
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
    assert page.url.endswith("/matrix?kind=supply")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["en", "ltr"]
    page.click(".settings .theme")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_no_barrier(browser: Browser, addresses: dict[str, str], language: str, theme: str) -> None:
    visit = Visit(browser, addresses["ordinary"], language=language, theme=theme, width=1440, foreign_scripts=True)
    found = []
    for view in (*VIEWS, "/matrix?q=why", "/nothing"):
        page = visit.open(view.replace("REPORT", REPORT.id))
        page.add_script_tag(path=AXE)
        result = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
        assert result["passes"], view
        found += [
            (view, one["id"], [(node["html"][:200], node["failureSummary"]) for node in one["nodes"][:2]])
            for one in result["violations"]
        ]
    assert found == []


def test_hostile_reports_run_nothing(browser: Browser, addresses: dict[str, str], hostile_case: Path) -> None:
    with Case.open(hostile_case) as opened:
        (heading,) = opened.headings()
    visit = Visit(browser, addresses["hostile"], language="ar", theme="light", width=390)
    for view in VIEWS:
        page = visit.open(view.replace("REPORT", heading.id))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view
    assert visit.complaints == []
