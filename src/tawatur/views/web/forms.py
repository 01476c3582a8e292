"""What a visitor sends: a form of bounded size that carries this browser's token, and the deed of the button pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request

from tawatur.views.web.visit import carries_token

LARGEST = 64 * 1024
"""Bytes of a form; a note of a page or two."""
MOST_FIELDS = 60
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a button does: a kind of judgement on some subjects, or taking one back.

    `seen` is the token of what had been said of the subjects when the button was shown.
    """

    kind: str
    of: str
    subjects: tuple[str, ...]
    seen: str
    withdraws: str = ""

    def __str__(self) -> str:
        """The deed as a button's value."""
        pairs = [("kind", self.kind), ("of", self.of), *(("subject", one) for one in self.subjects)]
        return urlencode([*pairs, ("seen", self.seen), ("withdraws", self.withdraws)])


def deed_of(value: str) -> Deed:
    """The reverse of `str(deed)`."""
    pairs = _pairs(value)
    given = dict(pairs)
    subjects = tuple(text for name, text in pairs if name == "subject")
    return Deed(
        kind=given.get("kind", ""), of=given.get("of", ""), subjects=subjects, seen=given.get("seen", ""),
        withdraws=given.get("withdraws", ""),
    )  # fmt: skip


async def form_of(request: Request) -> Mapping[str, str]:
    """The fields of a form that this browser was given.

    Raises:
        HTTPException: it is too large (413), no form (415), or not one that this browser was given (403).
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise HTTPException(415)
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise HTTPException(413)
    fields = dict(_pairs(body.decode("utf-8", "replace")))
    if not carries_token(request, fields.get("token", "")):
        raise HTTPException(403)
    return fields


def safe_address(text: str, otherwise: str = "/") -> str:
    """An address of this page; one that leads away from it, as two slashes at its head would, is not taken."""
    inside = text.startswith("/") and not text.startswith(("//", "/\\")) and text.isprintable()
    return text if inside else otherwise


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise HTTPException(400) from None
