"""Single days as reports tell them: a weekday, today or a date, with its part of the day."""

from __future__ import annotations

from datetime import timedelta

from tawatur.arabic.calendar_days import shift_month, weekday_after, weekday_before
from tawatur.arabic.calendar_parts import nth_weekday, weekday_on
from tawatur.arabic.calendar_words import DAY_WORDS, NEXT, PARTS_OF_DAY, PAST, UNITS, ordinals, weekdays
from tawatur.arabic.date_reading import CalendarReader
from tawatur.arabic.date_words import COMMAS, Found
from tawatur.arabic.keys import keys

_TODAY = {"اليوم": 0, "الليله": 0, "امس": -1, "الامس": -1, "البارحه": -1, "غدا": 1, "الغد": 1, "غد": 1}
TODAY = {lead + key: shift for key, shift in _TODAY.items() for lead in ("", "و", "ب", "ل", "ف")} | {"لليوم": 0}
_NOT_TODAY_BEFORE = keys(
    "ذلك نفس ذات في طوال طيله ذاك بين منتصف ملف مراسل قناه لقناه صحيفه جريده موقع تلفزيون اخبار راي بمناسبه"
)
_NOT_TODAY_AFTER = keys(
    "التالي ذاته نفسه السابق الاول الثاني الثالث الرابع الخامس الذي الواحد الدولي العالمي الوطني العربي "
    "السنوي الاخير الماضي"
)
_OUTLETS = keys("مراسلة مراسل قناة لقناة حزب تيار جريدة صحيفة موقع")
_ADVERBS = frozenset({"فجرا", "صباحا", "ضحي", "ظهرا", "عصرا", "مساء", "مساءا", "ليلا", "نهارا"})
_BEFORE_BEFORE = frozenset({"الاول", "اول"})
_NAMED_AFTER_DAYS = frozenset({"سوق", "صلاه", "خطبه", "بسوق", "لصلاه", "وسوق"})
_MARKS = frozenset(
    {",", "،", "(", "-", "–", "/", "الموافق", "المصادف", "الموافقه", "الواقع", "في", "بتاريخ", "ل", "لـ"}
)


class DayReader(CalendarReader):
    """Adds to calendar dates the days that lean on the report's own."""

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
            return self.month_day(begin, at) if worded and self.key(at + 1) != "من" else None
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
        """Takes in a part of the day that follows ("الأحد فجراً"), as an adverb."""
        end = found.end
        if self.key(end) in _ADVERBS:
            return found._replace(end=end + 1, part=found.part or PARTS_OF_DAY[self.key(end)])
        return found

    def today(self, at: int) -> Found | None:
        """Today, yesterday and their like.

        A weekday beside them is surer than the report's date, which may be a day off.
        """
        near = self.nearby(at)
        if near is None:
            return None
        shift, end = near
        fixed = self.dated(end)
        if fixed is not None:
            return fixed._replace(begin=at)
        day = self.anchor + timedelta(days=shift) if self.anchor is not None else None
        found = Found(at, end, day, day, "day", "publication" if day else "none")
        place = end + (self.key(end) in COMMAS)
        weekday = self.weekday(place)
        if weekday is None or (place > end and not weekday.dated):
            return found
        if weekday.dated:
            return weekday._replace(begin=at)
        if day is not None:
            day += timedelta(days=(weekdays()[self.key(place)] - day.weekday() + 3) % 7 - 3)
        return found._replace(end=weekday.end, first=day, last=day, part=weekday.part)

    def nearby(self, at: int) -> tuple[int, int] | None:
        """How many days away from the anchor a word lies ("أمس", "أول أمس", "بعد غد"), and the place after it."""
        key, after = self.key(at), self.key(at + 1)
        if key in {"بعد", "قبل"}:
            return (2 if key == "بعد" else -2, at + 2) if after in {"غد", "امس"} else None
        if key == "اول":
            of = after == "من"
            return (-2, at + 2 + of) if self.key(at + 1 + of) in {"امس", "الامس"} else None
        shift = None if key == "الغد" and self.key(at - 1) in _OUTLETS else TODAY.get(key)
        if shift == -1 and after in _BEFORE_BEFORE:
            return -2, at + 2
        if shift != 0:
            return (shift, at + 1) if shift is not None else None
        if key == "الليله" and after in PAST:
            return -1, at + 2
        return None if self.is_no_day(at) else (0, at + 1)

    def is_no_day(self, at: int) -> bool:
        """Whether "the day" is not today: "that day", "the ninth day", "World Health Day", the name of a newspaper."""
        after = self.key(at + 1)
        if self.key(at - 1) in _NOT_TODAY_BEFORE or after in _NOT_TODAY_AFTER or after in {"ال", "رقم"}:
            return True
        return after in ordinals() and self.named(at + 1) is None

    def weekday(self, at: int) -> Found | None:
        """A weekday, alone, with its date, or with a word that says which: the last one up to the anchor."""
        weekday = weekdays().get(self.key(at))
        if weekday is None or self.key(at - 1) in _NAMED_AFTER_DAYS:
            return None
        end = at + 1
        while self.key(end) in {"-", "–", "/"} and self.key(end + 1) in weekdays():
            end += 2  # "ليل السبت - الأحد"
        part = PARTS_OF_DAY.get(self.key(end)) if self.key(end) in _ADVERBS else None
        end += part is not None
        fixed = self.dated(end, weekday)
        if fixed is not None:
            return fixed._replace(begin=at, part=part, dated=True)
        numbered = self.numbered(at, end, weekday)
        if numbered is not None:
            return numbered
        if self.anchor is None:
            return Found(at, end + (self.key(end) in PAST | NEXT), None, None, "day", "none", part)
        if self.key(end) == "قبل" and self.key(end + 1) in PAST:  # the Sunday before last
            day, end = weekday_before(weekday, self.anchor, strictly=True) - timedelta(weeks=1), end + 2
        elif self.key(end) in NEXT:
            day, end = weekday_after(weekday, self.anchor), end + 1
        else:
            past = self.key(end) in PAST
            day, end = weekday_before(weekday, self.anchor, strictly=past), end + past
        return Found(at, end, day, day, "day", "publication", part)

    def numbered(self, begin: int, at: int, weekday: int) -> Found | None:
        """A weekday with its day of the month ("الجمعة 22") or its place in the month ("الثلاثاء الثالث")."""
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
        return self.numeric(place) or self.named(place, weekday)
