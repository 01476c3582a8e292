"""Times told from where the teller stands: today, Sunday, last month, three days ago, the beginning of the year."""

from __future__ import annotations

from datetime import date, timedelta

from tawatur.arabic.calendar_days import (
    Days,
    month_days,
    shift_month,
    week_days,
    weekday_after,
    weekday_before,
    year_days,
)
from tawatur.arabic.calendar_parts import nth_weekday, weekday_on
from tawatur.arabic.calendar_words import (
    CURRENT,
    DAY_WORDS,
    LAST,
    NEXT,
    PARTS_OF_DAY,
    PAST,
    UNITS,
    Unit,
    ordinals,
    weekdays,
)
from tawatur.arabic.date_reading import DateReader, Found
from tawatur.arabic.number_reading import Number, read_number
from tawatur.model.time import Precision

_TODAY = {"اليوم": 0, "الليله": 0, "امس": -1, "الامس": -1, "البارحه": -1, "غدا": 1, "الغد": 1, "غد": 1}
TODAY = {lead + key: shift for key, shift in _TODAY.items() for lead in ("", "و", "ب", "ل", "ف")} | {"لليوم": 0}
_NOT_TODAY_BEFORE = frozenset({"ذلك", "نفس", "ذات", "في", "طوال", "طيله", "ذاك", "بين", "منتصف", "ملف", "مراسل", "قناه", "لقناه", "صحيفه", "جريده", "موقع", "تلفزيون", "اخبار", "راي", "بمناسبه"})
_NOT_TODAY_AFTER = frozenset({"التالي", "ذاته", "نفسه", "السابق", "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "الذي", "الواحد", "الدولي", "العالمي", "الوطني", "العربي", "السنوي", "الاخير", "الماضي"})
_ADVERBS = frozenset({"فجرا", "صباحا", "ضحي", "ظهرا", "عصرا", "مساء", "مساءا", "ليلا", "نهارا", "ص", "م"})
_BEFORE_BEFORE = frozenset({"الاول", "اول"})
_NAMED_AFTER_DAYS = frozenset({"سوق", "صلاه", "خطبه", "بسوق", "لصلاه", "وسوق"})
_MARKS = frozenset({",", "،", "(", "-", "–", "/", "الموافق", "المصادف", "الموافقه", "في", "بتاريخ"})
_COMMAS = frozenset({",", "،"})
_PRECISION: dict[Unit, Precision] = {
    "hour": "day", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
}  # fmt: skip
_SINGULARS: dict[str, Unit] = {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year", "العقد": "decade"}
THIS_UNIT = {lead + key: unit for key, unit in _SINGULARS.items() for lead in ("", "و", "ب", "ف")} | {
    "للاسبوع": "week", "للشهر": "month", "للعام": "year",
}  # fmt: skip
_DECADE = 10


class RelativeReader(DateReader):
    """Adds to calendar dates those that lean on the report's own day."""

    # Days

    def day(self, at: int) -> Found | None:
        """A day in full: a part of it, today or a weekday or a date, and what further says which one it is."""
        begin, part = at, None
        if (self.key(at).removeprefix("و") in PARTS_OF_DAY or self.key(at) in PARTS_OF_DAY) and at + 1 < self.count:
            part = PARTS_OF_DAY.get(self.key(at)) or PARTS_OF_DAY[self.key(at).removeprefix("و")]
            at += 1
            if self.key(at) == "من":
                at += 1
        worded = self.key(at) in DAY_WORDS
        at += worded
        found = self.today(at) or self.weekday(at) or self.numeric(at) or self.named(at)
        if found is None:
            return self.month_day(begin, at) if worded else None
        if part is None and not worded and found.begin != begin:
            return None
        found = self.with_adverb(found._replace(begin=begin, part=part or found.part))
        return found._replace(precision="part-of-day") if found.part else found

    def month_day(self, begin: int, at: int) -> Found | None:
        """A bare day of the month after "day" ("يوم 27"): the last such day up to the anchor."""
        day = self.digits(at, 2)
        if day is None or not 1 <= day <= 31 or self.key(at + 1) in {"/", "-", "."} or self.key(at + 1) in UNITS:
            return None
        if self.anchor is None:
            return Found(begin, at + 1, None, None, "day", "none")
        month = self.anchor if day <= self.anchor.day else shift_month(self.anchor, -1)
        try:
            found = month.replace(day=day)
        except ValueError:
            return None
        return Found(begin, at + 1, found, found, "day", "publication")

    def with_adverb(self, found: Found) -> Found:
        """Takes in a part of the day that follows ("الأحد فجراً"), also after a comma or with the hour before it."""
        end = found.end
        if self.key(end) in _ADVERBS and (self.key(end) not in {"ص", "م"} or self.is_number(end - 1)):
            return found._replace(end=end + 1, part=found.part or PARTS_OF_DAY[self.key(end)])
        return found

    def today(self, at: int) -> Found | None:
        """Today, yesterday and their like. A weekday beside them is surer than the report's date, which may be a day off."""
        shift = TODAY.get(self.key(at))
        end = at + 1
        if self.key(at) in {"بعد", "قبل"} and self.key(at + 1) in {"غد", "امس"}:
            shift, end = (2 if self.key(at) == "بعد" else -2), at + 2
        elif self.key(at) == "اول" and self.key(at + 1) in {"امس", "من"}:
            of = self.key(at + 1) == "من"
            if of and self.key(at + 2) not in {"امس", "الامس"}:
                return None
            shift, end = -2, at + 2 + of
        elif (shift == 0 and (self.key(at - 1) in _NOT_TODAY_BEFORE or self.key(end) in _NOT_TODAY_AFTER)) or (shift == 0 and self.key(end) in {"ال", "رقم"}):
            return None
        elif shift == 0 and self.key(end) in ordinals() and self.named(end) is None:
            return None  # "for the ninth day running"
        elif shift == -1 and self.key(end) in _BEFORE_BEFORE:
            shift, end = -2, end + 1
        elif self.key(at) in {"الليله", "الليالي"} and self.key(end) in PAST:
            shift, end = -1, end + 1
        if shift is None:
            return None
        fixed = self.dated(end)
        if fixed is not None:
            return fixed._replace(begin=at)
        day = self.anchor + timedelta(days=shift) if self.anchor is not None else None
        found = Found(at, end, day, day, "day", "publication" if day else "none")
        place = end + (self.key(end) in _COMMAS)
        weekday = self.weekday(place)
        if weekday is None or (place > end and not weekday.dated):
            return found
        if weekday.dated:
            return weekday._replace(begin=at)
        if day is not None:
            day += timedelta(days=(weekdays()[self.key(place)] - day.weekday() + 3) % 7 - 3)
        return found._replace(end=weekday.end, first=day, last=day, part=weekday.part)

    def weekday(self, at: int) -> Found | None:
        weekday = weekdays().get(self.key(at))
        if weekday is None or self.key(at - 1) in _NAMED_AFTER_DAYS:
            return None
        end = at + 1
        while self.key(end) in {"-", "–", "/"} and self.key(end + 1) in weekdays():
            end += 2  # "ليل السبت - الأحد"
        part = PARTS_OF_DAY.get(self.key(end)) if self.key(end) in _ADVERBS and self.key(end) not in {"ص", "م"} else None
        end += part is not None
        fixed = self.dated(end, weekday)
        if fixed is not None:
            return fixed._replace(begin=at, part=part, dated=True)
        numbered = self.numbered(at, end, weekday)
        if numbered is not None:
            return numbered
        if self.anchor is None:
            return Found(at, end + (self.key(end) in PAST | NEXT), None, None, "day", "none", part)
        if self.key(end) in NEXT:
            day, end = weekday_after(weekday, self.anchor), end + 1
        else:
            past = self.key(end) in PAST
            day, end = weekday_before(weekday, self.anchor, strictly=past), end + past
        return Found(at, end, day, day, "day", "publication", part)

    def numbered(self, begin: int, at: int, weekday: int) -> Found | None:
        """A weekday with its day of the month ("الجمعة 22", "الخميس في الحادي والعشرين") or its place in it ("الثلاثاء الثالث")."""
        place = at + (self.key(at) == "في")
        day = self.day_number(place)
        after = self.tokens[day[1]] if day is not None and day[1] < self.count else None
        if day is None or (after is not None and (after.kind != "sign" or after.key in {"/", "-", ":", "%", "٪"})):
            return None
        if self.anchor is None:
            return Found(begin, day[1], None, None, "day", "none", dated=True)
        if place == at and not self.is_number(place) and day[0] <= 5:
            found = nth_weekday(weekday, day[0], self.anchor)
        else:
            found = weekday_on(weekday, day[0], self.anchor)
        return Found(begin, day[1], found, found, "day", "publication" if found else "none", dated=True)

    def dated(self, at: int, weekday: int | None = None) -> Found | None:
        """A calendar date that says again which day is meant: "الأحد 21 يونيو", "اليوم السبت (6 آب 2022)"."""
        place = at
        while place < at + 2 and self.key(place) in _MARKS:
            place += 1
        found = self.numeric(place) or self.named(place, weekday)
        return found

    # Weeks, months, years

    def unit_of_now(self, at: int) -> Found | None:
        """This, last or next week, month or year: the whole of it."""
        this = self.key(at) in {"هذا", "هذه", "بهذا", "لهذا", "وهذا"}
        place = at + this
        unit = THIS_UNIT.get(self.key(place))
        if unit is None:
            return None
        end = place + 1
        step = self.step(end)
        if step is None and self.key(end) == "من" and self.key(end + 1) in {"هذا", "هذه"}:
            return None
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
        return (found.first.year, found.end) if found is not None and found.first and found.precision == "year" else None

    def step(self, at: int) -> int | None:
        key = self.key(at)
        return -1 if key in PAST or key in LAST else 0 if key in CURRENT else 1 if key in NEXT else None

    def shifted(self, begin: int, end: int, unit: Unit, step: int) -> Found:
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
        if step is None or (unit[1] == 1 and number is None):
            return None
        count = (number.value if number is not None else None) or unit[1] or None
        return self.reckoned(at, end + (not newest), unit[0], None if count is None else int(count), step)

    def reckoned(self, begin: int, end: int, unit: Unit, count: int | None, step: int) -> Found:
        if self.anchor is None:
            return Found(begin, end, None, None, "period" if count else "vague", "none")
        if count is None:
            first, last = (None, self.anchor) if step < 1 else (self.anchor, None)
            return Found(begin, end, first, last, "vague", "publication")
        if step < 1:
            return Found(begin, end, moved(self.anchor, unit, -count), self.anchor, "period", "publication")
        return Found(begin, end, self.anchor + timedelta(days=1), moved(self.anchor, unit, count), "period", "publication")

    def bare(self, at: int) -> str:
        key = self.key(at)
        for lead in ("وال", "بال", "فال", "لل", "ال"):
            if key.startswith(lead):
                return key[len(lead) :]
        return key

    def count_at(self, at: int) -> tuple[Number | None, int]:
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
        if self.anchor is None or loose or any(count is None for _, count in parts):
            return Found(at, end, None, None, "vague", "none")
        day = self.anchor
        for unit, count in parts:
            day = moved(day, unit, -(count or 0))
        unit = parts[-1][0]
        first, last = unit_days(day, unit, 0)
        return Found(at, end, first, None if since else last, _PRECISION[unit], "publication")

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
            if not joint and not self.key(end).startswith("و"):
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
        first = there.year - there.year % _DECADE
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


