"""The times that a text names, as periods: dates, ranges and what leans on the report's own day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from tawatur.arabic.calendar_parts import SEASONS
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
from tawatur.arabic.date_days import TODAY
from tawatur.arabic.date_parts import DECADES, EDGES, REST, SHARES
from tawatur.arabic.date_ranges import FROM, SINCE, UNTIL, RangeReader
from tawatur.arabic.date_relative import THIS_UNIT
from tawatur.arabic.date_text import dated_by_text, years_of
from tawatur.arabic.date_times import VAGUE
from tawatur.arabic.date_words import Found
from tawatur.arabic.lines import lines
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.tokens import Token, tokenise
from tawatur.model.span import Span
from tawatur.model.time import Period

REPORT_YEARS = range(1925, 2077)
"""Years that a report may be of, which both calendars can reckon; a report dated beyond them anchors nothing."""
_YEAR = 4
_DATE_STOPS = 2  # "22.6.2020"
_DEFINITE_UNITS = {"ال" + unit for unit in UNITS}


@cache
def _triggers() -> frozenset[str]:
    """Every key that a time can begin with; all else is passed over with one look-up."""
    seasons = {lead + season for season in SEASONS for lead in ("", "و", "ال", "وال")}
    decades = {lead + stem + end for stem in DECADES for lead in ("", "ال", "و", "وال") for end in ("يات", "ات")}
    parts = {lead + part for part in PARTS_OF_DAY for lead in ("", "و")}
    units = {lead + unit for unit in UNITS for lead in ("ال", "وال", "بال")}
    shares = {lead + share for share in SHARES for lead in ("", "و")}
    counts = {key for key, word in number_words_by_key().items() if word.definite and word.lead == 0}
    return frozenset(
        {*counts}
        | {*months_by_first_word(), *weekdays(), *ordinals(), *parts, *units, *shares, *seasons, *decades}
        | {*YEAR_WORDS, *MONTH_WORDS, *DAY_WORDS, *EDGES, *THIS_UNIT, *TODAY, *SINCE, *UNTIL, *FROM, *REST}
        | {"بين", "قبل", "وقبل", "بعد", "وبعد", "هذا", "هذه", "بهذا", "لهذا", "اول", "غره", "الفتره", "فتره", "الممتده"}
        | {"اخر", "لاخر", "ال", "اسبوع", "عطله", "وعطله", "بعطله", *(words[0] for words in VAGUE)}
    )


def period_spans(tokens: Sequence[Token], anchor: date | None) -> list[Found]:
    """The times of one line as ranges of tokens, in order, none inside another."""
    triggers = _triggers()
    places = [at for at, token in enumerate(tokens) if token.key in triggers or token.kind == "number"]
    reader = RangeReader(tokens, anchor if anchor is not None and anchor.year in REPORT_YEARS else None)
    found: list[Found] = []
    past = 0
    for at in places:
        one = reader.period(at) if at >= past and not _idle(tokens, at, triggers) else None
        if one is not None:
            found.append(one)
            past = one.end
    return found


def _idle(tokens: Sequence[Token], at: int, triggers: frozenset[str]) -> bool:
    """Whether a "from", a "between" or a number stands before no time at all, as nearly all of them do."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.kind == "number":
        if after is None or after.kind != "word" or len(token.key) == _YEAR or token.key.count(".") == _DATE_STOPS:
            return False
        return after.key not in _after_numbers() and not after.key.startswith("و")
    if token.key not in FROM and token.key != "بين":
        return False
    return after is None or (after.kind != "number" and after.key not in triggers)


@cache
def _after_numbers() -> frozenset[str]:
    """Words that may follow the first number of a time: a month, a unit, "of", a joint of a range."""
    return frozenset(
        {*months_by_first_word(), *MONTH_WORDS, *UNITS, *THIS_UNIT, *UNTIL, "من", "الي", "هذا"} | _DEFINITE_UNITS
    )


def find_periods(tokens: Sequence[Token], text: str, anchor: date | None) -> tuple[Period, ...]:
    """The times that `text` names, in order, each no finer than its words.

    `tokens` are those of `text` (or of a part of it; places count from the start of `text`); `anchor` is the day of the
    report, None where it is unknown. What leans on an unknown anchor is kept with neither end, but a day without a year
    may take it from the text itself (`date_text`). A day without a year is the last one up to the anchor, a weekday
    likewise; weeks run Monday to Sunday; "three weeks ago" is that whole
    week, "two months ago" that whole month, "the beginning of" a stretch its first half. Hijri days carry a day of
    uncertainty at both ends. No time runs over the end of a line.
    """
    found = [(line, one) for line in lines(tokens, text) for one in period_spans(line, anchor)]
    if anchor is None and any(one.yearless for _, one in found):
        months, year = years_of(one for _, one in found)
        found = [(line, _with_year(line, one, months, year)) for line, one in found]
    return tuple(_period(one, line, text) for line, one in found)


def _with_year(line: Sequence[Token], found: Found, months: dict[int, int], year: int | None) -> Found:
    key = line[found.begin].key
    if key.endswith(("قبل", "بعد")):
        return found
    return dated_by_text(found, months, year, since=key in SINCE, until=key in UNTIL)


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
    """The one full date (day, month, year, in any tradition) that a text gives; None for none or several."""
    days = {
        found.first
        for line in lines(tokenise(text), text)
        for found in period_spans(line, None)
        if found.anchor == "explicit" and found.first is not None and found.first == found.last
    }
    return days.pop() if len(days) == 1 else None
