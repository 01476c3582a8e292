"""Every figure that any view of the page prints leads to the words, or the items, that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from tawatur.pipeline.build import build
from tawatur.views.cli import main
from tawatur.views.web import create_app
from tests.shared import shared_path
from tests.views.crawling import reached
from tests.views.figures_walk import Walk, drawn

EXAMPLES = Path(__file__).parents[2] / "examples"
QUESTIONS = ("من يدعم داعش بالأسلحة؟", "who denies supplying IS?", "how many were killed since 2019?")
SOURCES = {"seizure"}
"""Views of what figures are made of: the items of a table, line by line."""
SHOWN = 24
"""Views with figures that a walk has to meet, so that one which meets none does not pass."""


@pytest.fixture(scope="module", params=["examples", "seeds"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """The page over the project's examples with their copies and items, and over the shared reports where they are."""
    folder = tmp_path_factory.mktemp("figures") / str(request.param)
    if request.param == "seeds":
        build([shared_path("seeds")], folder, workers=1)
    else:
        build([EXAMPLES / "reports", EXAMPLES / "relays"], folder, workers=1)
        main(("seizures", "add", str(folder), str(EXAMPLES / "seizures" / "items.csv")))
    return TestClient(create_app(folder), base_url="http://127.0.0.1:8765")


@pytest.fixture(scope="module")
def pages(browser: TestClient) -> Mapping[str, tuple[str, str]]:
    """A page of each view by its name, and the answers to questions."""
    found = dict(reached(browser))
    for question in QUESTIONS:
        answered = browser.get("/matrix", params={"q": question})
        found[question] = (str(answered.url.copy_with(scheme="", host="", port=None)), answered.text)
    return {name: (address, page) for name, (address, page) in found.items() if page.startswith("<!doctype html>")}


def test_every_figure_of_every_view_leads_to_what_it_is_made_of(
    browser: TestClient, pages: Mapping[str, tuple[str, str]]
) -> None:
    walk = Walk(browser)
    assert len(pages) >= SHOWN
    adrift = {name: walk.adrift(*page) for name, page in pages.items() if name not in SOURCES}
    assert {name: lost for name, lost in adrift.items() if lost} == {}
    assert walk.figures > 150
    assert sum(len(drawn(page)) for _, page in pages.values()) > 30


@pytest.mark.parametrize(
    ("said", "adrift"),
    [
        ("<p>12 killed</p>", ["12 killed"]),
        ("<p><a href='/told'>12</a> killed</p>", []),
        ("<p><a href='/told#c-gone'>12</a> killed</p>", ["12"]),
        ("<p><a href='/nothing'>12</a> killed</p>", ["12"]),
        ("<p><a href='/empty'>12</a> killed</p>", ["12"]),
        ("<p><a href='/told'>who</a></p><p>12</p>", ["12"]),
        ("<p role='status'>3 lines</p><p><a href='/told'>who</a></p>", []),
        ("<p><blockquote>12 in a report</blockquote></p>", []),
        ('<script type="application/json" id="data">{"a": [{"address": "/nothing"}]}</script>', ["/nothing"]),
    ],
)
def test_the_walk_finds_what_leads_nowhere(said: str, adrift: list[str]) -> None:
    def told(_request: object) -> HTMLResponse:
        return HTMLResponse("<a href='/reports/0a#c-1'>words</a>")

    def empty(_request: object) -> HTMLResponse:
        return HTMLResponse("no words")

    app = Starlette(routes=[Route("/told", told), Route("/empty", empty)])
    assert Walk(TestClient(app)).adrift("/", f"<!doctype html><main>{said}</main>") == adrift
