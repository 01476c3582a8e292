"""Parts of months and years as a text names them: beginnings, weeks, quarters, seasons, decades, single days."""

from __future__ import annotations

from datetime import date, timedelta

from tawatur.arabic.calendar_days import week_days, year_days
from tawatur.arabic.calendar_parts import SEASONS, season_days, share_of, slice_of, week_of
from tawatur.arabic.calendar_words import Unit
from tawatur.arabic.date_relative import RelativeReader
from tawatur.arabic.date_words import Found
from tawatur.arabic.keys import keys

_EDGES = {
    "مطلع": "early", "اوائل": "early", "اوايل": "early", "بدايه": "early", "بدايات": "early", "مستهل": "early",
    "منتصف": "middle", "اواسط": "middle", "وسط": "middle",
    "اواخر": "late", "نهايه": "late", "نهايات": "late", "ختام": "late", "اخر": "late",
}  # fmt: skip
EDGES = {lead + key: edge for key, edge in _EDGES.items() for lead in ("", "و", "ب", "ل")}
"""Words for the beginning, middle and end of a stretch of time."""
DECADES = {"ثلاثين": 30, "اربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90}
"""The stems of decades ("تسعينيات") with the year of the century that they begin in."""
SHARES = {"النصف": 2, "الربع": 4, "الثلث": 3}
"""Shares of a year that an ordinal counts."""
REST = frozenset({"بقيه", "باقي", "لبقيه"})
_CENTURIES = {"الماضي": 1900, "العشرين": 1900, "المنصرم": 1900, "الفايت": 1900, "التاسع": 1800, "الحالي": 2000}
_NOT_OF_NOW = keys(
    "ذاته ذاتها نفسه نفسها التالي التالية الدراسي الدراسية المالي المالية الذي التي الجديد الجديدة الميلادي"
)
_FREE_DAYS = frozenset({"عطله", "وعطله", "بعطله"})
_LAST = frozenset({"الاخير", "الاخيره"})
_UNIT_WORDS: dict[str, Unit] = {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year"}
_FULL_WEEKS = 5


class PartReader(RelativeReader):
    """Adds parts of months and years, and single days of a month that other words name."""

    def whole(self, at: int) -> Found | None:
        """A month, a year or the like that something can be a part of."""
        place = at + (self.key(at) == "من")
        found = self.unit_of_now(place) or self.years(place) or self.month_of(place, sure=True) or self.season(place)
        if found is None and (year := self.year(place)):
            return Found(place, place + 1, *year_days(year), "year", "explicit")
        return found

    def edge(self, at: int) -> Found | None:
        """The beginning, middle or end of a month, a week or a year: halves of it, or its middle third.

        The end of a week is its Saturday and Sunday; days off at its end may begin on Thursday, by country.
        """
        free = self.key(at) in _FREE_DAYS and self.key(at + 1) == "نهايه"
        place = at + free
        edge = EDGES.get(self.key(place))
        inner = self.whole(place + 1) if edge is not None else None
        if edge is not None and inner is None and self.key(place + 2) not in _NOT_OF_NOW:
            unit = _UNIT_WORDS.get(self.key(place + 1))  # "since the beginning of the year": the report's own
            inner = self.shifted(place + 1, place + 2, unit, 0) if unit is not None else None
        if edge is None or inner is None or inner.begin > place + 1:
            return None
        if inner.first is None or inner.last is None:
            return inner._replace(begin=at, precision="period")
        first, last = slice_of(inner.first, inner.last, edge)
        if edge == "late" and inner.precision == "week" and not free:
            first = last - timedelta(days=1)
        return inner._replace(begin=at, first=first, last=last, precision="period")

    def share(self, at: int) -> Found | None:
        """A half, third or quarter of a year by its number: "الربع الثالث من عام 2020", "2020 الربع الثالث"."""
        ahead = self.year(at) is not None
        of = SHARES.get(self.key(at + ahead).removeprefix("و"))
        which = self.ordinal(at + ahead + 1) if of is not None else None
        inner = None if which is None else self.year_named(at, which[1]) if ahead else self.whole(which[1])
        if of is None or which is None or inner is None or inner.precision != "year":
            return None
        if inner.first is None or inner.last is None:
            return Found(at, inner.end, None, None, "period", inner.anchor)
        days = share_of(inner.first, inner.last, which[0], of)
        return Found(at, inner.end, *days, "period", inner.anchor) if days is not None else None

    def year_named(self, at: int, end: int) -> Found | None:
        """The bare year at `at`, with the words up to `end` that name its part."""
        year = self.year(at)
        return Found(at, end, *year_days(year), "year", "explicit") if year is not None else None

    def week(self, at: int) -> Found | None:  # alternatives, tried in turn
        """A week by its number in a month or year ("الأسبوع الأول من أيار"), or around a date ("أسبوع 30 نوفمبر")."""
        if self.key(at) == "اسبوع":
            day = self.named(at + 1) or self.numeric(at + 1)
            if day is None:
                return None
            if day.first is None:
                return Found(at, day.end, None, None, "week", day.anchor)
            return Found(at, day.end, *week_days(day.first), "week", day.anchor)
        if self.key(at).removeprefix("و") != "الاسبوع":
            return None
        last = self.key(at + 1) in _LAST
        which = (0, at + 2) if last else self.ordinal(at + 1)
        inner = self.whole(which[1]) if which is not None and which[0] <= _FULL_WEEKS else None
        if which is None or inner is None or inner.precision not in {"month", "year"}:
            return None
        if inner.first is None or inner.last is None:
            return Found(at, inner.end, None, None, "week", inner.anchor)
        days_of = week_of(inner.first, inner.last, which[0])
        return Found(at, inner.end, *days_of, "week", inner.anchor) if days_of is not None else None

    def rest(self, at: int) -> Found | None:
        """The rest of this week, month or year: from the report's day to its end."""
        if self.key(at) not in REST:
            return None
        unit = _UNIT_WORDS.get(self.key(at + 1))
        inner = self.unit_of_now(at + 1) or (self.shifted(at + 1, at + 2, unit, 0) if unit is not None else None)
        return inner._replace(begin=at, first=self.anchor, precision="period") if inner is not None else None

    def day_or_week(self, at: int) -> Found | None:
        """A day, within the week that is named beside it if any is."""
        day = self.day(at)
        return self.day_in_week(at, day) or day

    def day_in_week(self, at: int, day: Found | None) -> Found | None:
        """A weekday of a named week, before or after it: "الجمعة من الأسبوع الماضي", "الأسبوع المقبل يوم الجمعة"."""
        if day is not None and day.precision in {"day", "part-of-day"} and not day.dated:
            week = self.unit_of_now(day.end + (self.key(day.end) == "من"))
            if week is None or week.precision != "week" or week.anchor == "explicit":
                return None
            return self.within(week, at, day.begin, week.end)
        week = self.unit_of_now(at)
        if week is None or week.precision != "week":
            return None
        if week.last is not None and self.key(week.end) in {"من", "بين"}:
            return self.days_in_week(week, at)
        day = self.day(week.end)
        if day is None or day.dated or day.precision not in {"day", "part-of-day"}:
            return None
        return self.within(week, at, week.end, day.end)

    def days_in_week(self, week: Found, begin: int) -> Found | None:
        """From one weekday of that week to another; `RangeReader` knows how."""
        del week, begin
        return None

    def within(self, week: Found, begin: int, at: int, end: int) -> Found | None:
        """The weekday at `at` in that week; the week's last day serves as the anchor."""
        if week.last is None:
            return Found(begin, end, None, None, "day", "none")
        again = PartReader(self.tokens, week.last).day(at)
        return again._replace(begin=begin, end=end) if again is not None else None

    def month_first(self, at: int) -> Found | None:
        """A month before its day ("يونيو 22، 2020"); without a year only where nothing is counted after it."""
        month = self.month(at)
        if month is None or month[0].hijri:
            return None
        place = month[1] + (self.key(month[1]) == "-")
        day = self.digits(place, 2)
        if day is None or not 1 <= day <= 31:
            return None
        year = self.year_after(place + 1)
        if year is not None and not year[1]:
            return self.explicit(at, year[2], day, month[0].number, year[0])
        counted = place + 1 < self.count and self.tokens[place + 1].kind != "sign"
        if counted or self.key(place + 1) in {"-", "/", ":", "%", "٪", "–"}:
            return None
        return self.completed(at, place + 1, day, month[0], None)

    def days_of_month(self, at: int) -> Found | None:
        """A day of this or last month: "15 من الشهر الجاري", "في العشرين من الشهر الماضي", "12 الجاري"."""
        day = self.day_number(at)
        if day is None:
            return None
        place = day[1] + (self.key(day[1]) == "من")
        month = self.unit_of_now(place)
        if month is None or month.precision != "month":
            return None
        found = month.first + timedelta(days=day[0] - 1) if month.first else None
        if found is not None and month.last is not None and found > month.last:
            return None
        return Found(at, month.end, found, found, "day", month.anchor)

    def season(self, at: int) -> Found | None:
        """A season of a year; winter spans both winters that a year has."""
        this = self.key(at) == "هذا"
        key = self.key(at + this).removeprefix("و")
        name = key.removeprefix("ال")
        if name not in SEASONS:
            return None
        place = at + this + 1
        inner = self.years(place) or self.unit_of_now(place)
        step = 0 if this else self.step(place) if key.startswith("ال") else None
        if inner is None and step is not None and self.anchor is not None:
            year = self.anchor.year + min(step, 0)
            inner = Found(at, place + (not this), *year_days(year), "year", "publication")
        if inner is None and (year_said := self.year(place)):
            last, end = self.year_joined(year_said, place + 1)
            inner = Found(at, end, year_days(year_said)[0], year_days(last)[1], "year", "explicit")
        if inner is None or inner.first is None or inner.last is None:
            return None
        return Found(at, inner.end, *season_days(name, inner.first.year, inner.last.year), "season", inner.anchor)

    def decade(self, at: int) -> Found | None:
        """A decade by its name: "التسعينيات", "ثمانينيات القرن الماضي"."""
        key = self.key(at).removeprefix("و").removeprefix("ال")
        if not key.endswith("ات"):
            return None
        tens = DECADES.get(key.removesuffix("ات").removesuffix("ي")) or DECADES.get(key.removesuffix("ات"))
        if tens is None:
            return None
        century, end = 1900, at + 1
        if self.key(end) == "من" and self.key(end + 1).startswith("عمر"):
            return None  # a man in his forties
        if self.key(end) == "القرن":
            century = _CENTURIES.get(self.key(end + 1), 0)
            if not century:
                return None
            end += 3 if self.key(end + 2) == "عشر" else 2
        return Found(at, end, date(century + tens, 1, 1), date(century + tens + 9, 12, 31), "decade", "explicit")
