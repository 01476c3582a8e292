"""Days reckoned: the ends of weeks, months and years, Hijri ones too, and which year a bare date means."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

Days = tuple[date, date]

GRACE = timedelta(days=1)
"""A day and month one day ahead of the report's date still belong to its year: time zones differ."""
SOON = timedelta(days=60)
"""How far ahead of the report a bare date may lie when its weekday shows that the past one is not meant."""
_HIJRI_YEARS = range(1343, 1501)  # the years that the Umm al-Qura table covers
_GREGORIAN_YEARS = range(1925, 2077)  # the whole years of that table
_SIGHTING = timedelta(days=1)  # sightings of the moon differ by country


def month_days(year: int, month: int) -> Days:
    """The first and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """The first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_days(day: date) -> Days:
    """Monday to Sunday around a day: countries differ in where the week begins, so this is a convention."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def shift_month(day: date, months: int) -> date:
    """The same day of another month, or its last day where it is shorter. OverflowError outside the calendar."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def gregorian_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where there is none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_day(day: int, month: int, anchor: date, weekday: int | None = None, *, ahead: bool = False) -> date | None:
    """The day and month without a year: the last one up to the anchor, or the next after it where the text looks ahead.

    A weekday said with it may show that the next one is meant. 29 February goes back to a year that has it.
    """
    years = range(anchor.year - 8, anchor.year + 9)
    days = [found for year in years if (found := gregorian_day(year, month, day)) is not None]
    before = [found for found in days if found <= anchor + GRACE]
    after = [found for found in days if found > anchor]
    if ahead:
        return after[0] if after else None
    told = weekday is not None and before and before[-1].weekday() != weekday
    if told and after and after[0].weekday() == weekday and after[0] - anchor <= SOON:
        return after[0]
    return before[-1] if before else None


def weekday_before(weekday: int, anchor: date, *, strictly: bool = False) -> date:
    """The last such weekday on or before the anchor; strictly before it on request."""
    back = (anchor.weekday() - weekday) % 7
    return anchor - timedelta(days=back or (7 if strictly else 0))


def weekday_after(weekday: int, anchor: date) -> date:
    """The first such weekday after the anchor."""
    return anchor + timedelta(days=(weekday - anchor.weekday()) % 7 or 7)


def hijri_days(year: int, month: int, day: int | None) -> Days | None:
    """The days that a Hijri day or month may be: the Umm al-Qura reckoning, one day more at both ends.

    None outside the years of the table (1343 to 1500) or for a day that the month does not have.
    """
    if year not in _HIJRI_YEARS:
        return None
    try:
        first = Hijri(year, month, day or 1)
    except ValueError:
        return None
    begin = first.to_gregorian()
    last = begin + timedelta(days=0 if day else first.month_length() - 1)
    return date(begin.year, begin.month, begin.day) - _SIGHTING, date(last.year, last.month, last.day) + _SIGHTING


def hijri_year_before(month: int, day: int | None, anchor: date) -> int:
    """The Hijri year in which that month, or that day of it, last began on or before the anchor."""
    year = int(Gregorian(anchor.year, anchor.month, anchor.day).to_hijri().year)
    days = hijri_days(year, month, day)
    return year if days is not None and days[0] <= anchor else year - 1


def hijri_year_within(month: int, day: int | None, year: int) -> int | None:
    """The Hijri year whose month, or day of it, begins in that Gregorian year ("رمضان 2023"); None for none or two."""
    if year not in _GREGORIAN_YEARS:
        return None
    last = int(Gregorian(year, 12, 31).to_hijri().year)
    begun = [
        hijri
        for hijri in (last - 1, last)
        if (days := hijri_days(hijri, month, day)) is not None and (days[0] + _SIGHTING).year == year
    ]
    return begun[0] if len(begun) == 1 else None
