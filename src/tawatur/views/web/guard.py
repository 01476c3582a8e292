"""Who may ask at all: nothing is written at another site's bidding, and where a password is set, nobody comes without it."""

from __future__ import annotations

import asyncio
import base64
import binascii
import hmac

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

READS = frozenset({"GET", "HEAD", "OPTIONS"})
WRONG_SECONDS = 1.0
"""How long a wrong password is answered late, so that guessing takes years."""


class SameOrigin:
    """Refuses what would write unless the browser says that this very page sent it.

    A program that is no browser says nothing of where a form came from; it still needs a form's token.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets through what only reads, and what this page sent itself."""
        if scope["type"] == "http" and scope["method"] not in READS and not _ours(Request(scope)):
            refused = PlainTextResponse("This was sent by another page and is refused.\n", status_code=403)
            await refused(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _ours(request: Request) -> bool:
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    here = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return origin in {None, here} and site in {None, "same-origin"}


class Password:
    """Asks for the password (HTTP Basic; the name given with it is the person's). Without TLS it travels in the clear."""

    def __init__(self, app: ASGIApp, *, password: str) -> None:
        self._app = app
        self._password = password.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets through whoever gives the password."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        person, given = _credentials(Request(scope))
        if hmac.compare_digest(given, self._password):
            await self._app({**scope, "person": person}, receive, send)
            return
        if given:
            await asyncio.sleep(WRONG_SECONDS)
        asks = {"www-authenticate": 'Basic realm="tawatur", charset="UTF-8"'}
        await PlainTextResponse("A password is needed here.\n", status_code=401, headers=asks)(scope, receive, send)


def _credentials(request: Request) -> tuple[str, bytes]:
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return "", b""
    try:
        person, _, password = base64.b64decode(encoded, validate=True).partition(b":")
    except (binascii.Error, ValueError):
        return "", b""
    return person.decode("utf-8", "replace").strip(), password
