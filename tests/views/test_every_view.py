"""Every view of the examples, and of the shared reports, in a real browser; `make screenshots` and CI keep how the former look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from tawatur.pipeline.build import build
from tawatur.views.cli import main
from tawatur.views.web import create_app
from tests.shared import shared_path
from tests.views.browsing import AXE, IN_A_BROWSER, SCREENSHOTS, Visit, barriers, served, settle
from tests.views.crawling import READ, reached

pytestmark = IN_A_BROWSER
EXAMPLES = Path(__file__).parents[2] / "examples"
EVERY_WAY = tuple(product(("ar", "en"), ("light", "dark"), (1440, 390)))
TWO_WAYS = (("ar", "dark", 390), ("en", "light", 1440))
WAYS = EVERY_WAY if SCREENSHOTS else TWO_WAYS
"""Languages, themes and widths; all of them where pictures are kept to be looked at."""

DRAWN = {
    "graph": ".party", "map": ".mark", "timeline": ".figure", "tallies": ".figure", "control": ".figure",
    "incidents": ".figure",
}  # fmt: skip
"""What each picture draws of whatever a case says."""
MOST_TABS = 80
"""Presses of the tab key to anything of a page, at most."""


@pytest.fixture(scope="module", params=["examples", "seeds"])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, with their copies and their seized items; the shared reports."""
    folder = tmp_path_factory.mktemp("every") / f"{request.param}.case"
    if request.param == "seeds":
        build([shared_path("seeds")], folder, workers=1)
        return folder
    build([EXAMPLES / "reports", EXAMPLES / "relays"], folder, workers=1)
    main(("seizures", "add", str(folder), str(EXAMPLES / "seizures" / "items.csv")))
    return folder


@pytest.fixture(scope="module")
def base(case: Path) -> Iterator[str]:
    """Where the page over the case is served."""
    with served(case) as address:
        yield address


@pytest.fixture(scope="module")
def views(case: Path) -> Mapping[str, str]:
    """The address of a page of each view."""
    browser = TestClient(create_app(case), base_url="http://127.0.0.1:8765")
    found = {name: address for name, (address, _) in reached(browser).items()}
    assert READ - found.keys() <= (set() if is_ours(case) else {"seizure"})
    return {name: address for name, address in found.items() if not name.endswith("-table")}


def is_ours(case: Path) -> bool:
    """Whether it is the case of the examples, whose pictures may be kept."""
    return case.stem == "examples"


@pytest.mark.parametrize(("language", "theme", "width"), WAYS)
def test_every_view_fits_its_window_keeps_nobody_out_and_complains_of_nothing(
    browser: Browser, case: Path, base: str, views: Mapping[str, str], language: str, theme: str, width: int
) -> None:
    if not is_ours(case) and (language, theme, width) not in TWO_WAYS:
        pytest.skip("kept and looked at with the examples")
    visit = Visit(browser, base, language=language, theme=theme, width=width)
    for name, address in views.items():
        page = visit.open(address)
        settle(page)
        if name in DRAWN and page.locator("[data-picture]").count():  # none where no figure has a number and a day
            page.wait_for_selector(DRAWN[name], state="attached")
        if is_ours(case):
            visit.keep(name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.locator("h1").count() == 1, name
        if AXE.is_file():
            assert barriers(page) == [], name
    assert visit.complaints == []


@pytest.mark.parametrize(("language", "question"), [("ar", "من يدعم داعش بالأسلحة؟"), ("en", "who supplies IS?")])
def test_a_question_is_followed_to_its_words_by_keyboard_alone(
    browser: Browser, base: str, language: str, question: str
) -> None:
    visit = Visit(browser, base, language=language, theme="light", width=1440)
    page = visit.open("/")
    tab_to(page, "#q")
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    page.wait_for_selector(".grid")
    tab_to(page, ".grid tbody th a")
    page.keyboard.press("Enter")
    page.wait_for_selector(".opened .saying")
    tab_to(page, ".opened blockquote a")
    page.keyboard.press("Enter")
    page.wait_for_selector(".run.lit")
    lit = page.locator(".card.lit").get_attribute("data-claim")
    page.keyboard.press("j")
    assert page.locator(".card.lit").get_attribute("data-claim") != lit
    page.keyboard.press("k")
    assert page.locator(".card.lit").get_attribute("data-claim") == lit
    page.keyboard.press("o")
    page.wait_for_url("**beside=source**")
    assert visit.complaints == []


def test_a_figure_leads_to_its_words_lit_in_the_report(browser: Browser, base: str) -> None:
    visit = Visit(browser, base, language="ar", theme="light", width=1440)
    page = visit.open("/graph")
    page.wait_for_selector(".party")
    page.locator(".edge-label").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel .saying")
    page.click(".panel blockquote a >> nth=0")
    page.wait_for_selector(".run.lit")
    assert visit.complaints == []


def tab_to(page: Page, wanted: str) -> None:
    """Presses the tab key until the focus is on such a thing, as a reader without a mouse does."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"the tab key never reaches {wanted}")
