"""The page's views of seized materiel: pictures, seizures with their items, the test of a common stock, the checker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.pipeline.materiel import add_table, load_table
from tawatur.views.web import create_app
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers, served
from tests.views.conftest import HOSTILE
from tests.views.invented import DENIAL, READING, REPORT, SUPPLY

ITEMS = Path(__file__).parents[2] / "examples" / "seizures" / "items.csv"
CHECKED = "figures=Albania,53,0.13%0AChina,,43.5%0AChina,,25.4&total=1832&shares=12,5,9&parts=18&wholes=271"
VIEWS = ("/materiel", "/materiel/seizures/SEIZURE", "/materiel/linkage", f"/materiel/figures?{CHECKED}")


@pytest.fixture(scope="module")
def seized(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with the ordinary report and the example's seizures, taken from whom the report says is supplied."""
    folder = tmp_path_factory.mktemp("seized")
    table = folder / "items.csv"
    table.write_text(ITEMS.read_text(encoding="utf-8").replace("invented cell", "داعش"), encoding="utf-8")
    with Case.create(folder / "case") as made:
        made.add(READING, READING.report.body.encode(), reader="test")
        add_table(made, load_table(table))
    return folder / "case"


def visitor(case: Path, language: str = "en") -> TestClient:
    """A browser without scripts."""
    found = TestClient(create_app(case), base_url="http://127.0.0.1:8765")
    found.cookies.set("language", language)
    return found


def seizure_of(case: Path, label: str) -> str:
    """A seizure's id by its label."""
    with Case.open(case) as held:
        return next(one.id for one in held.materiel().seizures if one.label == label)


def test_a_table_of_the_case_may_be_what_seizures_are_compared_with(tmp_path: Path) -> None:
    with Case.create(tmp_path / "case") as made:
        numbers = [add_table(made, load_table(ITEMS.parent / name))[0].reading for name in ("items.csv", "region.csv")]
    site = visitor(tmp_path / "case")
    alone, against = (site.get(f"/materiel/linkage?reference={number}").text for number in ("", numbers[1]))
    assert "the table region.csv" not in alone
    assert "the table region.csv" in against
    assert "Of 28 pairs" not in alone
    assert f'<option value="{numbers[1]}" selected>' in against
    assert against.count("finding") > alone.count("finding")
    assert site.get("/materiel/linkage?reference=999").text.count("selected") == alone.count("selected")


@pytest.mark.parametrize(("language", "title", "shortest"), [("en", "Where it was made", "Shortest time"),
                                                             ("ar", "بلد الصنع", "أقصر مدة")])  # fmt: skip
def test_the_pictures_stand_in_the_page_with_their_words(
    seized: Path, language: str, title: str, shortest: str
) -> None:
    page = visitor(seized, language).get("/materiel").text
    assert page.count("<svg") == 6
    assert f"<title>{title}</title>" in page
    assert shortest in page
    assert "<style" not in page


def test_every_seizure_leads_to_its_items_and_every_item_to_its_row(seized: Path) -> None:
    address = f"/materiel/seizures/{seizure_of(seized, 'INV-03')}"
    assert address in visitor(seized).get("/materiel").text
    page = visitor(seized).get(address).text
    assert "71INV4410" in page
    assert "items.csv:51" in page
    assert visitor(seized).get("/materiel/seizures/none").status_code == 404


def test_a_headstamp_says_what_it_may_be_and_whether_that_was_checked(seized: Path) -> None:
    page = visitor(seized).get(f"/materiel/seizures/{seizure_of(seized, 'INV-03')}").text
    assert "may be <bdi>State Factory 31</bdi> · <bdi>China</bdi></small>" in page
    assert "may be <bdi>State Factory 81</bdi> · <bdi>China</bdi> (not checked)</small>" in page


def test_what_reports_tell_of_seizures_is_marked_and_leads_to_the_words(case: Path) -> None:
    page = visitor(case).get("/materiel").text
    (seizure,) = (claim for claim in READING.claims if claim.proposition.kind == "seizure")
    assert "No table of seized items" in page
    assert "<svg" not in page
    told = page[page.index("What reports tell of seizures") :]
    assert "not inspected" in told
    assert f"/reports/{REPORT.id}#c-{seizure.id}" in told


@pytest.mark.parametrize(("language", "said"), [("en", ("Fact, without any test", "What this does not show")),
                                                ("ar", ("واقعة لا تحتاج إلى اختبار", "ما لا يظهره هذا"))])  # fmt: skip
def test_the_test_is_told_in_words_with_facts_apart_from_leads(
    seized: Path, language: str, said: tuple[str, str]
) -> None:
    page = visitor(seized, language).get("/materiel/linkage").text
    assert all(words in page for words in said)
    assert page.index("is-fact") < page.index("is-lead")
    assert "serial 71INV4410 (bolt and receiver)" in page


def test_a_claim_of_supply_stands_beside_the_test_of_its_holder_without_a_verdict(seized: Path) -> None:
    page = visitor(seized).get("/materiel/linkage").text
    beside = page[page.index("Beside what is claimed") :]
    assert f"/reports/{REPORT.id}#c-{SUPPLY.id}" in beside
    assert f"/reports/{REPORT.id}#c-{DENIAL.id}" in beside
    assert "8 seizures from this holder are documented in this case" in beside
    assert "neither bears a claim out nor refutes it" in beside


def test_an_answer_on_who_is_supplied_leads_to_the_test(seized: Path, case: Path) -> None:
    page = visitor(seized).get("/matrix?kind=supply").text
    assert '8 seizures · <a href="/materiel/linkage#beside">' in page
    assert 'id="beside"' in visitor(seized).get("/materiel/linkage").text
    assert "/materiel/linkage#beside" not in visitor(case).get("/matrix?kind=supply").text


def test_too_few_seizures_are_told(case: Path) -> None:
    assert "There must be two seizures" in visitor(case).get("/materiel/linkage").text


def test_published_figures_are_checked_on_the_page(seized: Path) -> None:
    page = visitor(seized).get(f"/materiel/figures?{CHECKED}").text
    assert "53 is 2.89 % of 1,832, not 0.13 %" in page
    assert "China is printed as 25.4 % / 43.5 %" in page
    assert ">254</b>" in page
    arabic = visitor(seized, "ar").get("/materiel/figures?shares=١٢، ٥، ٩&parts=١٨&wholes=٢٧١").text
    assert ">254</b>" in arabic


@pytest.mark.parametrize("asked", ["figures=nothing", "shares=12&parts=x&wholes=3", "shares=5,5,5,5&parts=500&wholes=20000",
                                   "figures=a,1,200"])  # fmt: skip
def test_what_is_no_figure_is_told(seized: Path, asked: str) -> None:
    answered = visitor(seized).get(f"/materiel/figures?{asked}")
    assert answered.status_code == 400
    assert 'role="alert"' in answered.text


def test_hostile_tables_are_words_and_nothing_else(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    cell = '"' + HOSTILE.replace('"', '""') + '"'
    header = "seizure,place,holder,type,model,maker,lot,serial,documents,notes,trace_to,photos,custody"
    rows = "".join(",".join([f'"{n}{HOSTILE.replace(chr(34), chr(34) * 2)}"', *[cell] * 12]) + "\n" for n in (1, 2))
    table.write_text(f"{header}\n{rows}", encoding="utf-8")
    with Case.create(tmp_path / "case") as made:
        add_table(made, load_table(table))
        assert len(made.materiel().items) == 2
        (first, _) = made.materiel().seizures
    for address in ("/materiel", f"/materiel/seizures/{first.id}", "/materiel/linkage"):
        answered = visitor(tmp_path / "case").get(address)
        assert answered.status_code == 200
        assert "<script>alert" not in answered.text
        assert "<img" not in answered.text
        assert "\u202e" not in answered.text


@pytest.fixture(scope="module")
def base(seized: Path) -> Iterator[str]:
    """The page over the case with seizures."""
    with served(seized) as address:
        yield address


class TestInABrowser:
    """In a real browser."""

    pytestmark = IN_A_BROWSER

    @pytest.mark.parametrize(
        ("language", "theme", "width"),
        [("ar", "light", 390), ("ar", "dark", 1440), ("en", "light", 1440), ("en", "dark", 390)],
    )
    def test_every_view_fits_and_keeps_nobody_out(
        self, browser: Browser, base: str, seized: Path, language: str, theme: str, width: int
    ) -> None:
        visit = Visit(browser, base, language=language, theme=theme, width=width)
        for view in VIEWS:
            page = visit.open(view.replace("SEIZURE", seizure_of(seized, "INV-03")))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, view
            if AXE.is_file():
                assert barriers(page) == [], view
        assert visit.complaints == []

    def test_pictures_take_the_colours_of_the_page(self, browser: Browser, base: str) -> None:
        fills = []
        for theme in ("light", "dark"):
            page = Visit(browser, base, language="en", theme=theme, width=1440).open("/materiel")
            fills.append(page.evaluate("getComputedStyle(document.querySelector('.p-bar')).fill"))
        assert fills[0] != fills[1]

    def test_it_prints(self, browser: Browser, base: str) -> None:
        page = Visit(browser, base, language="ar", theme="light", width=1440).open("/materiel")
        page.emulate_media(media="print")
        assert not page.locator(".top").is_visible()
        assert page.locator(".picture").first.is_visible()
