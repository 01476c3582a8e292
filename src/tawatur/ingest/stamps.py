"""Full dates printed on a page: where they stand in a line, and whether a clock stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tawatur.arabic.dates import find_periods
from tawatur.arabic.tokens import tokenise

_YEAR = re.compile(r"(?:19|20|\u0661\u0669|\u0662\u0660|\u06f1\u06f9|\u06f2\u06f0)(?<!\d\d\d)\d\d(?!\d)")
"""A year; that no digit stands before it is asked last, so that a line is searched for its first two digits."""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}\s*:\s*\d{2}(?::\d{2})?(?!\d)")
_LETTER = re.compile(r"[^\W\d_]")
_PRECISE = frozenset({"day", "part-of-day", "month"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day or a month printed with its year: its first and last day, and its place in the line.

    `worded` says whether a month's name was spelt out, `clock` whether a time of day stands in the line.
    """

    first: date
    last: date
    start: int
    end: int
    worded: bool
    clock: bool


def find_stamp(text: str) -> Stamp | None:
    """The first date of a line that names its year; None where there is none."""
    if not _YEAR.search(text):
        return None
    for period in find_periods(tokenise(text), text, None):
        if period.anchor == "explicit" and period.precision in _PRECISE and period.start and period.end:
            return Stamp(
                first=period.start,
                last=period.end,
                start=period.span.start,
                end=period.span.end,
                worded=_LETTER.search(period.text) is not None,
                clock=_CLOCK.search(text) is not None,
            )
    return None
