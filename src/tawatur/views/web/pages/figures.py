"""Whether published figures can stand in one table: the arithmetic before any statistics."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.denominators import MOST_COUNTED, Figure, misfits, totals_for
from tawatur.errors import InputError
from tawatur.views.printed import figure_of, shares_of, tables_that_fit, whole_of
from tawatur.views.web.rendering import render

MOST_LINES = 200
EXAMPLES = (
    {"figures": "Albania,53,0.13", "total": "1832"},
    {"figures": "China,,43.5\nChina,,25.4"},
    {"shares": "12, 5, 9", "parts": "18", "wholes": "271"},
)
"""Figures on seized weapons as the press printed them."""


def show(request: Request) -> Response:
    """The form, and what arithmetic says of what was typed into it."""
    asked = request.query_params
    fault, found = "", None
    try:
        found = _checked(asked.get("figures", ""), asked.get("total", "")) | _counted(
            asked.get("shares", ""), asked.get("parts", ""), asked.get("wholes", "")
        )
    except InputError as wrong:
        fault = str(wrong)
    return render(
        request,
        "figures.html",
        asked=dict(asked),
        fault=fault,
        found=found,
        examples=EXAMPLES,
        most=MOST_COUNTED,
        status=400 if fault else 200,
    )


def _checked(lines: str, total: str) -> dict[str, Any]:
    figures = [figure_of(line) for line in lines.splitlines()[:MOST_LINES] if line.strip()]
    whole = whole_of(total) if total.strip() else None
    return {"figures": figures, "total": whole, "misfits": misfits(figures, whole), "allowed": _allowed(figures)}


def _allowed(figures: Sequence[Figure]) -> list[tuple[Figure, int, int | None]]:
    """The totals that each figure with both numbers allows."""
    allowed = []
    for figure in figures:
        if figure.count is not None and figure.share is not None:
            totals = totals_for(figure.count, figure.share)
            allowed.append((figure, totals.least, totals.most))
    return allowed


def _counted(shares: str, parts: str, wholes: str) -> dict[str, int | None]:
    if not shares.strip():
        return {"tables": None}
    return {"tables": tables_that_fit(shares_of(shares), whole_of(parts), whole_of(wholes))}
