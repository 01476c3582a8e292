"""Parts of the calendar: the beginning, middle and end of a stretch, its weeks and quarters, seasons."""

from __future__ import annotations

from datetime import date, timedelta

from tawatur.arabic.calendar_days import Days, month_days

SEASONS = {"ربيع": ((3, 1), (6, 20)), "صيف": ((6, 1), (9, 22)), "خريف": ((9, 1), (12, 20)), "شتاء": ((12, 1), (2, 28))}
"""Seasons from the first day of their months to the last of the sky's: as wide as the two ways to reckon them."""
_END_OF_WINTER = timedelta(days=19)


def slice_of(first: date, last: date, edge: str) -> Days:
    """The early or late half of a stretch of days, or its middle third: the widest that the words allow."""
    days = (last - first).days + 1
    if edge == "early":
        return first, first + timedelta(days=days // 2 - 1)
    if edge == "late":
        return first + timedelta(days=days // 2), last
    return first + timedelta(days=days // 3), last - timedelta(days=days // 3)


def share_of(first: date, last: date, which: int, of: int) -> Days | None:
    """One of the equal shares of a year in months: the third quarter, the first half. None beyond the last share."""
    if not 1 <= which <= of:
        return None
    months = 12 // of
    begin = date(first.year, (which - 1) * months + 1, 1)
    return begin, min(month_days(first.year, which * months)[1], last)


def week_of(first: date, last: date, which: int) -> Days | None:
    """The nth of the weeks that begin on a Monday in a month or year, the last for 0; None where it has fewer."""
    monday = first + timedelta(days=-first.weekday() % 7)
    if which:
        monday += timedelta(weeks=which - 1)
    else:
        monday = last - timedelta(days=last.weekday())
    return (monday, monday + timedelta(days=6)) if first <= monday <= last else None


def season_days(season: str, first_year: int, last_year: int) -> Days:
    """The days of a season; the winter of one year may be the one that ends in it or the one that begins in it."""
    (month, day), (last_month, last_day) = SEASONS[season]
    if season != "شتاء":
        return date(first_year, month, day), date(first_year, last_month, last_day)
    if last_year > first_year:
        return date(first_year, month, day), date(last_year, 3, 1) + _END_OF_WINTER
    return date(first_year - 1, month, day), month_days(first_year + 1, 2)[1]


def nth_weekday(weekday: int, which: int, month: date) -> date | None:
    """The nth such weekday of the month around that day, or None where it has fewer."""
    first, last = month_days(month.year, month.month)
    found = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=which - 1)
    return found if found <= last else None


def weekday_on(weekday: int, day: int, anchor: date) -> date | None:
    """The last day up to the anchor's morrow with this day of the month and weekday, half a year back at most."""
    for back in range(-1, 184):
        found = anchor - timedelta(days=back)
        if found.day == day and found.weekday() == weekday:
            return found
    return None


def same_year(start: date, end: date) -> date:
    """The day and month of `start` in the year of `end`, or the year before where it would come after."""
    for year in (end.year, end.year - 1):
        try:
            moved = start.replace(year=year)
        except ValueError:
            continue
        if moved <= end:
            return moved
    return start
