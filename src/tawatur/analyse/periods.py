"""The period that a question asks about, in Arabic or English."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date

from tawatur.arabic.dates import find_periods
from tawatur.arabic.tokens import Token

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})"
_WORDS = r"(?:(?P<day>\d{1,2})\s+)?(?:(?P<month>[a-z]{3,9})\s+)?(?P<year>(?:19|20)\d{2})"
_WINDOW = re.compile(rf"\b(?P<marker>since|after|from|until|till|before|to|in|during)\s+(?:{_ISO}|{_WORDS})\b")
_BETWEEN = re.compile(r"\bbetween\s+([^?]{4,20}?)\s+and\s+(?=\S)")

Window = tuple[date | None, date | None]


def period_asked(tokens: Sequence[Token], text: str) -> Window:
    """First and last day asked about, both included; None where that side is open."""
    since, until = _arabic(tokens, text)
    # "between A and B" says the same as "since A until B".
    plain = _BETWEEN.sub(r"since \1 until ", text.lower())
    for match in _WINDOW.finditer(plain):
        first, last = _days(match)
        if first is None or last is None:
            continue
        if match["marker"] in {"since", "after", "from", "in", "during"}:
            since = first
        if match["marker"] in {"until", "till", "before", "to", "in", "during"}:
            until = last
    return since, until


def _arabic(tokens: Sequence[Token], text: str) -> Window:
    for period in find_periods(tokens, text, None):
        if period.resolved and any(token.kind == "word" for token in tokens):
            since_words = period.precision == "period" or text[: period.span.start].rstrip().endswith(("منذ", "بعد"))
            return period.start, None if since_words and period.precision != "period" else period.end
    return None, None


def _days(match: re.Match[str]) -> Window:
    try:
        if match["iso"]:
            day = date.fromisoformat(match["iso"])
            return day, day
        year = int(match["year"])
        if not match["month"]:
            return (date(year, 1, 1), date(year, 12, 31)) if not match["day"] else (None, None)
        month = MONTHS[match["month"]]
        if match["day"]:
            day = date(year, month, int(match["day"]))
            return day, day
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    except (ValueError, KeyError):
        return None, None
