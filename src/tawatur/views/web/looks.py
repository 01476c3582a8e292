"""What a visitor looked for and at, kept by the visitor's own browser: searches saved, and what was opened just now.

Neither goes into the case: how somebody works is nobody else's business, a case may be handed on, and may be read-only.
What was opened just now is forgotten when the browser closes.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from tawatur.model import content_id
from tawatur.views.web.forms import safe_address
from tawatur.views.web.visit import YEAR

Shelf = Literal["saved", "recent"]
MOST: dict[Shelf, int] = {"saved": 20, "recent": 8}
LARGEST = 3500
"""Letters of a cookie: browsers keep 4096 with its name."""
LONGEST_ADDRESS = 1000
UNPACKED = 64 * 1024
SEARCHES = ("/reports", "/matrix")
"""Views whose addresses are searches that can be saved."""
_REPORT = re.compile(r"/reports/[0-9a-f]+")
LEFT_OUT = frozenset({"page", "done", "row"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An address that was looked at: the view's name, a report's id where it is one, and the words that were asked."""

    address: str
    view: str
    report: str
    words: tuple[str, ...]


def looks(request: Request, shelf: Shelf) -> tuple[Look, ...]:
    """What this browser has kept of this case, the newest first."""
    return tuple(map(look_of, _read(request, shelf)))


def look_of(address: str) -> Look:
    """An address in words."""
    parts = urlsplit(address)
    view, _, report = parts.path.strip("/").partition("/")
    words = tuple(value for name, value in parse_qsl(parts.query) if name not in LEFT_OUT and value)
    return Look(address=address, view=view, report=report, words=words)


def keep(request: Request, response: Response, shelf: Shelf, address: str) -> None:
    """Puts an address first on a shelf."""
    if _leads_here(address):
        others = [one for one in _read(request, shelf) if one != address]
        _write(request, response, shelf, [address, *others])


def forget(request: Request, response: Response, address: str) -> None:
    """Takes an address off the saved ones."""
    _write(request, response, "saved", [one for one in _read(request, "saved") if one != address])


def noted(answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """The view, with each visit to a report or a search put first among what was looked at just now."""

    def show(request: Request) -> Response:
        answered = answer(request)
        address = request.url.path if "report" in request.path_params else search_address(request)
        if address and answered.status_code in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED):
            keep(request, answered, "recent", address)
        return answered

    return show


def search_address(request: Request) -> str:
    """The address of the search shown, without what only turns its pages; "" where nothing is asked."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if name not in LEFT_OUT and value]
    return f"{request.url.path}?{urlencode(asked)}" if asked and request.url.path in SEARCHES else ""


def _leads_here(address: str) -> bool:
    """Whether it is the address of a search or of a report, whatever stands in a cookie or a form."""
    path = urlsplit(address).path if safe_address(address, "") and len(address) <= LONGEST_ADDRESS else ""
    return path in SEARCHES or _REPORT.fullmatch(path) is not None


def _cookie(request: Request, shelf: Shelf) -> str:
    """Cookies do not tell ports apart, so that two cases on one machine need two names."""
    return f"{shelf}-{content_id(request.app.state.case.resolve())[:8]}"


def _read(request: Request, shelf: Shelf) -> list[str]:
    try:
        packed = base64.urlsafe_b64decode(request.cookies.get(_cookie(request, shelf), ""))
        found = json.loads(zlib.decompressobj().decompress(packed, UNPACKED))
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        return []
    if not isinstance(found, list):
        return []
    return [one for one in found if isinstance(one, str) and _leads_here(one)][: MOST[shelf]]


def _write(request: Request, response: Response, shelf: Shelf, addresses: list[str]) -> None:
    kept = addresses[: MOST[shelf]]
    while len(packed := _packed(kept)) > LARGEST:
        kept = kept[:-1]
    age = YEAR if shelf == "saved" else None
    response.set_cookie(_cookie(request, shelf), packed, max_age=age, httponly=True, samesite="strict")


def _packed(addresses: list[str]) -> str:
    data = json.dumps(addresses, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(zlib.compress(data, 9)).decode()
