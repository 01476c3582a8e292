"""The copies view over the invented relays: families, what was lost, and the way to the words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.pipeline.families import families_of
from tawatur.views.cli import main
from tawatur.views.web import create_app
from tests.shared import shared_path
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers, served

Test = TypeVar("Test", bound=Callable[..., None])


def in_a_browser(test: Test) -> Test:
    """Skips a test where there is no browser, or the page is not built."""
    for mark in IN_A_BROWSER:
        test = mark(test)
    return test


EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def relays(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the invented reports that copy one another."""
    folder = tmp_path_factory.mktemp("cases") / "relays"
    assert main(["build", str(EXAMPLES / "relays"), "--case", str(folder)]) == 0
    return folder


def visitor(case: Path) -> TestClient:
    site = TestClient(create_app(case), base_url="http://127.0.0.1:8765")
    site.cookies.set("language", "en")
    return site


def id_of(case: Path, file: str) -> str:
    with Case.open(case) as opened:
        return next(heading.id for heading in opened.headings() if heading.file == file)


def test_the_original_is_the_root_and_the_wire_copy_hangs_below_it(relays: Path) -> None:
    page = visitor(relays).get("/copies").text
    tree = page.partition('<ol class="tree">')[2].partition("</ol>")[0]
    roots = re.findall(r'class="branch b0 root">.*?/reports/([0-9a-f]+)', tree, re.DOTALL)
    below = re.findall(r'class="branch b1 told">.*?/reports/([0-9a-f]+)', tree, re.DOTALL)
    assert roots == [id_of(relays, "01-original.txt")]
    assert id_of(relays, "02-wire-copy.txt") in below


def test_a_family_shows_what_was_lost_with_both_texts_and_their_places(relays: Path) -> None:
    site = visitor(relays)
    family = next(iter(re.findall(r'href="(/copies/[0-9a-f]{16})"', site.get("/copies").text)))
    page = site.get(family).text
    assert "denial left out" in page
    assert "figure differs" in page
    places = set(re.findall(r'href="(/reports/[0-9a-f]+\?words=\d+-\d+)#words"', page))
    assert len(places) > 4
    for place in places:
        shown = site.get(place)
        assert shown.status_code == 200
        assert shown.text.count('id="words"') == 1


def test_the_reader_tells_where_else_a_passage_stands(relays: Path) -> None:
    original, copy = (id_of(relays, name) for name in ("01-original.txt", "02-wire-copy.txt"))
    page = visitor(relays).get(f"/reports/{copy}").text
    assert re.search(rf'<details class="elsewhere">.*?href="/reports/{original}\?words=', page, re.DOTALL)
    assert f'href="/copies?report={copy}"' in page


def test_the_families_of_one_report(relays: Path) -> None:
    site = visitor(relays)
    report = id_of(relays, "05-circle-a.txt")
    assert site.get("/copies", params={"report": report}).text.count('class="family"') == 1
    assert site.get("/copies", params={"report": "nothing"}).text.count('class="family"') == 0
    assert site.get("/copies/nothing").status_code == 404


def test_a_lost_speaker_waits_in_the_queue_until_somebody_looked(tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert main(["build", str(EXAMPLES / "relays"), "--case", str(case)]) == 0
    site = visitor(case)
    page = site.get("/queue?work=losses").text
    waiting = page.count("data-task")
    assert waiting
    deed = re.findall(r'name="deed" value="([^"]*kind=reject[^"]*)"', page)[0].replace("&amp;", "&")
    (token, *_) = re.findall(r'name="token" value="([^"]*)"', page)
    sent = {"token": token, "deed": deed, "person": "Huda", "back": "/queue?work=losses"}
    assert site.post("/judge", data=sent).text.count("data-task") == waiting - 1


def test_the_first_case_opens_in_every_view(tmp_path: Path) -> None:
    seeds = shared_path("seeds")
    case = tmp_path / "seeds"
    assert main(["build", str(seeds), "--case", str(case)]) == 0
    site = visitor(case)
    with Case.open(case) as opened:
        reports = [heading.id for heading in opened.headings()]
    views = [
        "/copies",
        "/queue",
        "/queue?work=places",
        "/queue?work=losses",
        "/queue?work=claims",
        "/log",
        "/matrix?kind=",
    ]
    views += [f"/reports/{report}" for report in reports] + [f"/reports/{report}?beside=source" for report in reports]
    for view in views:
        assert site.get(view).status_code == 200, view


@in_a_browser
@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 390)])
def test_axe_finds_no_barrier_in_families_and_copied_reports(
    browser: Browser, relays: Path, theme: str, width: int
) -> None:
    with Case.open(relays) as opened:
        family = families_of(opened, limit=1)[0].id
    copied = f"/reports/{id_of(relays, '02-wire-copy.txt')}"
    with served(relays) as address:
        visit = Visit(browser, address, language="ar", theme=theme, width=width)
        for view in ("/copies", f"/copies/{family}", "/queue?work=losses", copied):
            page = visit.open(view)
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, view
            assert barriers(page) == [], view
        assert visit.complaints == []


@in_a_browser
def test_paper_is_white_whatever_the_theme(browser: Browser, relays: Path) -> None:
    with served(relays) as address:
        page = Visit(browser, address, language="ar", theme="dark", width=800).open("/copies")
        page.emulate_media(media="print")
        ink = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink')")
    assert int(ink.strip().lstrip("#")[:2], 16) < 0x60
