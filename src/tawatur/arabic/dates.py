"""The times that a text names, as periods: dates, ranges and what leans on the report's own day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache

from tawatur.arabic.calendar_days import month_days, year_days
from tawatur.arabic.calendar_words import (
    DAY_WORDS,
    MONTH_WORDS,
    PARTS_OF_DAY,
    UNITS,
    YEAR_WORDS,
    months_by_first_word,
    ordinals,
    weekdays,
)
from tawatur.arabic.date_reading import Found
from tawatur.arabic.date_relative import _SINGULAR_KEYS, _TODAY_KEYS, RelativeReader
from tawatur.arabic.lines import lines
from tawatur.arabic.tokens import Token, tokenise
from tawatur.model.span import Span
from tawatur.model.time import Anchor, Period

_EDGES = {
    "مطلع": "early", "اوائل": "early", "اوايل": "early", "بدايه": "early", "بدايات": "early", "مستهل": "early",
    "منتصف": "middle", "اواسط": "middle", "وسط": "middle",
    "اواخر": "late", "نهايه": "late", "نهايات": "late", "ختام": "late", "اخر": "late",
}  # fmt: skip
_EDGE_KEYS = {lead + key: edge for key, edge in _EDGES.items() for lead in ("", "و", "ب", "ل")}
_SEASONS = {"ربيع": ((3, 1), (6, 20)), "صيف": ((6, 1), (9, 22)), "خريف": ((9, 1), (12, 20)), "شتاء": ((12, 1), (2, 29))}
_DECADES = {"ثلاثين": 30, "اربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90}
_COUNTED = ("ا", "اً", "ًا")  # a counted noun after 11 to 99 ends like this; "بدأ" and its like do not
_SINCE = frozenset({"منذ", "ومنذ", "مند", "مذ"})
_UNTIL = frozenset({"حتي", "وحتي", "لغايه", "ولغايه"})
_TO = frozenset({"الي", "والي", "حتي", "وحتي", "لغايه", "ولغايه"})
_FROM = frozenset({"من", "ومن"})
_IN = frozenset({"في", "وفي", "خلال", "وخلال", "منذ", "ومنذ", "حتي", "وحتي", "من", "ومن", "بين", "الي", "قبل", "بعد", "لغايه", "بحلول"})
_VAGUE = {
    ("موخرا",): 1, ("حديثا",): 1, ("قريبا",): 1, ("الاونه", "الاخيره"): 2, ("وقت", "سابق"): 2, ("وقت", "لاحق"): 2,
    ("حتي", "الان"): 2, ("وموخرا",): 1,
}  # fmt: skip


@cache
def _triggers() -> frozenset[str]:
    """Every key that a time can begin with; all else is passed over with one look-up."""
    seasons = {lead + season for season in _SEASONS for lead in ("", "و", "ال", "وال")}
    decades = {lead + stem + end for stem in _DECADES for lead in ("", "ال", "و", "وال") for end in ("يات", "ات")}
    return frozenset(
        {*months_by_first_word(), *weekdays(), *ordinals(), *PARTS_OF_DAY, *("و" + part for part in PARTS_OF_DAY)}
        | {*YEAR_WORDS, *MONTH_WORDS, *DAY_WORDS, *_EDGE_KEYS, *_SINGULAR_KEYS, *_TODAY_KEYS, *_SINCE, *_UNTIL, *_FROM}
        | {"بين", "قبل", "وقبل", "بعد", "وبعد", "هذا", "هذه", "بهذا", "لهذا", "اول", "غره", "الفتره", "فتره", "الممتده", "الفتره"}
        | {lead + unit for unit in UNITS for lead in ("ال", "وال", "بال")}
        | {"اخر", "ال", "النصف", "الربع", "الثلث"}
        | {words[0] for words in _VAGUE}
        | seasons
        | decades
    )


class _PeriodReader(RelativeReader):
    """Puts days, months and years together into periods and ranges."""

    def simple(self, at: int, *, sure: bool = False) -> Found | None:
        """One time that is no range."""
        ways: tuple[Callable[[int], Found | None], ...] = (
            self.edge, self.day, self.numeric, self.named, self.days_of_month, self.unit_of_now, self.span_of_units,
            self.month_first, self.season, self.decade, self.years,
        )  # fmt: skip
        for way in ways:
            found = way(at)
            if found is not None:
                return found
        found = self.month_of(at, sure=sure or self.key(at - 1) in _IN)
        if found is not None:
            return found
        return self.bare_year(at) if sure or self.key(at - 1) in _IN else None

    def bare_year(self, at: int) -> Found | None:
        """A year with only a preposition before it, unless it counts something ("في 2000 قرية")."""
        year = self.year(at)
        if year is None or (self.key(at + 1) in {"/", "-", "٪", "%"} and self.is_number(at + 2)):
            return None
        after = self.tokens[at + 1] if at + 1 < self.count else None
        if after is not None and after.kind == "word" and (year % 100 == 0 or after.text.endswith(_COUNTED)):
            return None
        return Found(at, at + 1, *year_days(year), "year", "explicit")

    def month_first(self, at: int) -> Found | None:
        """A month before its day, with a year after ("يونيو 22، 2020")."""
        month = self.month(at)
        day = self.digits(month[1], 2) if month is not None else None
        if month is None or not day or day > 31:  # noqa: PLR2004
            return None
        year = self.year_after(month[1] + 1)
        return self.explicit(at, year[2], day, month[0].number, year[0]) if year is not None and not year[1] else None

    def days_of_month(self, at: int) -> Found | None:
        """A day of this or last month: "15 من الشهر الجاري", "في العشرين من الشهر الماضي"."""
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

    def edge(self, at: int) -> Found | None:
        """The beginning, middle or end of a month, a week or a year: halves of it, or its middle third."""
        edge = _EDGE_KEYS.get(self.key(at))
        if edge is None:
            return None
        place = at + 1
        inner = self.unit_of_now(place) or self.years(place) or self.month_of(place, sure=True) or self.season(place)
        if inner is None:
            year = self.year(place)
            inner = Found(place, place + 1, *year_days(year), "year", "explicit") if year else None
        if inner is None:
            return None
        if inner.first is None or inner.last is None:
            return inner._replace(begin=at)
        first, last = slice_of(inner.first, inner.last, edge)
        return inner._replace(begin=at, first=first, last=last, precision="period")

    def season(self, at: int) -> Found | None:
        """A season of a year, as wide as the two ways to reckon it; winter spans both winters that a year has."""
        key = self.key(at).removeprefix("و")
        definite = key.startswith("ال")
        days = _SEASONS.get(key.removeprefix("ال"))
        if days is None:
            return None
        inner = self.years(at + 1) or self.unit_of_now(at + 1)
        step = self.step(at + 1) if definite else None
        if inner is None and step is not None and self.anchor is not None:
            inner = Found(at, at + 2, *year_days(self.anchor.year + min(step, 0)), "year", "publication")
        if inner is None and (year := self.year(at + 1)):
            last, end = self.year_joined(year, at + 2)
            inner = Found(at, end, year_days(year)[0], year_days(last)[1], "year", "explicit")
        if inner is None or inner.first is None or inner.last is None:
            return None
        first, last_day = season_days(key.removeprefix("ال"), inner.first.year, inner.last.year)
        return Found(at, inner.end, first, last_day, "season", inner.anchor)

    def decade(self, at: int) -> Found | None:
        """A decade by its name: "التسعينيات", "ثمانينيات القرن الماضي"."""
        key = self.key(at).removeprefix("و").removeprefix("ال")
        if not key.endswith("ات"):
            return None
        tens = _DECADES.get(key.removesuffix("ات").removesuffix("ي")) or _DECADES.get(key.removesuffix("ات"))
        if tens is None:
            return None
        end = at + 1
        if self.key(end) == "القرن":
            if self.key(end + 1) not in {"الماضي", "العشرين", "المنصرم", "الفايت"}:
                return None
            end += 2
        return Found(at, end, date(1900 + tens, 1, 1), date(1909 + tens, 12, 31), "decade", "explicit")

    def vague(self, at: int) -> Found | None:
        for words, length in _VAGUE.items():
            if words[0] == "قريبا" and self.key(at + 1) in {"من", "علي"}:
                continue
            if self.key(at) == words[0] and (length == 1 or self.key(at + 1) == words[1]):
                if words[0] == "حتي":
                    day = self.anchor
                    return Found(at, at + length, None, day, "day", "publication" if day else "none")
                return Found(at, at + length, None, None, "vague", "none")
        return None

    # Ranges

    def period(self, at: int) -> Found | None:
        """The longest time that begins here, range or not."""
        key = self.key(at)
        if key in _SINCE:
            return self.since(at)
        if key in _UNTIL:
            return self.vague(at) or self.until(at)
        if key in _FROM:
            return self.between(at, _TO)
        if key == "بين":
            return self.between(at, frozenset({"و"}))
        if key in {"الفتره", "فتره", "الممتده"}:
            return self.stretch(at)
        if key in {"قبل", "وقبل", "بعد", "وبعد"}:
            return self.today(at) or (self.ago(at) if key.endswith("قبل") else None) or self.beside(at)
        return self.vague(at) or self.pair(at) or self.simple(at)

    def since(self, at: int) -> Found | None:
        found = self.ago(at)
        if found is not None:
            return found
        edge = _EDGE_KEYS.get(self.key(at + 1))
        found = self.simple(at + 1, sure=True)
        if found is None:
            return None
        if edge == "early" and found.precision == "period":
            found = found._replace(precision="period")
        last = self.closing(found.end)
        if last is not None:
            return found._replace(begin=at, end=last.end, last=last.last, precision="period", anchor=wider(found, last))
        if found.precision == "vague" or (found.last == self.anchor and found.precision == "period"):
            return found._replace(begin=at)
        return found._replace(begin=at, last=None)

    def closing(self, at: int) -> Found | None:
        """The end of a range, after its joint: "إلى عام 2019", "، وحتى اليوم"."""
        place = at + (self.key(at) in {"،", ","})
        if self.key(place) not in _TO:
            return None
        if self.key(place + 1) == "الان":
            return Found(place, place + 2, self.anchor, self.anchor, "day", "publication" if self.anchor else "none")
        return self.simple(place + 1, sure=True)

    def until(self, at: int) -> Found | None:
        found = self.simple(at + 1, sure=True)
        return found._replace(begin=at, first=None) if found is not None else None

    def beside(self, at: int) -> Found | None:
        """Before or after a time: open on the other side. "Before three days" is read by `ago`."""
        found = self.edge(at + 1) or self.years(at + 1) or self.numeric(at + 1) or self.named(at + 1)
        found = found or self.month_of(at + 1, sure=True) or self.bare_year(at + 1)
        if found is None:
            return None
        if self.key(at).endswith("قبل"):
            last = found.first - timedelta(days=1) if found.first else None
            return found._replace(begin=at, first=None, last=last)
        first = found.last + timedelta(days=1) if found.last else None
        return found._replace(begin=at, first=first, last=None)

    def stretch(self, at: int) -> Found | None:
        """"The stretch from ... to ...": the range after it, with those words."""
        place = at + 1
        while self.key(place) in {"الممتده", "الواقعه", "الزمنيه", "ما", "الممتد"}:
            place += 1
        if self.key(place) not in _FROM | {"بين"}:
            return None
        found = self.between(place, _TO | {"و"})
        return found._replace(begin=at) if found is not None else None

    def between(self, at: int, joints: frozenset[str]) -> Found | None:
        """A range from its opening word on: "من عام 2014 إلى عام 2019", "بين يناير ومارس 2021", "من 4 إلى 9 مايو"."""
        place = at + 1
        short = self.days_then_date(place, joints)
        if short is not None:
            return short._replace(begin=at)
        first = self.simple(place, sure=True)
        if first is None:
            return None
        joint = first.end + (self.key(first.end) in {"،", ","})
        key = self.key(joint)
        if key in joints:
            last = self.simple(joint + 1, sure=True) or (self.key(joint + 1) == "الان" and self.closing(joint)) or None
        elif "و" in joints and key.startswith("و"):
            last = self.simple(joint, sure=True)
        elif key in {"-", "–"}:
            last = self.simple(joint + 1, sure=True)
        else:
            last = None
        if last is None:
            return None if self.key(at) in _FROM else first if self.key(at) != "بين" else None
        return self.joined_range(at, first, last)

    def joined_range(self, begin: int, first: Found, last: Found) -> Found:
        """One period from the first day of one to the last of the other; a year said once counts for both."""
        start = first.first
        if first.anchor == "publication" and last.anchor == "explicit" and start is not None and last.last is not None:
            start = same_year(start, last.last)
        elif first.anchor == "none" and last.last is not None and self.month_of(first.begin, sure=True) is not None:
            start = self.borrowed(first, last)
        return Found(begin, last.end, start, last.last, "period", wider(first, last))

    def borrowed(self, first: Found, last: Found) -> date | None:
        """The start of a range whose year only its end says, in a report without a date."""
        month = self.month_of(first.begin, sure=True)
        reader = _PeriodReader(self.tokens, last.last)
        again = reader.simple(first.begin, sure=True)
        return again.first if month is not None and again is not None else None

    def days_then_date(self, at: int, joints: frozenset[str]) -> Found | None:
        """Days that share one month: "4 إلى 23 نوفمبر", "19 و20 نوفمبر 2021", "19-20 نوفمبر"."""
        day = self.day_number(at)
        if day is None:
            return None
        place = day[1]
        if self.key(place) in joints | {"-", "–", "و", "/"}:
            place += 1
        elif not self.key(place).startswith("و"):
            return None
        last = self.named(place) or self.days_of_month(place)
        if last is None or last.last is None:
            return last._replace(begin=at, precision="period") if last is not None else None
        try:
            first = last.last.replace(day=day[0])
        except ValueError:
            return None
        return Found(at, last.end, first, last.last, "period", last.anchor) if first < last.last else None

    def pair(self, at: int) -> Found | None:
        """Days or months said together: "يومي 19 و20 نوفمبر", "شهري يناير وفبراير 2020", "19-20 نوفمبر"."""
        key = self.key(at)
        if key == "يومي" or self.is_number(at):
            short = self.days_then_date(at + (key == "يومي"), frozenset())
            if short is not None:
                return short._replace(begin=at)
        if key in {"شهري", "يومي"}:
            found = self.between(at, frozenset({"و"}))
            return found
        return None


def wider(first: Found, last: Found) -> Anchor:
    """What fixes a range: the loosest of what fixes its ends."""
    anchors = (first.anchor, last.anchor)
    return next(anchor for anchor in ("none", "publication", "text", "explicit") if anchor in anchors)


def same_year(start: date, end: date) -> date:
    """The day and month of `start` in the year of `end`, or the year before where it would come after."""
    for year in (end.year, end.year - 1):
        try:
            moved_start = start.replace(year=year)
        except ValueError:
            continue
        if moved_start <= end:
            return moved_start
    return start


def slice_of(first: date, last: date, edge: str) -> tuple[date, date]:
    """The early or late half of a stretch of days, or its middle third: the widest that the words allow."""
    days = (last - first).days + 1
    if edge == "early":
        return first, first + timedelta(days=(days + 1) // 2 - 1)
    if edge == "late":
        return first + timedelta(days=days // 2), last
    return first + timedelta(days=days // 3), last - timedelta(days=days // 3)


def season_days(season: str, first_year: int, last_year: int) -> tuple[date, date]:
    """The days of a season; the winter of one year may be the one that ends in it or the one that begins in it."""
    (month, day), (last_month, last_day) = _SEASONS[season]
    if season != "شتاء":
        return date(first_year, month, day), date(first_year, last_month, last_day)
    if last_year > first_year:
        return date(first_year, month, day), month_days(last_year, 3)[0] + timedelta(days=19)
    return date(first_year - 1, month, day), month_days(first_year + 1, 2)[1]


def period_spans(tokens: Sequence[Token], anchor: date | None) -> list[Found]:
    """The times of one line as ranges of tokens, in order, none inside another."""
    reader = _PeriodReader(tokens, anchor)
    triggers = _triggers()
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.key in triggers or token.kind == "number":
            one = reader.period(at)
            if one is not None:
                found.append(one)
                at = one.end
                continue
        at += 1
    return found


def find_periods(tokens: Sequence[Token], text: str, anchor: date | None) -> tuple[Period, ...]:
    """The times that `text` names, in order, each no finer than its words.

    `tokens` are those of `text` (or of a part of it; places count from the start of `text`); `anchor` is the day of the
    report, None where it is unknown. What leans on an unknown anchor is kept with neither end. A day without a year is
    the last one up to the anchor, a weekday likewise; weeks run Monday to Sunday; "three weeks ago" is that whole
    week, "two months ago" that whole month, "the beginning of" a stretch its first half. Hijri days carry a day of
    uncertainty at both ends. No time runs over the end of a line.
    """
    return tuple(
        _period(one, line, text) for line in lines(tokens, text) for one in period_spans(line, anchor)
    )


def _period(found: Found, tokens: Sequence[Token], text: str) -> Period:
    span = Span(tokens[found.begin].start, tokens[found.end - 1].end)
    return Period(
        start=found.first,
        end=found.last,
        precision=found.precision,
        anchor=found.anchor,
        text=span.of(text),
        span=span,
        part_of_day=found.part,
    )


def read_date(text: str) -> date | None:
    """The one full date that a line gives (day, month and year, in any tradition); None where it gives none or several."""
    days = {
        found.first
        for line in lines(tokenise(text), text)
        for found in period_spans(line, None)
        if found.anchor == "explicit" and found.first is not None and found.first == found.last
    }
    return days.pop() if len(days) == 1 else None
