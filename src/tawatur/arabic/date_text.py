"""Years that an undated report gives away itself: "since the beginning of 2023" dates its "27 May"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tawatur.arabic.calendar_days import gregorian_day, month_days
from tawatur.arabic.date_words import Found

_KEPT = frozenset({"day", "part-of-day", "month"})


def dated_by_text(found: Found, months: dict[int, int], year: int | None, *, since: bool, until: bool) -> Found:
    """A day or month without a year in the one year that the text gives to its month, or else to itself.

    `months` and `year` are those of `years_of`; `since` and `until` say that only the first or the last day is meant.
    The anchor becomes "text". What lacks more than a year stays as it is.
    """
    if found.yearless is None or found.precision not in _KEPT:
        return found
    month, day = found.yearless
    meant = months.get(month, year)
    if meant is None:
        return found
    first = gregorian_day(meant, month, day or 1)
    if first is None:
        return found
    last = first if day else month_days(meant, month)[1]
    return found._replace(first=None if until else first, last=None if since else last, anchor="text")


def years_of(found: Iterable[Found]) -> tuple[dict[int, int], int | None]:
    """The year of each month that a text names with one year only, and the year whose beginning it counts from.

    Days with a year are left out: pages list other articles by their day.
    """
    months: defaultdict[int, set[int]] = defaultdict(set)
    years = set()
    for one in found:
        if one.anchor != "explicit" or one.first is None:
            continue
        if one.precision == "month" and one.first.day == 1:
            months[one.first.month].add(one.first.year)
        elif one.precision == "period" and one.last is None and (one.first.month, one.first.day) == (1, 1):
            years.add(one.first.year)
    told = {month: min(which) for month, which in months.items() if len(which) == 1}
    return told, years.pop() if len(years) == 1 else None
