"""What looks like a credit and is none: the day of the visit printed at the top of a page, a name in a list of tags."""

from __future__ import annotations

from dataclasses import replace

from tawatur.ingest.credits import Credit
from tawatur.ingest.frames import Frame
from tawatur.ingest.furniture import Role, is_menu
from tawatur.ingest.pages import Page

_TAG_WORDS = 3
_MOST_STAMPS = 2
"""Dates above a text that can be its own (published, updated); more are those of a list of articles."""

_BELOW = 2
"""Lines below the text in which a dated signature may stand."""


def settle(page: Page, frame: Frame) -> Page:
    """The page with such credits taken away; a clock's line becomes furniture."""
    credits: list[Credit | None] = list(page.credits)  # noqa: A001  # the field's own name
    roles: list[Role | None] = list(page.roles)
    for i, credit in enumerate(page.credits):
        if credit and credit.stamp and _is_clock(page, frame, i, credit):
            credits[i], roles[i] = None, "line"
        elif credit and credit.bare and credit.byline and _is_tag(page, frame, i):
            credits[i] = None
    return replace(page, credits=tuple(credits), roles=tuple(roles))


def _is_clock(page: Page, frame: Frame, i: int, credit: Credit) -> bool:
    """Whether a date is not the report's.

    Above the title a date is trusted only if no search box and no second headline stands between them and, on the very
    first line, only without a clock. Below the first paragraph only one beside an outlet or a person, at the end of the
    text, is trusted.
    """
    if i > frame.first:
        return i > frame.last + _BELOW or not (credit.outlet or credit.byline)
    if page.linked[i] or _stamps(page, frame) > _MOST_STAMPS:
        return True
    if frame.title is None or i > frame.title:
        return False
    between = range(i + 1, frame.title)
    menus = any(page.roles[k] and is_menu(page.lines[k]) for k in between)
    headlines = sum(not page.roles[k] and not page.credits[k] for k in between)
    return menus or headlines > 1 or (i == 0 and credit.stamp is not None and credit.stamp.clock)


def _stamps(page: Page, frame: Frame) -> int:
    """How many dates stand alone on their lines above the text, links left out."""
    above = zip(page.credits[: frame.first], page.linked, strict=False)
    return sum(
        credit is not None and credit.stamp is not None and credit.bare and not linked for credit, linked in above
    )


def _is_tag(page: Page, frame: Frame, i: int) -> bool:
    """Whether a bare name is one of a list of tags: away from the text, or followed by another short line."""
    if frame.before(i):
        return False
    follows = page.lines[i + 1] if i + 1 < len(page.lines) else None
    return i != frame.last + 1 or (follows is not None and follows.words <= _TAG_WORDS and not page.roles[i + 1])
