"""Finds one page of each view there is, by following links from the first page, as a reader does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from lxml import html
from starlette.routing import Match, Route
from starlette.testclient import TestClient

from tawatur.views.web.site import VIEWS, routes

READ = {view.name for view in VIEWS if "GET" in view.methods} - {"settings"}
"""Every view that shows something of a case."""
MOST_PAGES = 400
Pages = Mapping[str, tuple[str, str]]
"""The address and the text of a page of each view, by the view's name."""


def reached(browser: TestClient) -> Pages:
    """The views that links lead to; addresses of views not seen yet are followed first."""
    found: dict[str, tuple[str, str]] = {}
    waiting, seen = ["/"], {"/"}
    for _ in range(MOST_PAGES):
        if not waiting or found.keys() >= READ:
            break
        address = waiting.pop(0)
        answered = browser.get(address)
        assert answered.status_code == 200, address
        found.setdefault(_view_at(address), (address, answered.text))
        if "text/html" in answered.headers["content-type"]:
            fresh = {link for link in _links(answered.text, address) if link not in seen and _view_at(link) in READ}
            seen |= fresh
            waiting = [*(one for one in sorted(fresh) if _view_at(one) not in found), *waiting]
    return found


def _links(page: str, address: str) -> set[str]:
    """The addresses that a page leads to, those in the data of its pictures too."""
    told = re.findall(r'"address": "([^"]+)"', page)
    hrefs = [link.get("href", "") for link in html.fromstring(page).iter("a")]
    return {urljoin(address, link).partition("#")[0] for link in (*hrefs, *told) if link.startswith(("/", "?"))}


def _view_at(address: str) -> str:
    """The name of the view at an address; "" where there is none."""
    scope = {"type": "http", "method": "GET", "path": address.partition("?")[0]}
    return next(
        (route.name for route in routes() if isinstance(route, Route) and route.matches(scope)[0] == Match.FULL), ""
    )
