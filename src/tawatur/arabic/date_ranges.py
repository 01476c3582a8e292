"""Ranges of time, and what opens on one side: from ... to, between ... and, since, until, before, after."""

from __future__ import annotations

from datetime import date, timedelta

from tawatur.arabic.calendar_parts import same_year
from tawatur.arabic.date_times import TimeReader
from tawatur.arabic.date_words import Found
from tawatur.model.time import Anchor

SINCE = frozenset({"منذ", "ومنذ", "مند", "مذ"})
UNTIL = frozenset({"حتي", "وحتي", "لغايه", "ولغايه"})
_TO = frozenset({"الي", "والي", "حتي", "وحتي", "لغايه", "ولغايه"})
FROM = frozenset({"من", "ومن"})
_DAYS = frozenset({"day", "part-of-day"})


class RangeReader(TimeReader):
    """Reads the longest time that begins at a place, range or not."""

    def period(self, at: int) -> Found | None:  # alternatives, tried in turn
        """The longest time that begins here, range or not."""
        key = self.key(at)
        if key in SINCE:
            return self.since(at)
        if key in UNTIL:
            return self.vague(at) or self.until(at)
        if key in FROM:
            return self.between(at, _TO)
        if key == "بين":
            return self.between(at, frozenset({"و"}))
        if key in {"الفتره", "فتره", "الممتده"}:
            return self.stretch(at)
        if key in {"قبل", "وقبل", "بعد", "وبعد"}:
            return self.today(at) or (self.ago(at) if key.endswith("قبل") else self.later(at)) or self.beside(at)
        return self.vague(at) or self.pair(at) or self.lasting(self.simple(at))

    def lasting(self, found: Found | None) -> Found | None:
        """A day or month with the end that a joint adds: "اليوم حتى الغد", "نوفمبر بين 15 و19", "12/1 - 22/2/2016"."""
        if found is None or found.precision not in _DAYS | {"month"}:
            return found
        if found.precision == "month":
            return self.days_within(found) or self.two_months(found)
        dash = self.key(found.end) in {"-", "–"}
        if (self.key(found.end) not in _TO and not dash) or (dash and found.first != found.last):
            return found  # a dash after a Hijri day leads to the same day in the other calendar
        last = self.numeric(found.end + 1) or self.named(found.end + 1) if dash else self.closing(found.end)
        if last is None or last.precision not in _DAYS or (found.first and last.last and last.last <= found.first):
            return found
        return self.joined_range(found.begin, found, last)

    def two_months(self, first: Found) -> Found:
        """A month that shares the year of the one joined to it ("شباط وآذار 2025"): one period if they touch."""
        second = self.month_of(first.end, sure=True) if self.key(first.end).startswith("و") else None
        if second is None or second.anchor != "explicit" or second.first is None or first.anchor == "explicit":
            return first
        again = RangeReader(self.tokens, second.last).month_of(first.begin, sure=True)
        if again is None or again.last is None:
            return first
        if again.last + timedelta(days=1) == second.first:
            return Found(first.begin, second.end, again.first, second.last, "period", "explicit")
        return again._replace(anchor="explicit")

    def days_within(self, month: Found) -> Found | None:
        """The days of a month that follow its name: "نوفمبر بين 15 و19"."""
        if self.key(month.end) not in {"بين", "من"}:
            return None
        first = self.day_number(month.end + 1)
        if first is None or not (self.key(first[1]) in _TO or self.key(first[1]).startswith("و")):
            return None
        last = self.day_number(first[1] + (self.key(first[1]) in _TO | {"و"}))
        if last is None or last[0] <= first[0]:
            return None
        if month.first is None:
            return Found(month.begin, last[1], None, None, "period", "none")
        start, end = (month.first + timedelta(days=day - 1) for day in (first[0], last[0]))
        return Found(month.begin, last[1], start, end, "period", month.anchor) if start.month == end.month else None

    def later(self, at: int) -> Found | None:
        """So long after: unless it is from now, the days stay open. "After a week of talks" is no time."""
        ahead = self.from_now(at + 1)
        if ahead is not None:
            return ahead._replace(begin=at)
        length = self.length(at + 1)
        if length is None or self.years(at + 1) is not None:
            return None
        few = self.key(length[1]) in {"قليله", "طويله", "قليل", "فقط"}
        if self.key(length[1] + few) in {"من", "علي", "متاخره"}:
            return None
        return Found(at, length[1] + few, None, None, "vague", "none")

    def since(self, at: int) -> Found | None:
        """Since a time: open at the end, unless the text closes it."""
        found = self.ago(at)
        if found is not None:
            return found
        found = self.simple(at + 1, sure=True)
        if found is None:
            return None
        last = self.closing(found.end)
        if last is not None:
            return self.joined_range(at, found, last)
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
        """Until a time: open at the beginning."""
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
        """The range after the words for a stretch of time ("الفترة الممتدة من"), with those words."""
        place = at + 1
        while self.key(place) in {"الممتده", "الواقعه", "الزمنيه", "ما", "الممتد"}:
            place += 1
        if self.key(place) not in FROM | {"بين"}:
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
            return first._replace(begin=at) if self.key(at) == "بين" and first.precision == "period" else None
        return self.joined_range(at, first, last)

    def joined_range(self, begin: int, first: Found, last: Found) -> Found:
        """One period from the first day of one to the last of the other; a year said once counts for both.

        Ends told the wrong way round fix nothing.
        """
        start = first.first
        if first.anchor == "publication" and last.anchor == "explicit" and start is not None and last.last is not None:
            start = same_year(start, last.last)
        elif first.anchor == "none" and last.last is not None and self.month_of(first.begin, sure=True) is not None:
            start = self.borrowed(first, last)
        end = last.last
        if start is not None and end is not None and start > end:
            start = end = None
        return Found(begin, last.end, start, end, "period", wider(first, last))

    def days_in_week(self, week: Found, begin: int) -> Found | None:
        """A range of weekdays in a named week: "الأسبوع الماضي بين الأحد والثلاثاء"."""
        found = RangeReader(self.tokens, week.last).period(week.end)
        return found._replace(begin=begin) if found is not None and found.precision == "period" else None

    def borrowed(self, first: Found, last: Found) -> date | None:
        """The start of a range whose year only its end says, in a report without a date."""
        month = self.month_of(first.begin, sure=True)
        reader = RangeReader(self.tokens, last.last)
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
            short = self.days_then_date(at + (key == "يومي"), _TO)
            if short is not None:
                return short._replace(begin=at)
        if key in {"شهري", "يومي"}:
            return self.between(at, frozenset({"و"}))
        return None


def wider(first: Found, last: Found) -> Anchor:
    """What fixes a range: the loosest of what fixes its ends."""
    anchors = (first.anchor, last.anchor)
    return next(anchor for anchor in ("none", "publication", "text", "explicit") if anchor in anchors)
