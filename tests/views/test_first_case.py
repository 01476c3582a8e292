"""Every picture on the first case: the shared reports read anew, shown in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tawatur.pipeline.build import build
from tests.shared import shared_path
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers, served

pytestmark = IN_A_BROWSER
PICTURES = {
    "/graph": ".party",
    "/map": ".mark",
    "/timeline": ".figure",
    "/tallies": ".figure",
    "/control": ".figure",
    "/incidents": ".figure",
}


@pytest.fixture(scope="module", params=["examples", "seeds"])
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page over the project's examples, and over the shared reports where they are."""
    reports = Path(__file__).parents[2] / "examples" if request.param == "examples" else shared_path("seeds")
    folder = tmp_path_factory.mktemp("built") / str(request.param)
    build([reports], folder, workers=1)
    with served(folder) as address:
        yield address


@pytest.mark.parametrize(("language", "width"), [("ar", 1440), ("ar", 390), ("en", 390)])
def test_every_picture_is_drawn_of_real_reading(browser: Browser, base: str, language: str, width: int) -> None:
    visit = Visit(browser, base, language=language, theme="dark" if width == 390 else "light", width=width)
    for view, drawn in PICTURES.items():
        page = visit.open(view)
        if page.locator("[data-picture]").count():  # there is none where no figure has both a number and a day
            page.wait_for_selector(drawn, state="attached")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
    assert visit.complaints == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier_in_pictures_of_real_reading(browser: Browser, base: str, theme: str) -> None:
    visit = Visit(browser, base, language="ar", theme=theme, width=1440)
    for view, drawn in PICTURES.items():
        page = visit.open(view)
        if page.locator("[data-picture]").count():  # there is none where no figure has both a number and a day
            page.wait_for_selector(drawn, state="attached")
        assert barriers(page) == [], view


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
