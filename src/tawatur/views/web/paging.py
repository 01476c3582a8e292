"""Long lists cut into pages, and the addresses of the pages around the one shown."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

PAGE = 30
"""Reports or propositions on one page."""
LONGEST_NUMBER = 7
"""Digits of a page number; a longer one asks for nothing that is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One page of a list: its number from 0, and the addresses before and after it, None at the ends."""

    number: int
    before: str | None
    after: str | None


def page_of(request: Request) -> int:
    """The page asked for, from 0; the address counts from 1."""
    text = request.query_params.get("page", "")
    return max(int(text) - 1, 0) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else 0


def turn_of(request: Request, total: int, *, size: int = PAGE) -> Turn:
    """Where the page asked for stands among `total` things shown `size` at a time."""
    number = page_of(request)
    last = max(0, (total - 1) // size)
    return Turn(
        number=number,
        before=address(request, page=str(number)) if number > 0 else None,
        after=address(request, page=str(number + 2)) if number < last else None,
    )


def address(request: Request, **changes: str | None) -> str:
    """This address with some of its parameters changed, or taken out where they are None."""
    kept = [(key, value) for key, value in request.query_params.multi_items() if key not in changes]
    given = [(key, value) for key, value in changes.items() if value is not None]
    return f"{request.url.path}?{urlencode([*kept, *given])}"
