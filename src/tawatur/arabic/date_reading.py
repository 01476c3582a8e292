"""Calendar dates at one place of a text: days, months and years together, in every tradition of month names."""

from __future__ import annotations

from tawatur.arabic.calendar_days import (
    gregorian_day,
    hijri_days,
    hijri_year_before,
    hijri_year_within,
    month_days,
    nearest_day,
    year_days,
)
from tawatur.arabic.calendar_words import CURRENT, MONTH_WORDS, NEXT, PAST, YEAR_WORDS, Month
from tawatur.arabic.date_words import (
    COMMAS,
    GREGORIAN_SIGNS,
    HIJRI_SIGNS,
    HIJRI_YEARS,
    JOINTS,
    MOST_DAYS,
    MOST_MONTHS,
    OF,
    YEARS,
    DateReader,
    Found,
)
from tawatur.model.time import Anchor, Precision

_NUMBERED = frozenset({"رقم", "قرار", "القرار", "قانون", "ماده", "الماده"})
_BEFORE_DATES = frozenset(
    {"في", "يوم", "بتاريخ", "تاريخ", "منذ", "حتي", "عند", "من", "الي", "ليوم", "اليوم", "الموافق"}
)
_AFTER_DATES = frozenset({"في", "من", "الي", "حتي", "علي", "الساعه", "و", "الجاري", "الماضي"})
_TOLD_YEARS = range(1501, 2101)  # after the word "year", beyond what may be a Hijri one
_EARLY_YEARS = range(100, 1000)  # years too, where they count nothing
_CENTURY = 50  # two-digit years up to this one are of the 2000s


class CalendarReader(DateReader):
    """Puts the members of dates together."""

    def numeric(self, at: int) -> Found | None:
        """A date all in digits: 22/6/2020, 2020-06-22, 22.6.2020, also with a month name: 22/يونيو/2020."""
        if not self.is_number(at):
            return None
        token = self.tokens[at]
        if "." in token.key and token.key.count(".") == 2:  # two stops part three numbers
            return self.from_parts(at, at + 1, token.key.split("."))
        mark = self.key(at + 1)
        if mark not in JOINTS or self.key(at + 3) != mark or not (self.is_number(at + 2) and self.is_number(at + 4)):
            return None
        if not all(self.glued(place) for place in (at + 1, at + 2, at + 3, at + 4)) and mark == "-":
            return None
        return self.from_parts(at, at + 5, [self.key(at), self.key(at + 2), self.key(at + 4)])

    def short_numeric(self, at: int) -> Found | None:
        """Two numbers: a month of a year (3-2015), or a day of a month where the words around say so."""
        mark = self.key(at + 1)
        if mark not in {"/", "-"} or not (self.is_number(at) and self.is_number(at + 2)):
            return None
        if not (self.glued(at + 1) and self.glued(at + 2)) or self.key(at + 3) in {"/", "-", "%", "٪"}:
            return None
        first, second = self.digits(at, 4), self.digits(at + 2, 4)
        if first is None or second is None or self.key(at - 1) in _NUMBERED or self.key(at - 1) in {"/", "-"}:
            return None
        for year, month in ((self.year(at + 2), first), (self.year(at), second)):
            if year is not None and 1 <= month <= MOST_MONTHS:
                return Found(at, at + 3, *month_days(year, month), "month", "explicit")
        return self.day_and_month(at, first, second)

    def day_and_month(self, at: int, first: int, second: int) -> Found | None:
        """A day and a month in digits ("في 22/4"), after a word that leads up to a date and before no counted noun."""
        after = self.tokens[at + 3] if at + 3 < self.count else None
        padded = len(self.key(at)) == len(self.key(at + 2)) == 2
        if (self.key(at - 1) not in _BEFORE_DATES and not (padded and self.key(at + 1) == "/")) or (
            after is not None and after.kind == "word" and after.key not in _AFTER_DATES
        ):
            return None
        day, month = (first, second) if second <= MOST_MONTHS else (second, first)
        if not (1 <= day <= MOST_DAYS and 1 <= month <= MOST_MONTHS):
            return None
        said = self.year_after(at + 3) if self.key(at + 3) in COMMAS else None
        if said is not None and not said[1]:
            return self.explicit(at, said[2], day, month, said[0])
        if self.anchor is None:
            return Found(at, at + 3, None, None, "day", "none", yearless=(month, day))
        found = nearest_day(day, month, self.anchor)
        return Found(at, at + 3, found, found, "day", "publication") if found else None

    def from_parts(self, begin: int, end: int, parts: list[str]) -> Found | None:
        """A date of three numbers: a year first, or a day, a month and a year; 4/22 can only be April."""
        if not all(part.isdigit() and len(part) <= 4 for part in parts):
            return None
        if len(parts[0]) < 4 and len(parts[2]) not in {2, 4}:
            return None  # "3-5-2" is a line-up, "2.0.1" a version
        first, second, third = (int(part) for part in parts)
        if len(parts[0]) == 4:  # a year stands first
            year, month, day = first, second, third
        else:
            year = third if len(parts[2]) == 4 else 2000 + third if third <= _CENTURY else 1900 + third
            day, month = (first, second) if second <= MOST_MONTHS else (second, first)
        return self.explicit(begin, end, day, month, year)

    def explicit(self, begin: int, end: int, day: int, month: int, year: int) -> Found | None:
        """The day that a full date names, None where the calendar has none; Hijri days as `hijri_days` has them."""
        if year in HIJRI_YEARS:
            days = hijri_days(year, month, day)
            return Found(begin, end, *days, "day", "explicit") if days else None
        found = gregorian_day(year, month, day) if year in YEARS else None
        end += self.key(end) in GREGORIAN_SIGNS and self.is_number(end - 1)
        return Found(begin, end, found, found, "day", "explicit") if found else None

    def named(self, at: int, weekday: int | None = None) -> Found | None:
        """A day with a month name, before or after it, with or without a year."""
        head = self.day_number(at)
        if head is None:
            return None
        day, place = head
        if self.key(place) in JOINTS or self.key(place) == OF or (self.key(place) == "،" and not self.glued(place + 1)):
            place += 1
        place += self.key(place) in MONTH_WORDS
        month = self.month_pair(place)
        if month is None or (self.tokens[place].key.startswith(("ب", "ل", "ف")) and month[0].doubtful):
            return None
        return self.completed(at, month[1], day, month[0], weekday)

    def completed(self, begin: int, end: int, day: int, month: Month, weekday: int | None) -> Found | None:
        """A day and month with the year that follows, or else with the one that the anchor gives."""
        year = self.year_after(end)
        if year is not None and year[1] == month.hijri:
            return self.explicit(begin, year[2], day, month.number, year[0])
        if year is not None and month.hijri and (hijri := hijri_year_within(month.number, day, year[0])):
            return self.explicit(begin, year[2], day, month.number, hijri)
        if self.digits(end, 2) is not None and self.year_after(end + 1) is not None:
            return None  # "24 أبريل 13, 2026": the day stands after its month
        if self.anchor is None:
            return Found(begin, end, None, None, "day", "none", yearless=None if month.hijri else (month.number, day))
        told = self.told_year(end)
        if told is not None:
            found = gregorian_day(told[0], month.number, day)
            return Found(begin, told[1], found, found, "day", "publication") if found and not month.hijri else None
        if month.hijri:
            days = hijri_days(hijri_year_before(month.number, day, self.anchor), month.number, day)
            return Found(begin, end, *days, "day", "publication") if days else None
        ahead = self.key(end) in NEXT
        found = nearest_day(day, month.number, self.anchor, weekday, ahead=ahead)
        end += ahead or self.key(end) in PAST | CURRENT
        return Found(begin, end, found, found, "day", "publication") if found else None

    def month_of(self, at: int, *, sure: bool) -> Found | None:
        """A month with or without its year; `sure` where the words around show that a month is meant."""
        begin = at
        if self.key(at) in MONTH_WORDS:
            at, sure = at + 1, True
            if self.key(at) == "/":
                at += 1
        found = self.month_pair(at)
        if found is None:
            return None
        month, end = found
        year = self.year_after(end)
        if year is not None and year[1] == month.hijri:
            return self.month_in(begin, year[2], month, year[0], "explicit")
        if year is not None and month.hijri:
            hijri = hijri_year_within(month.number, None, year[0])
            return self.month_in(begin, year[2], month, hijri, "explicit") if hijri else None
        if month.doubtful and not sure and end == at + 1:
            return None
        return self.month_without_year(begin, end, month)

    def month_in(self, begin: int, end: int, month: Month, year: int, anchor: Anchor) -> Found | None:
        """A whole month of a year."""
        days = hijri_days(year, month.number, None) if month.hijri else month_days(year, month.number)
        return Found(begin, end, *days, "month", anchor) if days else None

    def month_without_year(self, begin: int, end: int, month: Month) -> Found | None:
        """The last such month up to the anchor, or what a word after it says."""
        if self.anchor is None:
            return Found(begin, end, None, None, "month", "none", yearless=None if month.hijri else (month.number, 0))
        told = self.told_year(end)
        if told is not None and not month.hijri:
            return self.month_in(begin, told[1], month, told[0], "publication")
        if month.hijri:
            return self.month_in(begin, end, month, hijri_year_before(month.number, None, self.anchor), "publication")
        year = self.anchor.year - (month.number > self.anchor.month)
        if self.key(end) in NEXT:
            year, end = self.anchor.year + (month.number <= self.anchor.month), end + 1
        elif self.key(end) in PAST:
            year, end = self.anchor.year - (month.number >= self.anchor.month), end + 1
        elif self.key(end) in CURRENT:
            end += 1
        return self.month_in(begin, end, month, year, "publication")

    def years(self, at: int) -> Found | None:
        """Years after "year": one, two joined by waw ("عامي 2021 و2022"), or a pair ("عام 2014-2015")."""
        if self.key(at) not in YEAR_WORDS:
            return None
        place = at + 1
        value = self.digits(place, 4)
        if value is not None and value in HIJRI_YEARS and self.key(place + 1) in HIJRI_SIGNS:
            return self.hijri_year(at, place + 2, value)
        year, end = (
            (value, place + 1)
            if value is not None and (value in _TOLD_YEARS or (value in _EARLY_YEARS and not self.counts(place)))
            else (self.year_in_words(place) or (None, 0))
        )
        if year is None:
            return None
        last, end = self.year_joined(year, end)
        precision: Precision = "year" if last == year else "period"
        return Found(at, end, year_days(year)[0], year_days(last)[1], precision, "explicit")

    def counts(self, at: int) -> bool:
        """Whether the number at this place has a word behind it that it may count: "العام 300 مدني"."""
        after = self.tokens[at + 1] if at + 1 < self.count else None
        return after is not None and after.kind == "word" and after.key not in GREGORIAN_SIGNS

    def year_joined(self, year: int, end: int) -> tuple[int, int]:
        """The last of years that follow each other, and the place after it; the same year where there is none."""
        while self.key(end) in {"و", "/", "-", "–"}:
            second = self.year(end + 1)
            if second is None or not (second == year + 1 or (self.key(end) != "و" and second > year)):
                break
            year, end = second, end + 2
        return year, end + (self.key(end) in GREGORIAN_SIGNS)

    def hijri_year(self, begin: int, end: int, year: int) -> Found | None:
        """A whole year of the Islamic calendar."""
        first, last = hijri_days(year, 1, None), hijri_days(year, 12, None)
        return Found(begin, end, first[0], last[1], "year", "explicit") if first and last else None
