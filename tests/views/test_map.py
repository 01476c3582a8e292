from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tawatur.views.web import create_app
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers
from tests.views.invented import DEAD, REPORT


def client(case: Path, language: str = "en") -> TestClient:
    """A browser without scripts."""
    return TestClient(create_app(case), base_url="http://127.0.0.1:8765", cookies={"language": language})


def test_every_place_leads_to_what_is_said_there(case: Path) -> None:
    visitor = client(case)
    page = visitor.get("/map").text
    (address,) = set(re.findall(r'<td><a href="(/map/places\?[^"]+)">', page))
    assert f"/reports/{REPORT.id}#c-{DEAD.id}" in visitor.get(address.replace("&amp;", "&")).text


@pytest.mark.parametrize(("kind", "shown"), [("tally", True), ("seizure", False), ("nothing-known", True)])
def test_kinds_choose_the_places(case: Path, kind: str, shown: bool) -> None:  # noqa: FBT001  # a parameter
    assert ("<bdi>Raqqa</bdi>" in client(case).get(f"/map?kind={kind}").text) is shown


def test_what_the_script_draws_has_an_area_and_months(case: Path) -> None:
    (held,) = re.findall(r'id="data">(.*?)</script>', client(case).get("/map").text, re.DOTALL)
    (place,) = json.loads(held)["places"]
    assert place["reach"] > 0
    assert place["at"] == pytest.approx([39.0, 35.95], abs=0.1)
    assert sum(month[3] for month in place["months"]) == 5


def test_the_file_holds_the_claims_of_each_place(case: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(client(case).get("/map.csv").text.removeprefix("\ufeff"))))
    assert [row["place"] for row in rows] == ["Raqqa"]
    assert DEAD.id in rows[0]["claims"]


def test_a_place_that_is_not_there_is_told(case: Path) -> None:
    assert client(case).get("/map/places?at=places/nowhere").status_code == 404


class TestInABrowser:
    pytestmark = IN_A_BROWSER

    @pytest.mark.parametrize("width", [1440, 390])
    @pytest.mark.parametrize("theme", ["light", "dark"])
    @pytest.mark.parametrize("language", ["ar", "en"])
    def test_the_map_is_drawn_without_asking_anybody(
        self, browser: Browser, addresses: dict[str, str], language: str, theme: str, width: int
    ) -> None:
        visit = Visit(browser, addresses["ordinary"], language=language, theme=theme, width=width)
        page = visit.open("/map")
        page.wait_for_selector(".mark")
        assert page.locator(".land path").count() > 200
        assert page.locator(".disputed").get_attribute("d")
        assert page.locator(".labels .place").text_content() == ("الرقة" if language == "ar" else "Raqqa")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.complaints == []

    def test_a_place_opens_by_keyboard(self, browser: Browser, addresses: dict[str, str]) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440)
        page = visit.open("/map")
        page.wait_for_selector(".mark")
        page.focus(".canvas [tabindex='0']")
        page.keyboard.press("Enter")
        page.wait_for_selector(".panel .saying")
        assert page.locator(".area.chosen").count() == 1
        assert visit.complaints == []

    def test_months_leave_out_what_lies_beyond_them(self, browser: Browser, addresses: dict[str, str]) -> None:
        page = Visit(browser, addresses["ordinary"], language="en", theme="light", width=1440).open("/map")
        page.wait_for_selector(".mark")
        before = page.locator(".mark .number").text_content()
        page.focus("input[name=first]")
        page.keyboard.press("End")
        assert page.locator(".mark .number").text_content() != before
        assert "April 2021" in page.inner_text(".months")

    @pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_axe_finds_no_barrier_on_the_map(self, browser: Browser, addresses: dict[str, str], theme: str) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme=theme, width=1440, foreign_scripts=True)
        page = visit.open("/map")
        page.click(".mark")
        page.wait_for_selector(".panel .told")
        assert barriers(page) == []
        page.click("[data-show=table]")
        assert barriers(page) == []

    def test_hostile_places_run_nothing(self, browser: Browser, addresses: dict[str, str]) -> None:
        visit = Visit(browser, addresses["hostile"], language="ar", theme="light", width=390)
        page = visit.open("/map")
        page.click(".mark")
        page.wait_for_selector(".panel .told")
        assert visit.complaints == []
