"""A visitor with a real browser, for tests of the page; skipped, and said so, where there is none."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, Request

from tawatur.views.web import create_app
from tawatur.views.web.app import static_folder

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parents[2] / "src/tawatur/views/web/frontend/node_modules/axe-core/axe.min.js"
SCREENSHOTS = os.environ.get("TAWATUR_SCREENSHOTS")
"""A folder where every view is kept as it looks, for people to look at."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALSO = {"target-size": {"enabled": True}}
"""Rules of WCAG 2.2 that axe-core leaves out unless it is asked."""
IN_A_BROWSER = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(static_folder() is None, reason="the page is not built (make page)"),
]
"""Marks of a module whose tests drive a browser."""


@contextmanager
def served(case: Path) -> Iterator[str]:
    """The page over a case, at a free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(case), host="127.0.0.1", port=port, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True


class Visit:
    """One visitor: opens addresses, and keeps what the browser complains about."""

    def __init__(self, browser: Browser, base: str, *, language: str, theme: str, width: int) -> None:
        self.base = base
        self.complaints: list[str] = []
        context = browser.new_context(viewport={"width": width, "height": 900})
        context.add_cookies(
            [{"name": n, "value": v, "url": base} for n, v in (("language", language), ("theme", theme))]
        )
        self.page = context.new_page()
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        self.page.on("request", self._asked)
        self.seen_as = f"{language}-{theme}-{width}"

    def open(self, address: str) -> Page:
        """The page at an address."""
        self.page.goto(self.base + address)
        return self.page

    def keep(self, view: str) -> None:
        """Keeps what the page looks like, where that is asked for."""
        if SCREENSHOTS:
            self.page.screenshot(path=Path(SCREENSHOTS) / f"{view}-{self.seen_as}.png", full_page=True)

    def _asked(self, request: Request) -> None:
        if not request.url.removeprefix("blob:").startswith(self.base + "/"):
            self.complaints.append(f"outside request {request.url}")


def settle(page: Page) -> None:
    """Waits until the page looks as it will: its faces are there, and its picture is drawn."""
    page.evaluate("document.fonts.ready")
    if page.locator("[data-picture] .canvas").count():
        page.wait_for_selector("[data-picture] .canvas svg", state="attached")


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def barriers(page: Page) -> list[tuple[str, Any]]:
    """What axe-core finds that keeps people out, in the page as it stands."""
    page.evaluate(_axe())
    result = page.evaluate("([only, also]) => axe.run(document, {runOnly: only, rules: also})", [RULES, ALSO])
    assert result["passes"], page.url
    return [
        (one["id"], [(node["html"][:200], node["failureSummary"]) for node in one["nodes"][:2]])
        for one in result["violations"]
    ]
