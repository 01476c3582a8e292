"""Saving a search and forgetting one: in the visitor's own browser, not in the case."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.views.web.forms import form_of, safe_address
from tawatur.views.web.looks import forget, keep


async def send(request: Request) -> Response:
    """Keeps or forgets the address of the form, and goes back."""
    fields = await form_of(request)
    answered = RedirectResponse(safe_address(fields.get("back", "")), status_code=303)
    if "save" in fields:
        keep(request, answered, "saved", fields["save"])
    elif "drop" in fields:
        forget(request, answered, fields["drop"])
    return answered
