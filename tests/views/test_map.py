from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.model import Tally
from tawatur.views.cli import main
from tawatur.views.web import create_app
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers, served
from tests.views.invented import DEAD, READING, REPORT, SINCE


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


TABLE = "seizure,date,place,type\nS-1,2021-02-01,الرقة,cartridges\nS-2,2021-02-03,Mosul,rifle\nS-3,2021-02-05,nowhere listed,rifle\n"


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ordinary case with a table of seized items."""
    folder = tmp_path_factory.mktemp("documented")
    with Case.create(folder / "case") as made:
        made.add(READING, READING.report.body.encode(), reader="test")
    (folder / "items.csv").write_text(TABLE, encoding="utf-8")
    assert main(("seizures", "add", str(folder / "case"), str(folder / "items.csv"))) == 0
    return folder / "case"


def test_seizures_that_tables_document_stand_at_their_places(documented: Path) -> None:
    visitor = client(documented)
    rows = list(csv.DictReader(io.StringIO(visitor.get("/map.csv").text.removeprefix("\ufeff"))))
    assert {row["place"]: row["seizures documented"] for row in rows} == {
        "Raqqa": "S-1",
        "Mosul": "S-2",
        "nowhere listed": "S-3",
    }
    page = visitor.get("/map").text
    (held,) = re.findall(r'id="data">(.*?)</script>', page, re.DOTALL)
    drawn = {place["name"]: [month[2] for month in place["months"]] for place in json.loads(held)["places"]}
    assert drawn["Mosul"] == ["documented"]
    assert "documented" in drawn["Raqqa"]
    address = next(html.unescape(one) for one in re.findall(r'href="(/map/places[^"]+)"', page) if "mosul" in one)
    (seizure,) = re.findall(r'href="(/materiel/seizures/[^"]+)"', visitor.get(address).text)
    assert "S-2" in visitor.get(seizure).text


def test_a_place_leads_to_the_incidents_that_its_claims_are_put_to(tmp_path: Path) -> None:
    tally = DEAD.proposition
    assert isinstance(tally, Tally)
    day = replace(SINCE, end=SINCE.start, precision="day")
    with Case.create(tmp_path / "case") as made:
        happened = replace(DEAD, proposition=replace(tally, cumulative=False, when=day))
        made.add(replace(READING, claims=(happened,)), b"one", reader="test")
    visitor = client(tmp_path / "case")
    address = next(html.unescape(one) for one in re.findall(r'href="(/map/places[^"]+)"', visitor.get("/map").text))
    (incident,) = re.findall(r'href="(/incidents/[^"]+)"', visitor.get(address).text)
    assert f"#c-{DEAD.id}" in visitor.get(incident).text


def test_documented_seizures_are_no_claims_of_another_kind(documented: Path) -> None:
    assert "Mosul" in client(documented).get("/map?kind=seizure").text
    assert "Mosul" not in client(documented).get("/map?kind=tally").text


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

    def test_documented_seizures_bear_a_sign_of_their_own(self, browser: Browser, documented: Path) -> None:
        with served(documented) as address:
            visit = Visit(browser, address, language="ar", theme="light", width=1440)
            page = visit.open("/map")
            page.wait_for_selector(".mark .documented")
            assert page.locator(".legend-documented").is_visible()
            page.locator(".mark", has=page.locator(".documented")).first.click()
            page.wait_for_selector(".panel .documented a, .panel .row-button")
            assert visit.complaints == []

    @pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_axe_finds_no_barrier_on_the_map(self, browser: Browser, addresses: dict[str, str], theme: str) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme=theme, width=1440)
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
