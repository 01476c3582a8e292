"""How far back the pictures look: in a large case not all claims can be drawn at once, and it is said which are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from starlette.requests import Request

from tawatur.model import PropositionKind
from tawatur.views.web.asked import case_of

MOST_CLAIMS = 20_000
"""Claims of the kinds that a picture needs which are read for it: some seconds of one core."""
TALLIES: tuple[PropositionKind, ...] = ("tally",)
GROUND: tuple[PropositionKind, ...] = ("control",)
HAPPENINGS: tuple[PropositionKind, ...] = ("attack", "tally", "seizure", "detention")
ROUTES: tuple[PropositionKind, ...] = ("supply", "origin")


def window(request: Request, kinds: Iterable[PropositionKind]) -> date | None:
    """The first day whose reports are looked at for claims of these kinds (of any, if none is given); None: all are."""
    asked = tuple(kinds)

    def make() -> date | None:
        with case_of(request) as case:
            return case.first_day_of(MOST_CLAIMS, asked)

    found: date | None = request.app.state.found.get(("window", asked), make)
    return found
