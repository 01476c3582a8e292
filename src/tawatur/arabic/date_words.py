"""The members of dates at one place of a text: years, months and days of the month, in digits and words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tawatur.arabic.calendar_words import YEAR_WORDS, Month, months_by_first_word, ordinals
from tawatur.arabic.number_reading import read_number
from tawatur.arabic.tokens import Token
from tawatur.model.time import Anchor, Precision

YEARS = range(1900, 2101)
"""Years that a report may name."""
HIJRI_YEARS = range(1343, 1501)
"""Years of the Islamic calendar that can be reckoned."""
HIJRI_SIGNS = frozenset({"ه", "هجري", "هجريه", "للهجره"})
GREGORIAN_SIGNS = frozenset({"م", "ميلادي", "ميلاديه"})
JOINTS = frozenset({"/", "-", ".", "–", "\\"})
COMMAS = frozenset({",", "،"})
OF = "من"
MOST_DAYS = 31
MOST_MONTHS = 12


class Found(NamedTuple):
    """A time read from `tokens[begin:end]`: its first and last day where they are known, and what fixed them.

    `dated` says that a weekday or "today" comes with its day of the month. `yearless` is the month and the day (0 for a
    whole month) that lack only their year, where nothing gives it.
    """

    begin: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    anchor: Anchor
    part: str | None = None
    dated: bool = False
    yearless: tuple[int, int] | None = None


class DateReader:
    """Reads the members of dates from the tokens of one line, against the day that anchors it."""

    def __init__(self, tokens: Sequence[Token], anchor: date | None) -> None:
        self.tokens = tokens
        self.anchor = anchor
        self.count = len(tokens)

    def key(self, at: int) -> str:
        """The key of a token, empty beyond the ends."""
        return self.tokens[at].key if 0 <= at < self.count else ""

    def is_number(self, at: int) -> bool:
        """Whether a token is a number in digits."""
        return 0 <= at < self.count and self.tokens[at].kind == "number"

    def digits(self, at: int, most: int) -> int | None:
        """A whole number of at most that many digits, without separators."""
        if not self.is_number(at):
            return None
        key = self.key(at)
        return int(key) if len(key) <= most and key.isdigit() else None

    def glued(self, at: int) -> bool:
        """Whether the token at `at` follows the one before without a space."""
        return 0 < at < self.count and self.tokens[at - 1].end == self.tokens[at].start

    def year(self, at: int) -> int | None:
        """A year of four digits."""
        value = self.digits(at, 4)
        return value if value is not None and value in YEARS else None

    def year_in_words(self, at: int) -> tuple[int, int] | None:
        """A year in words ("ألفين وأربعة عشر") and the place after it."""
        number = read_number(self.tokens, at) if at < self.count and self.tokens[at].kind == "word" else None
        if number is None or number.value is None or number.value not in YEARS:
            return None
        return int(number.value), number.end

    def year_after(self, at: int) -> tuple[int, bool, int] | None:
        """The year that completes a date: year, whether Hijri, and the place after; with or without "of the year"."""
        place = at
        if self.key(place) in COMMAS or self.key(place) in JOINTS or self.key(place) == OF:
            place += 1
        if self.key(place) in COMMAS:
            place += 1
        worded = self.key(place) in YEAR_WORDS
        place += worded
        value = self.digits(place, 4)
        if self.key(place + 1) in {"/", "-"} and self.glued(place + 1) and self.glued(place + 2):
            return None  # the year that begins another date
        if value is not None and value in YEARS:
            end = place + 1
            if self.key(end) in HIJRI_SIGNS:
                return None
            return value, False, end + (self.key(end) in GREGORIAN_SIGNS and self.key(end + 1) != ".")
        if value is not None and value in HIJRI_YEARS:
            return value, True, place + 1 + (self.key(place + 1) in HIJRI_SIGNS)
        spelled = self.year_in_words(place)
        if spelled is None or (place == at and spelled[0] % 1000 == 0):
            return None  # a round thousand right after a month counts something
        return spelled[0], False, spelled[1]

    def told_year(self, at: int) -> tuple[int, int] | None:
        """A year told by what it is to the report ("of last year"); a calendar date alone knows none."""
        del at
        return None

    def month(self, at: int) -> tuple[Month, int] | None:
        """A month name, of one word or two, and the place after it."""
        if not 0 <= at < self.count:
            return None
        for way in months_by_first_word().get(self.tokens[at].key, ()):
            if all(self.key(at + 1 + n) == word for n, word in enumerate(way.rest)):
                return way, at + 1 + len(way.rest)
        return None

    def month_pair(self, at: int) -> tuple[Month, int] | None:
        """A month, its other name after a slash or in brackets passed over ("كانون الثاني/يناير")."""
        found = self.month(at)
        if found is None:
            return None
        month, end = found
        mark = self.key(end)
        if mark in {"/", "(", "\\", "-", "–", "["}:
            other = self.month(end + 1)
            if other is not None and other[0].number == month.number and not month.hijri:
                end = other[1] + (mark in {"(", "["} and self.key(other[1]) in {")", "]"})
        return month, end

    def day_number(self, at: int) -> tuple[int, int] | None:
        """The day of a month, in digits or as an ordinal or cardinal in words, and the place after it."""
        value = self.digits(at, 2)
        if value is not None:
            return (value, at + 1) if 1 <= value <= MOST_DAYS else None
        return self.ordinal(at)

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """An ordinal in words up to 31 ("الحادي والعشرين") and the place after it."""
        key = self.key(at)
        value = ordinals().get(key)
        if value is None:
            return (1, at + 1) if key in {"اول", "غره"} else None
        if value < 10:  # the ones, which ten and the tens may follow
            if self.key(at + 1) in {"عشر", "عشره"}:
                return value + 10, at + 2
            place = at + 2 if self.key(at + 1) == "و" else at + 1
            tens = ordinals().get(self.key(place), 0)
            if tens >= 20 and (place == at + 2 or self.key(place).startswith("و")):
                return value + tens, place + 1
            if key.removeprefix("و").startswith("الحاد"):
                return None
        return (value, at + 1) if value <= MOST_DAYS else None
