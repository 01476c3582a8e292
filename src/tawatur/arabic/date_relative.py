"""Weeks, months and years told from where the teller stands: last month, the past three years, two weeks ago."""

from __future__ import annotations

from datetime import date, timedelta

from tawatur.arabic.calendar_days import Days, month_days, shift_month, week_days, year_days
from tawatur.arabic.calendar_words import CURRENT, DAY_WORDS, LAST, NEXT, PAST, UNITS, Unit
from tawatur.arabic.date_days import DayReader
from tawatur.arabic.date_words import Found
from tawatur.arabic.number_reading import Number, read_number
from tawatur.model.time import Precision

_PRECISION: dict[Unit, Precision] = {
    "hour": "day", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
}  # fmt: skip
_SINGULARS: dict[str, Unit] = {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year", "العقد": "decade"}
THIS_UNIT = {lead + key: unit for key, unit in _SINGULARS.items() for lead in ("", "و", "ب", "ف")} | {
    "للاسبوع": "week", "للشهر": "month", "للعام": "year",
}  # fmt: skip
_FEW = frozenset({"قليله", "عديده", "طويله"})
_NOW = frozenset({"الان", "اليوم"})
_DECADE = 10


class RelativeReader(DayReader):
    """Adds stretches of time that lean on the report's own day."""

    def unit_of_now(self, at: int) -> Found | None:
        """This, last or next week, month or year: the whole of it."""
        this = self.key(at) in {"هذا", "هذه", "بهذا", "لهذا", "وهذا"}
        place = at + this
        unit = THIS_UNIT.get(self.key(place))
        if unit is None:
            return None
        end = place + 1
        step = self.step(end)
        if self.key(end) in LAST and self.key(end + 1) == "من":
            return None  # "the last month of" a year is not last month
        if step is None and not this:
            return None
        if unit == "year" and (year := self.year(end + (step is not None))):
            return Found(at, end + (step is not None) + 1, *year_days(year), "year", "explicit")
        end += step is not None
        named = self.month_of(end, sure=True) if unit == "month" and self.month(end) else None
        return named._replace(begin=at) if named is not None else self.shifted(at, end, unit, step or 0)

    def told_year(self, at: int) -> tuple[int, int] | None:
        """The year that "of last year", "this year" after a month means, and the place after it."""
        found = self.unit_of_now(at + (self.key(at) == "من"))
        return (
            (found.first.year, found.end) if found is not None and found.first and found.precision == "year" else None
        )

    def step(self, at: int) -> int | None:
        """-1 for a word that points to the past, 0 to the present, 1 to the future; None for others."""
        key = self.key(at)
        return -1 if key in PAST or key in LAST else 0 if key in CURRENT else 1 if key in NEXT else None

    def shifted(self, begin: int, end: int, unit: Unit, step: int) -> Found:
        """The whole unit so many units away from the anchor's."""
        if self.anchor is None:
            return Found(begin, end, None, None, _PRECISION[unit], "none")
        return Found(begin, end, *unit_days(self.anchor, unit, step), _PRECISION[unit], "publication")

    def span_of_units(self, at: int) -> Found | None:
        """The last so many days, months, years: "الشهرين الماضيين", "الأيام الثلاثة الماضية", "آخر 3 سنوات"."""
        place = at
        newest = self.key(place) in {"اخر", "لاخر"}
        place += newest
        number, place = self.count_at(place)
        unit = UNITS.get(self.bare(place))
        if unit is None or (not self.key(place).startswith(("ال", "وال", "بال")) and number is None and not newest):
            return None
        end = place + 1
        while self.key(end) in {"القليله", "الطويله", "القليلين"}:
            end += 1
        if number is None and unit[1] != 1:
            number, end = self.count_at(end)
        step = -1 if newest else self.step(end)
        if step is None or (unit[1] == 1 and number is None) or (self.key(end) in LAST and self.key(end + 1) == "من"):
            return None
        count = (number.value if number is not None else None) or unit[1] or None
        if count is not None and (count < 1 or count != int(count)):
            return None
        return self.reckoned(at, end + (not newest), unit[0], None if count is None else int(count), step)

    def reckoned(self, begin: int, end: int, unit: Unit, count: int | None, step: int) -> Found:
        """The last or the next so many units from the anchor; vague where the text gives no count."""
        if self.anchor is None:
            return Found(begin, end, None, None, "period" if count else "vague", "none")
        if count is None:
            first, last = (None, self.anchor) if step < 1 else (self.anchor, None)
            return Found(begin, end, first, last, "vague", "publication")
        if step < 1:
            return Found(begin, end, moved(self.anchor, unit, -count), self.anchor, "period", "publication")
        return Found(
            begin, end, self.anchor + timedelta(days=1), moved(self.anchor, unit, count), "period", "publication"
        )

    def bare(self, at: int) -> str:
        """The key without article and clitics."""
        key = self.key(at)
        for lead in ("وال", "بال", "فال", "لل", "ال"):
            if key.startswith(lead):
                return key[len(lead) :]
        return key

    def count_at(self, at: int) -> tuple[Number | None, int]:
        """A count in digits or words and the place after it; None with the same place where there is none."""
        if self.key(at) in {"ال", "بال", "وال", "لل"}:  # the article, parted from digits: "الـ24"
            at += 1
        number = read_number(self.tokens, at) if at < self.count else None
        return (number, number.end) if number is not None and number.value is not None else (None, at)

    def ago(self, at: int) -> Found | None:
        """So long ago or since ("قبل ثلاثة أيام", "منذ أسبوع"), reckoned from the anchor and no finer than its unit."""
        since = self.key(at).removeprefix("و") in {"منذ", "مند"}
        place, loose = self.loosely(at + 1)
        if self.key(place) in DAY_WORDS and self.day(place) is not None:
            return None  # "since Sunday"
        length = self.length(place)
        if length is None or self.years(place) is not None or self.month_of(place, sure=False) is not None:
            return None
        parts, end = length
        if self.key(end) == "من" and self.key(end + 1) == "الان":
            since, end = False, end + 2
        elif self.key(end) in {"من", "علي"} and not since:
            return None  # "three days before ..." leans on something else
        after = self.tokens[end] if end < self.count else None
        if parts == [("decade", 1)] and self.key(end - 1) == "عقد" and after is not None and after.kind == "word":
            return None  # "since the conclusion of" the agreement
        end += self.key(end) in _FEW
        if self.anchor is None or loose or any(count is None for _, count in parts):
            return Found(at, end, None, None, "vague", "none")
        day = self.anchor
        for unit, count in parts:
            day = moved(day, unit, -(count or 0))
        unit = parts[-1][0]
        first, last = unit_days(day, unit, 0)
        return Found(at, end, first, None if since else last, _PRECISION[unit], "publication")

    def from_now(self, at: int) -> Found | None:
        """So long from now ("شهر و21 يوماً من الآن"), reckoned from the anchor and no finer than its unit."""
        length = self.length(at)
        if length is None or self.key(length[1]) != "من" or self.key(length[1] + 1) not in _NOW:
            return None
        parts, end = length
        if self.anchor is None or any(count is None for _, count in parts):
            return Found(at, end + 2, None, None, "vague", "none")
        day = self.anchor
        for unit, count in parts:
            day = moved(day, unit, count or 0)
        return Found(at, end + 2, *unit_days(day, parts[-1][0], 0), _PRECISION[parts[-1][0]], "publication")

    def length(self, at: int) -> tuple[list[tuple[Unit, int | None]], int] | None:
        """A length of time, its parts joined by waw or a comma ("عام وشهرين"), None for a count that is not said."""
        parts: list[tuple[Unit, int | None]] = []
        end = at
        while True:
            number, place = self.count_at(end)
            key = self.key(place)
            unit = UNITS.get(key) or (UNITS.get(key.removeprefix("و")) if parts else None)
            if unit is None:
                break
            said = number.value if number is not None else unit[1] or None
            parts.append((unit[0], int(said) if said is not None and said == int(said) else None))
            end = place + 1
            joint = self.key(end) in {"و", "،", ","}
            if (
                not joint
                and not self.key(end).startswith("و")
                and not (self.is_number(end) and self.key(end + 1) in UNITS)
            ):
                break
            end += joint
        while end > at and self.key(end - 1) in {"و", "،", ","}:
            end -= 1
        return (parts, end) if parts else None

    def loosely(self, at: int) -> tuple[int, bool]:
        """Passes over "more than", "about": the reckoning is then no date."""
        if self.key(at) in {"اكثر", "اقل", "ازيد"} and self.key(at + 1) == "من":
            return at + 2, True
        if self.key(at) in {"نحو", "حوالي", "قرابه", "زهاء", "بضع", "بضعه", "عده"}:
            return at + 1, True
        if self.key(at) == "ما" and self.key(at + 1) in {"يقارب", "يقرب", "يزيد"}:
            return at + 2 + (self.key(at + 2) in {"من", "عن", "علي"}), True
        return at, False


def unit_days(day: date, unit: Unit, step: int) -> Days:
    """The whole unit that many units away from the one around the day."""
    there = moved(day, unit, step)
    if unit == "week":
        return week_days(there)
    if unit == "month":
        return month_days(there.year, there.month)
    if unit == "year":
        return year_days(there.year)
    if unit == "decade":
        first = max(there.year - there.year % _DECADE, date.min.year)
        return date(first, 1, 1), date(first + _DECADE - 1, 12, 31)
    return there, there


def moved(day: date, unit: Unit, count: int) -> date:
    """The day that many units later; hours count as the days they reach into; held within the calendar."""
    try:
        if unit in {"month", "year", "decade"}:
            return shift_month(day, count * {"month": 1, "year": 12, "decade": 120}[unit])
        if unit == "hour":
            count = -(-abs(count) // 24) * (1 if count > 0 else -1)
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    except OverflowError:
        return date.min if count < 0 else date.max
