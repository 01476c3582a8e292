"""One time that is no range, whatever names it: the ways to read it, in their order."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.arabic.calendar_days import year_days
from tawatur.arabic.date_parts import PartReader
from tawatur.arabic.date_words import Found

_IN = frozenset(
    {
        "في",
        "وفي",
        "خلال",
        "وخلال",
        "منذ",
        "ومنذ",
        "حتي",
        "وحتي",
        "من",
        "ومن",
        "بين",
        "الي",
        "قبل",
        "بعد",
        "لغايه",
        "بحلول",
    }
)
_COUNTED = ("ا", "اً", "ًا")  # a counted noun after 11 to 99 ends like this; "بدأ" and its like do not
_RECENT = range(1990, 2041)  # years that a report may name without saying that they are years
VAGUE = {
    ("موخرا",): 1, ("حديثا",): 1, ("قريبا",): 1, ("الاونه", "الاخيره"): 2, ("وقت", "سابق"): 2, ("وقت", "لاحق"): 2,
    ("حتي", "الان"): 2, ("وموخرا",): 1,
}  # fmt: skip


class TimeReader(PartReader):
    """Reads one time that is no range."""

    def simple(self, at: int, *, sure: bool = False) -> Found | None:
        """One time that is no range."""
        ways: tuple[Callable[[int], Found | None], ...] = (
            self.edge, self.share, self.week, self.rest, self.from_now, self.day_or_week, self.numeric, self.short_numeric,
            self.named, self.days_of_month, self.unit_of_now, self.span_of_units, self.month_first, self.season,
            self.decade, self.years,
        )  # fmt: skip
        for way in ways:
            found = way(at)
            if found is not None:
                return found
        if self.key(at) == "ال":  # the article, parted from digits: "الـ 21 من تموز"
            found = self.named(at + 1) or self.days_of_month(at + 1)
            return found._replace(begin=at) if found is not None else None
        this = self.key(at) in {"هذا", "هذه"}
        found = self.month_of(at + this, sure=sure or this or self.key(at - 1) in _IN)
        if found is not None:
            return found._replace(begin=at)
        after_year = self.key(at - 1) == "و" and self.year(at - 2) is not None
        if sure or after_year or self.key(at - 1) in _IN or self.ends_as_year(at):
            return self.bare_year(at)
        return None

    def ends_as_year(self, at: int) -> bool:
        """Whether four digits close a clause after a word, as the year of what it names ("معارك 2017،")."""
        if at == 0 or self.tokens[at - 1].kind != "word" or self.digits(at, 4) not in _RECENT:
            return False
        after = self.key(at + 1)
        return at + 1 == self.count or after in {".", "،", ",", ")", "؛", "؟", ":", "”", "»", '"'}

    def bare_year(self, at: int) -> Found | None:
        """A year with only a preposition before it, unless it counts something ("في 2000 قرية")."""
        year = self.year(at)
        if year is None or self.key(at + 1) in {"٪", "%"}:
            return None
        if self.key(at + 1) in {"/", "-", "–"} and self.is_number(at + 2):
            last, end = self.year_joined(year, at + 1)
            return Found(at, end, year_days(year)[0], year_days(last)[1], "period", "explicit") if last > year else None
        after = self.tokens[at + 1] if at + 1 < self.count else None
        if after is not None and after.kind == "word" and (year % 100 == 0 or after.text.endswith(_COUNTED)):
            return None
        return Found(at, at + 1, *year_days(year), "year", "explicit")

    def vague(self, at: int) -> Found | None:
        """Words that name a time without its days: recently, earlier, until now."""
        key, after = self.key(at), self.key(at + 1)
        for words, length in VAGUE.items():
            if key != words[0] or (key == "قريبا" and after in {"من", "علي"}):
                continue
            if length == 1 or after == words[1]:
                if words[0] == "حتي":
                    day = self.anchor
                    return Found(at, at + length, None, day, "day", "publication" if day else "none")
                day_said = self.simple(at + length + 1, sure=True) if self.key(at + length) == "من" else None
                if day_said is not None:  # "earlier today", "later this month"
                    return day_said._replace(begin=at)
                return Found(at, at + length, None, None, "vague", "none")
        return None
