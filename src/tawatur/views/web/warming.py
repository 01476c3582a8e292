"""Figures of the whole case, worked out as soon as the page is served, so that whoever comes finds them there."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from threading import Thread

from starlette.applications import Starlette
from starlette.requests import Request

from tawatur.analyse.questions import EXAMPLES, named
from tawatur.errors import TawaturError
from tawatur.views.web.kept import StillWorking
from tawatur.views.web.pages.control import shares
from tawatur.views.web.pages.graph import whole
from tawatur.views.web.pages.incidents import happenings
from tawatur.views.web.pages.places import everywhere
from tawatur.views.web.pages.tallies import book

LOG = logging.getLogger("tawatur.web")
FIGURES: tuple[Callable[[Request], object], ...] = (whole, shares, book, everywhere, happenings)
"""What every first visitor of a picture needs, quickest first."""


@asynccontextmanager
async def warmed(app: Starlette) -> AsyncIterator[None]:
    """Learns the lexicon's names, then works the figures out one after the other, beside the serving."""
    named(EXAMPLES[0])
    Thread(target=_work, args=(app,), daemon=True).start()
    yield


def _work(app: Starlette) -> None:
    request = Request({"type": "http", "app": app, "query_string": b"", "headers": []})
    for figures in FIGURES:
        with contextlib.suppress(StillWorking):  # it goes on being made
            try:
                figures(request)
            except TawaturError as fault:
                LOG.warning("a picture could not be prepared: %s", fault)
