"""Pages printed once for all who ask for the same address while the case stays as it is, and not sent twice to one."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from tawatur.model import sha256
from tawatur.views.web.kept import Kept
from tawatur.views.web.rendering import language_of, theme_of
from tawatur.views.web.visit import person_of, remember, token_of

Until = Literal["case", "figures"]
"""What has to change for a page to be printed anew: anything in the case, or what its figures hang on
(`pipeline.figures.state_of`)."""
MOST_PAGES = 400
"""Pages kept at once; one of usual size takes 30 kB."""
LEAST_PACKED = 1000
"""Bytes from which a page is sent compressed."""
LARGE = 1_000_000
"""Bytes from which it is packed quickly rather than tightly: the table of a large case as a file."""
_LEFT_OUT = frozenset({b"set-cookie", b"content-length"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A page as printed: plain, or packed (gzip) where it is the same for every visitor.

    A page with forms carries a placeholder where each visitor's own token goes, and cannot be packed beforehand.
    """

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    plain: bytes
    packed: bytes
    mark: str


def printed(answer: Callable[[Request], Response], until: Until) -> Callable[[Request], Response]:
    """The view with its pages kept: printed anew only when the case has changed, or what figures of it hang on."""

    def show(request: Request) -> Response:
        pages: Kept = request.app.state.pages if until == "case" else request.app.state.drawn
        request.state.token = request.app.state.placeholder
        return _sent(request, pages.get(_asked(request), lambda: _print(request, answer(request))))

    return show


def _asked(request: Request) -> tuple[str, ...]:
    """All that a page depends on, the case and the visitor's token apart."""
    return (request.url.path, request.url.query, language_of(request), theme_of(request), person_of(request))


def _print(request: Request, page: Response) -> Printed:
    plain = bytes(page.body)
    personal = request.app.state.placeholder.encode() in plain
    packable = not personal and len(plain) >= LEAST_PACKED
    return Printed(
        status=page.status_code,
        headers=tuple(header for header in page.raw_headers if header[0] not in _LEFT_OUT),
        plain=b"" if packable else plain,
        packed=gzip.compress(plain, 6 if len(plain) < LARGE else 1, mtime=0) if packable else b"",
        mark=sha256(plain)[:32],
    )


def _sent(request: Request, page: Printed) -> Response:
    token = token_of(request)
    mark = f'W/"{page.mark}-{token[:16]}"'
    sent = Response(status_code=page.status)
    if page.status == 200 and mark in request.headers.get("if-none-match", ""):
        sent = Response(status_code=304)
    elif page.packed:
        takes = "gzip" in request.headers.get("accept-encoding", "")
        sent.body = page.packed if takes else gzip.decompress(page.packed)
    else:
        sent.body = page.plain.replace(request.app.state.placeholder.encode(), token.encode())
    headers = [*page.headers, (b"etag", mark.encode()), (b"cache-control", b"private, no-cache")]
    headers.append((b"vary", b"Cookie, Accept-Encoding"))
    if sent.status_code != 304:
        headers.append((b"content-length", str(len(sent.body)).encode()))
    if page.packed and sent.body == page.packed:
        headers.append((b"content-encoding", b"gzip"))
    sent.raw_headers = headers
    remember(request, sent)
    return sent
