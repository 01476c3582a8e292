"""When a report came out, and how that is known; never from the clock of the page that showed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath
from urllib.parse import unquote

from tawatur.arabic.calendar_words import weekdays
from tawatur.arabic.dates import find_periods
from tawatur.arabic.tokens import tokenise
from tawatur.ingest.body import Body
from tawatur.ingest.credits import Credit
from tawatur.ingest.layout import Layout
from tawatur.ingest.stamps import find_stamp
from tawatur.model import DateBasis, Published, Span

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")
_IN_FILE = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{2})-(\d{2})(?!\d)")
_TODAY = re.compile(r"(?<!\w)(?:اليوم|لليوم|ليوم)(?!\w)[،\s]*")
_NEAR = 60
_BESIDE = 12
"""Characters between "today" and its date: a weekday and a bracket, no more."""

_OPENING = 3
"""Paragraphs in which "today, 6 August 2022" still speaks of the day of the report."""


def find_published(
    layout: Layout,
    leads: Sequence[Credit],
    body: Body,
    *,
    given: date | None,
    declared: date | None,
    url: str | None,
    file: str,
) -> Published | None:
    """The publication date from the best evidence: a given value, a dateline, metadata, "today", the file's name."""
    if given is not None:
        return _day(given, "given")
    for credit in (*leads, *(credit for _, credit in layout.credits)):
        if credit.stamp and credit.when:
            span = body.locate(credit.when.start, credit.when.end)
            return Published(start=credit.stamp.first, end=credit.stamp.last, basis="dateline", span=span)
    if declared is not None:
        return _day(declared, "metadata")
    address = _in_name(_IN_ADDRESS, unquote(url), "metadata") if url else None
    told = _from_today(layout, body) or _from_weekday(layout, body)
    return told or address or _in_name(_IN_FILE, PurePath(file).name, "filename")


def _day(day: date, basis: DateBasis, span: Span | None = None) -> Published:
    return Published(start=day, end=day, basis=basis, span=span)


def _todays(text: str) -> Iterator[re.Match[str]]:
    """Where a text says "today"; one without the letters of "day" is not searched."""
    return _TODAY.finditer(text) if "يوم" in text else iter(())


def _from_today(layout: Layout, body: Body) -> Published | None:
    """A full date that the title or the opening paragraphs call "today"."""
    opening = layout.paragraphs[:_OPENING]
    for line in (*([layout.title] if layout.title else []), *opening):
        for word in _todays(line.text):
            stamp = find_stamp(line.text[word.end() : word.end() + _NEAR])
            if stamp and stamp.start <= _BESIDE and stamp.first == stamp.last:
                start = line.start + word.end() + stamp.start
                return _day(stamp.first, "text", body.locate(start, start + stamp.end - stamp.start))
    return None


def _from_weekday(layout: Layout, body: Body) -> Published | None:
    """The weekday and day that the opening calls "today", in the year that the text calls the current one: العام الجاري 2023."""
    years = {int(year) for line in layout.paragraphs for pair in _THIS_YEAR.findall(line.text) for year in pair if year}
    if len(years) != 1:
        return None
    last = date(years.pop(), 12, 31)
    for line in layout.paragraphs[:_OPENING]:
        for word in _todays(line.text):
            rest = line.text[word.end() : word.end() + _NEAR]
            tokens = tokenise(rest)
            weekday = weekdays().get(tokens[0].key) if tokens else None
            period = next(iter(find_periods(tokens, rest, last)), None) if weekday is not None else None
            if period is None or period.start is None or period.span.start or not _DAY.search(period.text):
                continue
            if period.start == period.end and (period.start.weekday(), period.start.year) == (weekday, last.year):
                start = line.start + word.end()
                return _day(period.start, "text", body.locate(start, start + period.span.end))
    return None


_THIS_YEAR = re.compile(r"عام\s+(?:الحالي|الجاري)\s+(20\d\d)|عام\s+(20\d\d)\s+(?:الحالي|الجاري)")
_DAY = re.compile(r"\d")


def _in_name(pattern: re.Pattern[str], name: str, basis: DateBasis) -> Published | None:
    """The day in a web address or a file's name."""
    match = pattern.search(name)
    if match is None:
        return None
    try:
        return _day(date(*(int(part) for part in match.groups())), basis)
    except ValueError:
        return None
