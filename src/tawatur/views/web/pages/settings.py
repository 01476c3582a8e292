"""Language and theme, kept in cookies."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.views.web.rendering import LANGUAGES, THEMES

YEAR = 365 * 24 * 3600
CHOICES = {"language": tuple(LANGUAGES), "theme": THEMES}


def show(request: Request) -> Response:
    """Keeps the language or theme asked for, and goes back to where the visitor was."""
    back = request.query_params.get("back", "/")
    # Only an address of this page: "//elsewhere" and "/\elsewhere" would lead away from it.
    safe = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
    answered = RedirectResponse(safe, status_code=303)
    for name, allowed in CHOICES.items():
        value = request.query_params.get(name)
        if value in allowed:
            answered.set_cookie(name, value, max_age=YEAR, httponly=True, samesite="strict")
    return answered
