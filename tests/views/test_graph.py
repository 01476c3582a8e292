from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tawatur.lexicon.materiel import broadest_kinds
from tawatur.views.web import create_app
from tawatur.views.web.graph import SORTS, sorts_of
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers
from tests.views.invented import DENIAL, REPORT, SUPPLY

in_a_browser = pytest.mark.usefixtures("browser")


def client(case: Path) -> TestClient:
    """A browser without scripts."""
    return TestClient(create_app(case), base_url="http://127.0.0.1:8765")


def edges_of(page: str) -> list[dict[str, object]]:
    """The edges that the page gives its script."""
    (held,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    edges: list[dict[str, object]] = json.loads(held)["edges"]
    return edges


def test_every_edge_leads_to_its_words_for_and_against(case: Path) -> None:
    visitor = client(case)
    supply = next(edge for edge in edges_of(visitor.get("/graph").text) if edge["kind"] == "supply")
    sides = visitor.get(str(supply["address"])).text.split('<div class="against">')
    assert f"/reports/{REPORT.id}#c-{SUPPLY.id}" in sides[0]
    assert f"/reports/{REPORT.id}#c-{DENIAL.id}" in sides[1]


def test_the_table_holds_what_the_picture_draws(case: Path) -> None:
    visitor = client(case)
    page = visitor.get("/graph").text
    links = set(re.findall(r'<td><a href="(/graph/edges/[0-9a-f]+)">', page))
    assert links == {edge["address"] for edge in edges_of(page)}


def test_a_supply_and_its_denial_stand_in_one_row_of_the_file(case: Path) -> None:
    visitor = client(case)
    visitor.cookies.set("language", "en")
    answered = visitor.get("/graph.csv")
    rows = list(csv.DictReader(io.StringIO(answered.text.removeprefix("\ufeff"))))
    supply = next(row for row in rows if row["kind"] == "supply")
    assert (supply["from"], supply["to"], supply["strands for"], supply["strands against"]) == (
        "Iran", "Islamic State", "1", "1",
    )  # fmt: skip
    assert {SUPPLY.id, DENIAL.id} == set(supply["claims"].split())


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("to=داعش", True),
        ("to=Houthis", False),
        ("from=Iran", True),
        ("until=2020-01-01", False),
        ("since=2021-03-01", True),
        ("means=sale", True),
        ("means=gift", False),
        ("goods=rifle", True),
        ("goods=drone", False),
    ],
)
def test_filters_of_the_graph_stand_in_the_address(case: Path, asked: str, shown: bool) -> None:  # noqa: FBT001  # a parameter
    page = client(case).get(f"/graph?{asked}").text
    assert ("/graph/edges/" in page) is shown


def test_an_edge_that_is_not_there_is_told(case: Path) -> None:
    assert client(case).get("/graph/edges/0000000000000000").status_code == 404


@pytest.mark.parametrize(
    ("goods", "sorts"),
    [
        (("rifle", "AK-47"), ("arms",)),
        (("small arms ammunition", "rifle"), ("ammunition", "arms")),
        (("drones", "missiles"), ("missiles",)),
        (("صندوق مقفل",), ("other",)),
        ((), ("unsaid",)),
    ],
)
def test_goods_have_the_sorts_of_their_broadest_kinds(goods: tuple[str, ...], sorts: tuple[str, ...]) -> None:
    assert sorts_of(goods) == sorts


def test_every_kind_of_materiel_has_a_sort() -> None:
    assert {kind for kind in broadest_kinds().values() if kind not in SORTS} - {"documents"} == set()


def test_composed_paths_say_that_no_claim_makes_them(crowded_case: Path) -> None:
    visitor = client(crowded_case)
    visitor.cookies.set("language", "en")
    page = visitor.get("/graph").text
    assert "No claim says the whole of one" in page
    assert page.count('data-path="') == 40


def test_hostile_names_stay_words_in_the_data_and_the_file(hostile_case: Path) -> None:
    visitor = client(hostile_case)
    page = visitor.get("/graph").text
    assert "<script>alert" not in page
    assert not any(cell.startswith("=") for cell in visitor.get("/graph.csv").text.split(","))


class TestInABrowser:
    pytestmark = IN_A_BROWSER

    @pytest.mark.parametrize("width", [1440, 390])
    @pytest.mark.parametrize("language", ["ar", "en"])
    def test_labels_of_two_hundred_parties_do_not_collide(
        self, browser: Browser, addresses: dict[str, str], language: str, width: int
    ) -> None:
        visit = Visit(browser, addresses["crowded"], language=language, theme="light", width=width)
        page = visit.open("/graph")
        page.wait_for_selector(".party")
        collisions = page.evaluate(
            """() => {
                const boxes = [...document.querySelectorAll('.party rect, .edge-label text')].map(e => e.getBoundingClientRect());
                return boxes.filter((a, i) => boxes.some((b, j) => j > i &&
                    a.left + 2 < b.right && b.left + 2 < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)).length; }"""
        )
        assert page.locator(".party").count() == 200
        assert collisions == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.complaints == []

    def test_an_edge_opens_by_keyboard_beside_the_picture(self, browser: Browser, addresses: dict[str, str]) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440)
        page = visit.open("/graph")
        page.focus(".canvas [tabindex='0']")
        page.keyboard.press("ArrowLeft")
        assert page.evaluate("document.activeElement.classList.contains('edge-label')")
        page.keyboard.press("Enter")
        page.wait_for_selector(".panel .saying")
        page.keyboard.press("Escape")
        assert page.locator(".panel .saying").count() == 0
        assert visit.complaints == []

    def test_supply_flows_the_way_that_the_language_reads(self, browser: Browser, addresses: dict[str, str]) -> None:
        ends = {}
        for language, names in (("ar", ("إيران", "تنظيم الدولة الإسلامية")), ("en", ("Iran", "Islamic State"))):
            page = Visit(browser, addresses["ordinary"], language=language, theme="light", width=1440).open("/graph")
            page.wait_for_selector(".party")
            boxes = [page.locator(".party", has_text=name).bounding_box() for name in names]
            ends[language] = [box["x"] for box in boxes if box]
        assert ends["ar"][0] > ends["ar"][1]
        assert ends["en"][0] < ends["en"][1]

    def test_a_sort_of_goods_is_a_colour_and_a_sign_and_lights_its_edges(
        self, browser: Browser, addresses: dict[str, str]
    ) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440)
        page = visit.open("/graph")
        page.wait_for_selector(".party")
        assert page.locator(".edge.sort-arms").count() == page.locator(".edge-label .sign.sort-arms").count() > 0
        key = page.locator("[data-sorts] button", has_text="أسلحة")
        assert key.locator("path").get_attribute("d")
        key.focus()
        page.keyboard.press("Enter")
        assert key.get_attribute("aria-pressed") == "true"
        assert page.locator(".edge.chosen").count() == page.locator(".edge.sort-arms").count()
        page.keyboard.press("Enter")
        assert page.locator(".edge.chosen").count() == 0
        assert visit.complaints == []

    @pytest.mark.parametrize(("which", "cut"), [("ordinary", False), ("crowded", True)])
    def test_it_is_said_where_the_picture_goes_on_beyond_the_edge(
        self,
        browser: Browser,
        addresses: dict[str, str],
        which: str,
        cut: bool,  # noqa: FBT001  # a parameter
    ) -> None:
        page = Visit(browser, addresses[which], language="en", theme="light", width=1440).open("/graph")
        page.wait_for_selector(".party")
        assert page.is_visible(".beyond") is cut
        page.click("[data-zoom=all]")
        assert not page.is_visible(".beyond")

    def test_the_table_is_one_key_away(self, browser: Browser, addresses: dict[str, str]) -> None:
        page = Visit(browser, addresses["ordinary"], language="ar", theme="light", width=1440).open("/graph")
        page.wait_for_selector(".party")
        assert not page.is_visible(".behind table")
        page.focus(".canvas [tabindex='0']")
        page.keyboard.press("t")
        assert page.is_visible(".behind table")
        page.keyboard.press("t")
        assert page.is_visible(".canvas svg")

    @pytest.mark.parametrize("kind", ["svg", "png"])
    def test_the_picture_is_saved(self, browser: Browser, addresses: dict[str, str], kind: str) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme="dark", width=1440)
        page = visit.open("/graph")
        with page.expect_download() as waiting:
            page.click(f"[data-save={kind}]")
        saved = Path(waiting.value.path()).read_bytes()
        assert saved.startswith(b"\x89PNG" if kind == "png" else b"<svg")
        assert len(saved) > 5000
        assert visit.complaints == []

    def test_hostile_names_run_nothing_in_the_picture(self, browser: Browser, addresses: dict[str, str]) -> None:
        visit = Visit(browser, addresses["hostile"], language="ar", theme="light", width=390)
        page = visit.open("/graph")
        page.click(".party >> nth=0")
        page.click(".panel .row-button >> nth=0")
        page.wait_for_selector(".panel .told")
        assert visit.complaints == []

    @pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_axe_finds_no_barrier_in_the_graph(self, browser: Browser, addresses: dict[str, str], theme: str) -> None:
        visit = Visit(browser, addresses["ordinary"], language="ar", theme=theme, width=1440)
        page = visit.open("/graph")
        page.click(".edge-label >> nth=0")
        page.wait_for_selector(".panel .told")
        assert barriers(page) == []
        page.click("[data-show=table]")
        assert barriers(page) == []
