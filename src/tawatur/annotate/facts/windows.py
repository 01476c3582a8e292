"""Windows: the stretch of time that a running total counts over, and when a count beside one is an incident's own."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Period

_DURING = frozenset({"خلال", "وخلال", "في", "وفي", "طوال"})
_COUNTED = frozenset({"احصي", "احصت", "وثق", "ثق", "وثقت", "ثقت", "سجل", "سجلت", "حصيله", "بلغت", "بلغ", "رصد", "رصدت"})
_SINCE = 6
"""Tokens from منذ to the date of the event that it names."""
_BEGAN = frozenset({"بدات", "بدا", "انطلقت", "اندلعت"})
_OF_ITS_KIND = frozenset(
    {"الاسوا", "الاعنف", "الاكبر", "الاول", "الاولي", "الاضخم", "الادمي", "الاعلي", "نوعه", "نوعها"}
)
"""Words before منذ that compare an event with others and count nobody: الأسوأ منذ عام 2011."""
_DAYS = frozenset({"day", "part-of-day"})
_UNTIL = ("حتى", "إلى")


def window_of(sheet: Sheet, at: int) -> tuple[Period | None, bool]:
    """The window that a count at token `at` runs over, and whether there is one: after منذ, or an explicit range.

    Its open end is the report's date. A day named nearer to a count that no word of totalling stands before is its own day.
    """
    if not sheet.periods:
        return None, False
    first, last = sheet.sentences[sheet.sentence_of[at]]
    if not any(sheet.period_of[first:last]):
        return None, False
    begins = [
        i for i, period in enumerate(sheet.period_of[first:last], first) if period is not None and _begins(sheet, i)
    ]
    windows = sorted((i for i in begins if _is_window(sheet, first, last, i)), key=lambda i: not _resolved(sheet, i))
    if not windows:
        return None, False
    window = windows[0]
    days = [i for i in begins if i != window and _own_day(sheet, i)]
    total = not word_class("totalling").isdisjoint(token.key.removeprefix("و") for token in sheet.tokens[first:at])
    if not total and any(abs(i - at) < abs(window - at) for i in days):
        return None, False
    return _closed(sheet, first, window), True


def _begins(sheet: Sheet, i: int) -> bool:
    """Whether the date at token i is none that began before it."""
    return not (i and sheet.period_of[i - 1] is sheet.period_of[i])


def _own_day(sheet: Sheet, i: int) -> bool:
    """Whether the date at token i is a day, and not the one that a window ends with: حتى الآن."""
    period = sheet.period_of[i]
    ends = i > 0 and sheet.tokens[i - 1].key.removeprefix("و") in {"حتي", "الي"}
    return period is not None and period.precision in _DAYS and not (ends or period.text.startswith(_UNTIL))


def _resolved(sheet: Sheet, i: int) -> bool:
    """Whether the days of the period at token i are known; those of an undated report may not be."""
    period = sheet.period_of[i]
    return period is not None and period.start is not None


def _is_window(sheet: Sheet, first: int, last: int, i: int) -> bool:
    period = sheet.period_of[i]
    if period is None or (i > first and sheet.tokens[i - 1].key in _OF_ITS_KIND):
        return False
    during = i > first and sheet.tokens[i - 1].key in _DURING
    spanned = period.precision == "year" or (period.precision == "month" and _counts(sheet, first, last))
    ranged = period.precision == "period" and period.start != period.end
    return _since(sheet, first, i) or (during and spanned) or ranged


def _closed(sheet: Sheet, first: int, i: int) -> Period | None:
    """The period at token i with its end: the one it names, else the report's date."""
    period, published = sheet.period_of[i], sheet.report.published
    if period is None:
        return None
    closed = not _since(sheet, first, i) or any(word in period.text for word in _UNTIL)
    end = period.end if period.end is not None and closed else (published.end if published else None)
    return replace(period, end=end)


def _counts(sheet: Sheet, first: int, last: int) -> bool:
    """Whether the sentence says that somebody kept count: a month in it is then a window."""
    return any(sheet.tokens[i].key.removeprefix("و") in _COUNTED for i in range(first, last))


def _since(sheet: Sheet, first: int, i: int) -> bool:
    """Whether a date at token i is where a count begins: منذ 3 آذار, منذ سقوط النظام في 8 كانون الأول, التي بدأت مطلع حزيران."""
    period = sheet.period_of[i]
    if period is not None and "منذ" in period.text:
        return True
    before = [sheet.tokens[k].key.removeprefix("و") for k in range(max(first, i - _SINCE), i)]
    if not before or "منذ" not in before:
        return bool(before) and before[-1] in _BEGAN and i > first + 1 and before[-2] == "التي"
    return before[-1] == "منذ" or (before[-1] in {"في", "بتاريخ", "يوم"} and "،" not in before)
