"""The page as an application: the headers that keep hostile text harmless, and faults told in a sentence."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Hashable, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tawatur.errors import CaseBusy, CaseMissing, CaseReadOnly, InputError, QuestionUnclear, TawaturError
from tawatur.ledger import CASE_FILE, Case, case_file
from tawatur.pipeline.figures import state_of
from tawatur.views.web.guard import Password, SameOrigin
from tawatur.views.web.kept import Kept, StillWorking, stamp_of
from tawatur.views.web.printing import MOST_PAGES
from tawatur.views.web.rendering import render
from tawatur.views.web.site import menu, routes
from tawatur.views.web.warming import warmed

LOOPBACK = ("127.0.0.1", "localhost")
PATIENCE = 6.0
"""Seconds that a visitor waits for figures of the whole case, before being told that they are being worked out."""
LOG = logging.getLogger("tawatur.web")
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    b"content-security-policy": CONTENT_SECURITY_POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    # Not "no-referrer": with it browsers keep the origin of our own forms to themselves.
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
}


def create_app(
    case: Path, *, hosts: Sequence[str] = LOOPBACK, password: str | None = None, secret: bytes = b""
) -> Starlette:
    """The page over one case.

    `hosts` are the names it answers to: any other is refused, so that no page elsewhere can reach it through a name of
    its own (DNS rebinding). Where a `password` is set, whoever comes has to give it. Several
    processes that serve one case share a `secret`, on which the tokens of forms hang.
    """
    found: list[Route | Mount] = [*routes()]
    built = static_folder()
    if built is None:
        LOG.warning("the page's styles and fonts are not built; it works without them (make page builds them)")
    else:
        found.append(Mount("/static", StaticFiles(directory=built)))
    doors = [Middleware(TrustedHostMiddleware, allowed_hosts=[*hosts]), Middleware(_Headers)]
    doors += [Middleware(Password, password=password)] if password else []
    app = Starlette(
        routes=found,
        middleware=[*doors, Middleware(SameOrigin)],
        exception_handlers={
            HTTPException: _refused,
            TawaturError: _fault,
            StillWorking: _working,
            Exception: _unexpected,
        },
        lifespan=warmed,
    )
    app.state.case = case
    file = case_file(case)
    stamp = stamp_of((file, file.with_name(f"{file.name}-wal")))
    app.state.pages, app.state.found = Kept(stamp, most=MOST_PAGES), Kept(stamp, most=MOST_PAGES)
    # Figures of the whole case take seconds, and most of what people say changes none of them.
    state = partial(app.state.found.get, "state", partial(_state, case))
    app.state.kept, app.state.drawn = Kept(state, patience=PATIENCE), Kept(state, most=MOST_PAGES)
    app.state.secret = secret or secrets.token_bytes(32)
    app.state.placeholder = secrets.token_hex(32)
    whole = case.resolve()
    app.state.folder = whole.parent.name if whole.name == CASE_FILE else whole.name
    app.state.name = app.state.folder.removesuffix(".case")
    app.state.menu = tuple((group, tuple((view.name, view.path) for view in views)) for group, views in menu())
    app.state.built = frozenset(one.name for one in built.iterdir()) if built else frozenset()
    return app


def _state(case: Path) -> Hashable:
    with Case.open(case) as opened:
        return state_of(opened)


def static_folder() -> Path | None:
    """The built styles, fonts and scripts; None where the package was made without them."""
    folder = Path(str(files("tawatur.views.web") / "static"))
    return folder if (folder / "page.css").is_file() else None


class _Headers:
    """Puts the safety headers on every answer, and how many milliseconds the server took for it (Server Timing)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = time.perf_counter()

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                took = f"page;dur={(time.perf_counter() - began) * 1000:.1f}".encode()
                more = (*HEADERS.items(), (b"server-timing", took))
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        await self._app(scope, receive, with_headers)


def _refused(request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    key = {403: "fault-form", 404: "fault-missing"}.get(status, "fault-refused")
    return render(request, "fault.html", status=status, key=key, message="")


def _fault(request: Request, fault: Exception) -> Response:
    told: dict[type[Exception], tuple[int, str]] = {
        QuestionUnclear: (400, "fault-refused"),
        InputError: (400, "fault-refused"),
        CaseMissing: (404, "fault-case"),
        CaseBusy: (503, "fault-busy"),
        CaseReadOnly: (503, "fault-readonly"),
    }
    status, key = told.get(type(fault), (503, "fault-case"))
    return render(request, "fault.html", status=status, key=key, message=str(fault))


def _working(request: Request, _fault: Exception) -> Response:
    return render(request, "working.html", status=503)


def _unexpected(request: Request, fault: Exception) -> Response:
    LOG.error("unexpected fault at %s", request.url.path, exc_info=fault)
    told = render(request, "fault.html", status=500, key="fault-unexpected", message="")
    # The outermost door, where the headers of every other answer are not put on.
    told.headers.update({name.decode(): value.decode() for name, value in HEADERS.items()})
    return told
