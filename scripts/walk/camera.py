"""Photographs the views of a case in a real browser."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright
from scripts.walk.stations import Station

from tawatur.views.web import create_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTH, HEIGHT = 1280, 800
QUALITY = 82
"""Of the JPEG pictures, in percent: letters stay crisp, a walk stays under a few megabytes."""


def photographed(
    case: Path, route: Sequence[Station], languages: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    """For each language a JPEG picture of each station's view, by the station's name."""
    with _served(case) as base, sync_playwright() as driver:
        # A sandbox inside a container needs rights that few machines give.
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for language in languages:
            page = _visitor(browser, base, language)
            yield language, {station.name: _picture(page, base, station) for station in route}


def _visitor(browser: Browser, base: str, language: str) -> Page:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
    chosen = (("language", language), ("theme", "light"))
    context.add_cookies([{"name": name, "value": value, "url": base} for name, value in chosen])
    return context.new_page()


def _picture(page: Page, base: str, station: Station) -> bytes:
    page.goto(base + station.address)
    if page.locator("[data-picture]").count():
        page.wait_for_selector(station.until, state="attached")
    page.evaluate("document.fonts.ready")
    return page.screenshot(type="jpeg", quality=QUALITY)


@contextmanager
def _served(case: Path) -> Iterator[str]:
    """The page over the case, at a free port of this machine."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(case), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        thread.join()
