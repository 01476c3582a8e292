"""Who visits: a random name for each browser, the token that its forms must carry, and the person's name once given."""

from __future__ import annotations

import hmac
import re
import secrets
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

VISIT, PERSON = "visit", "person"
LONGEST_NAME = 80
"""Letters of a person's name."""
YEAR = 365 * 24 * 3600
_VISIT = re.compile(r"[0-9a-f]{32}")


def token_of(request: Request) -> str:
    """What the forms of this browser must carry: no other page can know it, since it hangs on a cookie and a secret.

    The cookie is not sent along when another site asks (SameSite), and the secret lives as long as the server.
    """
    secret: bytes = request.app.state.secret
    return hmac.new(secret, _visit(request).encode(), "sha256").hexdigest()


def carries_token(request: Request, token: str) -> bool:
    """Whether a form that was sent carries this browser's token."""
    return VISIT in request.cookies and hmac.compare_digest(token.encode(), token_of(request).encode())


def remember(request: Request, response: Response) -> None:
    """Gives a new browser its random name, for as long as it stays open."""
    if request.cookies.get(VISIT) != _visit(request):
        response.set_cookie(VISIT, _visit(request), httponly=True, samesite="strict")


def person_of(request: Request) -> str:
    """The name that the visitor gave, or signed in under; "" where nobody was asked yet."""
    return unquote(request.cookies.get(PERSON, ""))[:LONGEST_NAME].strip() or request.scope.get("person", "")


def remember_person(response: Response, name: str) -> None:
    """Keeps the visitor's name, so that it is asked for once."""
    response.set_cookie(PERSON, quote(name), max_age=YEAR, httponly=True, samesite="strict")


def _visit(request: Request) -> str:
    known = request.cookies.get(VISIT, "")
    if _VISIT.fullmatch(known):
        return known
    if not hasattr(request.state, "visit"):
        request.state.visit = secrets.token_hex(16)
    name: str = request.state.visit
    return name
