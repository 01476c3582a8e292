"""When and where: the nearest date of a predicate's sentence, the places around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Mention, Period


def date_near(sheet: Sheet, at: int) -> Period | None:
    """The date of the sentence that stands nearest to token `at`."""
    first, last = sheet.sentences[sheet.sentence_of[at]]
    best: tuple[int, Period] | None = None
    for i in range(first, last):
        period = sheet.period_of[i]
        if period is not None and (best is None or abs(i - at) < best[0]):
            best = (abs(i - at), period)
    return best[1] if best is not None else None


_WIDE = frozenset({"desert", "country", "state", "steppe", "sea", "river", "part"})


def struck_place(phrases: Sequence[Phrase]) -> tuple[Mention, ...]:
    """The town or site where a strike fell, for a strike that says no other target; a region is too wide for one."""
    return places_of([p for p in phrases if p.kind not in _WIDE])[:1]


_DURING = frozenset({"خلال", "وخلال", "في", "وفي", "طوال"})
_COUNTED = frozenset({"احصي", "احصت", "وثق", "ثق", "وثقت", "ثقت", "سجل", "سجلت", "حصيله", "بلغت", "بلغ", "رصد", "رصدت"})


def _counts(sheet: Sheet, first: int, last: int) -> bool:
    """Whether the sentence says that somebody kept count: a month in it is then a window."""
    return any(sheet.tokens[i].key.removeprefix("و") in _COUNTED for i in range(first, last))


def window_of(sheet: Sheet, at: int) -> tuple[Period | None, bool]:
    """The window of a running total: the period after منذ, or an explicit range; its open end is the report's date."""
    first, last = sheet.sentences[sheet.sentence_of[at]]
    for i in range(first, last):
        period = sheet.period_of[i]
        if period is None or period.start is None or (i and sheet.period_of[i - 1] is period):
            continue
        since = "منذ" in period.text or _since(sheet, first, i)
        during = i > first and sheet.tokens[i - 1].key in _DURING
        spanned = during and (
            period.precision == "year" or (period.precision == "month" and _counts(sheet, first, last))
        )
        if since or spanned or (period.precision == "period" and period.start != period.end):
            published = sheet.report.published
            closed = not since or any(word in period.text for word in ("حتى", "إلى"))
            end = period.end if period.end is not None and closed else (published.end if published else None)
            return replace(period, end=end), True
    return None, False


_SINCE = 6
"""Tokens from منذ to the date of the event that it names."""


def _since(sheet: Sheet, first: int, i: int) -> bool:
    """Whether a date at token i is where a count begins: منذ 3 آذار, منذ سقوط النظام في 8 كانون الأول."""
    before = [sheet.tokens[k].key.removeprefix("و") for k in range(max(first, i - _SINCE), i)]
    if not before or "منذ" not in before:
        return False
    return before[-1] == "منذ" or (before[-1] in {"في", "بتاريخ", "يوم"} and "،" not in before)


_LOCATIVE = frozenset(
    {
        "في",
        "ب",
        "قرب",
        "داخل",
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "شرقي",
        "غربي",
        "شمالي",
        "جنوبي",
        "علي",
        "ضمن",
        "وسط",
        "حول",
    }
)


def places_of(phrases: Sequence[Phrase]) -> tuple[Mention, ...]:
    """The places that phrases after a locative preposition name."""
    return tuple(p.mention for p in phrases if p.sort == "place" and p.preposition in _LOCATIVE and not p.generic)
