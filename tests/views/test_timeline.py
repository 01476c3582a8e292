from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tawatur.views.web import create_app
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers
from tests.views.invented import DEAD, OTHERS, REPORT

LANES = ("/timeline", "/tallies", "/control", "/incidents")
TABLES = ("/tallies", "/control", "/incidents")


def client(case: Path, language: str = "en") -> TestClient:
    """A browser without scripts."""
    return TestClient(create_app(case), base_url="http://127.0.0.1:8765", cookies={"language": language})


def rows(case: Path, address: str) -> list[dict[str, str]]:
    """The file at an address."""
    answered = client(case).get(address)
    assert answered.headers["content-disposition"].startswith("attachment")
    return list(csv.DictReader(io.StringIO(answered.text.removeprefix("\ufeff"))))


def test_every_tally_leads_to_its_words_in_the_report(case: Path) -> None:
    page = client(case).get("/tallies").text
    assert f'<a href="/reports/{REPORT.id}#c-{DEAD.id}">' in page
    (row,) = rows(case, "/tallies.csv")
    assert (row["number"], row["least"], row["greatest"]) == ("at least 12", "12", "")
    assert row["words"] == f"{DEAD.id} {DEAD.span.of(REPORT.body)}"


def test_categories_choose_the_tallies(case: Path) -> None:
    assert DEAD.id in client(case).get("/tallies?category=killed").text
    assert DEAD.id not in client(case).get("/tallies?category=wounded").text
    assert DEAD.id in client(case).get("/tallies?category=nonsense").text


def test_every_control_figure_stands_in_the_table_with_what_needs_an_eye(case: Path) -> None:
    found = rows(case, "/control.csv")
    assert {row["unit"] for row in found} == {"place", "villages"}
    assert all(row["who holds"] == "Islamic State" for row in found)


def test_an_incident_opens_onto_its_counts_and_claims(case: Path) -> None:
    page = client(case).get("/incidents").text
    address = re.findall(r'<a href="(/incidents/[0-9a-f]+)">', page)[0]
    seizure = next(one for one in OTHERS if one.proposition.kind == "seizure")
    assert f"/reports/{REPORT.id}#c-{seizure.id}" in client(case).get(address).text
    assert client(case).get("/incidents/nothing").status_code == 404


def test_claims_are_told_by_their_ids_and_missing_ones_are_not(case: Path) -> None:
    assert f"#c-{DEAD.id}" in client(case).get(f"/told?claim={DEAD.id}").text
    assert client(case).get("/told?claim=nothing").status_code == 404
    assert client(case).get("/told").status_code == 404


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", [*LANES, *(f"{table}.csv" for table in TABLES)])
def test_figures_open_in_both_languages_on_ordinary_and_hostile_cases(
    case: Path, hostile_case: Path, address: str, language: str
) -> None:
    for folder in (case, hostile_case):
        answered = client(folder, language).get(address)
        assert answered.status_code == 200
        assert answered.headers["x-content-type-options"] == "nosniff"
        assert address.endswith(".csv") or "<script>alert" not in answered.text


class TestInABrowser:
    pytestmark = IN_A_BROWSER

    @pytest.mark.parametrize("width", [1440, 390])
    @pytest.mark.parametrize("language", ["ar", "en"])
    def test_lanes_are_drawn_and_fit(
        self, browser: Browser, addresses: dict[str, str], language: str, width: int
    ) -> None:
        visit = Visit(browser, addresses["ordinary"], language=language, theme="dark", width=width)
        for view in ("/timeline", "/control", "/incidents"):
            page = visit.open(view)
            page.wait_for_selector(".figure")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, view
        assert visit.complaints == []

    def test_time_runs_the_way_that_the_language_reads(self, browser: Browser, addresses: dict[str, str]) -> None:
        for language, rising in (("ar", False), ("en", True)):
            page = Visit(browser, addresses["ordinary"], language=language, theme="light", width=1440).open("/control")
            page.wait_for_selector(".axis .tick")
            places = page.evaluate(
                """() => [...document.querySelectorAll('.axis .tick')].sort((a, b) => a.__data__ - b.__data__)
                    .map(tick => tick.getBoundingClientRect().x)"""
            )
            assert (places == sorted(places)) is rising

    def test_a_point_opens_by_keyboard_and_time_zooms(self, browser: Browser, addresses: dict[str, str]) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440)
        page = visit.open("/incidents")
        page.wait_for_selector(".figure")
        page.focus(".canvas [tabindex='0']")
        before = page.locator(".axis").text_content()
        for _ in range(4):
            page.keyboard.press("+")
        assert page.locator(".axis").text_content() != before
        assert page.evaluate("document.activeElement.classList.contains('figure')")
        page.keyboard.press("0")
        assert page.locator(".axis").text_content() == before
        page.keyboard.press("Enter")
        page.wait_for_selector(".panel .saying")
        assert visit.complaints == []

    def test_the_table_is_one_key_away_also_on_an_arabic_keyboard(
        self, browser: Browser, addresses: dict[str, str]
    ) -> None:
        page = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440).open("/control")
        page.wait_for_selector(".figure")
        page.focus(".canvas [tabindex='0']")
        page.evaluate(
            """document.activeElement.dispatchEvent(
                new KeyboardEvent('keydown', {key: 'ف', code: 'KeyT', bubbles: true, cancelable: true}))"""
        )
        assert page.is_visible(".behind table")
        assert page.evaluate("document.activeElement.closest('.behind') !== null")

    @pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_axe_finds_no_barrier_in_figures(self, browser: Browser, addresses: dict[str, str], theme: str) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme=theme, width=1440)
        for view in LANES:
            page = visit.open(view)
            page.wait_for_timeout(200)
            if page.locator(".figure").count():
                page.click(".figure .dot >> nth=-1")
                page.wait_for_selector(".panel .told")
            assert barriers(page) == [], view
            if page.locator(".figure").count() and view in TABLES:
                page.click("[data-show=table]")
                assert barriers(page) == [], view
