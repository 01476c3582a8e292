"""Scores numbers and dates against the Arabic cases of Microsoft's Recognizers-Text (MIT), kept outside the repository.

Run: ``python bench/suites.py PATH_TO_SUITES [--failures]``. A case counts as right only if every expected
result is found and nothing else is. Cases that the suite marks ``NotSupported`` are left out, and the
ordinals (an ordinal counts nothing).

Numbers (``Number_NumberModel``, ``Number_PercentModel``, ``Number_NumberRangeModel``): an expected value is
right when a quantity has it as `value` (relative difference below 1e-9) and shares words with the expected
ones: ours take in the words that bound the number, which the suite leaves out, and leave out "equals" and
"share of". A percentage must have the unit "percent". A range ``[a,b)`` must have `low` a and `high` b, an
open side None; the suite's open and closed ends are one to us. The second line for numbers leaves out sums and
powers ("1e10", one number over another) and the members of a date, which are no quantities.

Dates (``DateTime_Date*`` and ``DateTime_DatePeriod*``, extractors and parsers): the anchor is the case's
reference day, 7 November 2016 where it has none. The words are right when they are the expected ones after
what our convention adds or drops at the edges: prepositions, "day", "month", the article's lam, punctuation.
The value of a parser's case is right when the period is the expected past or future resolution; the suite's
ranges end before their last day, ours on it. Where the text names a unit coarser than a day ("a month ago"),
the suite gives one day and we give the unit: right if that day is in it. The second line for dates leaves out
what a period cannot express, or what no report says: a day of the month without its month ("on the 15th"), an
Islamic month of a Gregorian year, a year before 1500 or a year in words without the word "year", a length of
time without its direction, and results that the suite itself leaves without any resolution.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from tawatur.arabic.calendar_words import UNITS, months_by_first_word, weekdays
from tawatur.arabic.date_days import TODAY
from tawatur.arabic.dates import find_periods
from tawatur.arabic.numbers import find_quantities
from tawatur.arabic.tokens import tokenise
from tawatur.model.quantity import Quantity
from tawatur.model.time import Period

NUMBERS = ("Number_NumberModel", "Number_PercentModel", "Number_NumberRangeModel")
DATES = ("DateTime_DateExtractor", "DateTime_DateParser", "DateTime_DatePeriodExtractor", "DateTime_DatePeriodParser")
REFERENCE = date(2016, 11, 7)
CLOSE = Decimal("1e-9")
EDGES = frozenset(
    ["من", "في", "يوم", "هذا", "هذه", "خلال", "إلى", "الى", "شهر", "ما", "منذ", "حتى", "بعد", "قبل", "ليوم", "أن"]
)
YEAR_DIGITS = 4
POWER = re.compile(r"\^|[0-9٠-٩]e[0-9٠-٩]")
COARSE = frozenset({"week", "month", "year", "decade"})

Case = dict[str, Any]


def cases(folder: Path, name: str) -> Iterator[Case]:
    """The cases of one file that the suite itself supports."""
    for case in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
        if "NotSupported" not in case:
            yield case


def number_right(case: Case, *, ranges: bool) -> bool:
    """Whether a case's quantities are those expected: bounded ones for the ranges, else those with a value."""
    text = case["Input"]
    found = find_quantities(tokenise(text), text)
    found = (
        tuple(q for q in found if q.low != q.high or "يساوي" in text)
        if ranges
        else tuple(q for q in found if q.value is not None)
    )
    expected = case["Results"]
    return len(found) == len(expected) and all(
        quantity_is(quantity, want) for quantity, want in zip(found, expected, strict=True)
    )


def countable(case: Case) -> bool:
    """Whether a case asks for a number that counts; see the top of this module."""
    text = case["Input"]
    if POWER.search(text):
        return False
    for want in case["Results"]:
        numerator, over, _ = want["Text"].partition(" على ")
        if over and numerator not in {"واحد", "1", "١"}:
            return False
    times = [period.span for period in find_periods(tokenise(text), text, REFERENCE)]
    single = [w for w in case["Results"] if w["TypeName"] == "number"]
    return not any(time.start <= want["Start"] < time.end for time in times for want in single)


def quantity_is(quantity: Quantity, want: Case) -> bool:
    """Whether a quantity has the expected value and shares words with the expected ones."""
    if quantity.span.start > want["End"] or quantity.span.end <= want["Start"]:
        return False
    value = want["Resolution"]["value"]
    if want["TypeName"] == "numberrange":
        low, high = value.strip("[]()").split(",")
        return same(quantity.low, low) and same(quantity.high, high)
    if want["TypeName"] == "percentage":
        return quantity.unit == "percent" and same(quantity.value, value.rstrip("%"))
    return same(quantity.value, value)


def same(found: Decimal | None, printed: str) -> bool:
    """Whether a bound or value is the one printed; nothing printed means an open side."""
    if found is None or not printed:
        return found is None and not printed
    try:
        want = Decimal(printed)
    except InvalidOperation:
        return False
    return abs(found - want) <= CLOSE * max(abs(want), Decimal("1e-30"))


def date_right(case: Case) -> bool:
    """Whether the periods of a case are those expected."""
    text = case["Input"]
    told = case.get("Context", {}).get("ReferenceDateTime")
    anchor = date.fromisoformat(told[:10]) if told else REFERENCE
    found = find_periods(tokenise(text), text, anchor)
    expected = case["Results"]
    return len(found) == len(expected) and all(
        period_is(period, want) for period, want in zip(found, expected, strict=True)
    )


def expressible(case: Case) -> bool:
    """Whether a case asks for what a period can express; see the top of this module."""
    for want in case["Results"]:
        keys = [token.key for token in tokenise(want["Text"])]
        value = want.get("Value") or {}
        way = value.get("PastResolution")
        months = [month for key in keys for month in months_by_first_word().get(key, ())]
        told = any(key.isdigit() and len(key) == YEAR_DIGITS for key in keys)
        if value and not way:
            return False
        if way and next(iter(way.values())) < "1500":
            return False
        if told and months and all(month.hijri for month in months):
            return False
        if keys[-2:] == ["من", "الان"] and not any(word in case["Input"] for word in ("منذ", "قبل", "بعد")):
            return False
        if not (told or months or "/" in keys or "-" in keys or any(is_calendar(key) for key in keys)):
            return False
    return True


def is_calendar(key: str) -> bool:
    """Whether a word belongs to the calendar on its own."""
    bare = key.removeprefix("ب").removeprefix("ال")
    return key in weekdays() or bare in UNITS or key in TODAY or bare.endswith("ينيات")


def trimmed(words: str) -> str:
    """Words without what conventions differ in at the edges."""
    parts = [part.strip("،,.!؟ ()") for part in words.split()]
    while parts and parts[0] in EDGES:
        parts.pop(0)
    return " ".join(part for part in parts if part).removeprefix("لل").removeprefix("ال").removeprefix("بال")


def period_is(period: Period, want: Case) -> bool:
    """Whether a period has the expected words and, where the case gives one, the expected value."""
    if trimmed(period.text) != trimmed(want["Text"]):
        return False
    value = want.get("Value") or {}
    ways = [way for way in (value.get("PastResolution"), value.get("FutureResolution")) if way]
    return not ways or any(days_are(period, way) for way in ways)


def days_are(period: Period, way: dict[str, str]) -> bool:
    """Whether a period is one resolution of the suite."""
    if "date" in way:
        day = date.fromisoformat(way["date"])
        if period.precision in COARSE and period.start is not None and period.end is not None:
            return period.start <= day <= period.end
        return period.start == period.end == day
    if "startDate" in way:
        first, after = date.fromisoformat(way["startDate"]), date.fromisoformat(way["endDate"])
        return period.start == first and period.end in {after - timedelta(days=1), after}
    return True


def main() -> int:
    """Prints the share of right cases by file and in all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--failures", action="store_true", help="print every case that is not right")
    options = parser.parse_args()
    for group, names in (("numbers", NUMBERS), ("dates", DATES)):
        right = total = able_right = able = 0
        for name in names:
            judged = [
                (case, number_right(case, ranges="Range" in name) if group == "numbers" else date_right(case))
                for case in cases(options.folder, name)
            ]
            hits = sum(ok for _, ok in judged)
            right, total = right + hits, total + len(judged)
            asked = countable if group == "numbers" else expressible
            could = [ok for case, ok in judged if asked(case)]
            able_right, able = able_right + sum(could), able + len(could)
            print(f"{name:34} {hits:4} / {len(judged):4} = {hits / len(judged):.3f}")
            for case, ok in judged:
                if options.failures and not ok:
                    print_failure(case, group)
        print(f"{group:34} {right:4} / {total:4} = {right / total:.3f}")
        print(f"{group + ', expressible':34} {able_right:4} / {able:4} = {able_right / able:.3f}")
    return 0


def print_failure(case: Case, group: str) -> None:
    """One failed case: its text, what was expected, what was found."""
    text = case["Input"]
    told = case.get("Context", {}).get("ReferenceDateTime")
    anchor = date.fromisoformat(told[:10]) if told else REFERENCE
    print("   ", text)
    for want in case["Results"]:
        value = want.get("Value") or {}
        shown = want.get("Resolution", {}).get("value") or value.get("PastResolution") or ""
        print("        want", repr(want["Text"]), shown)
    if group == "numbers":
        for q in find_quantities(tokenise(text), text):
            print("        got ", repr(q.text), q.value, q.low, q.high, q.unit)
    else:
        for p in find_periods(tokenise(text), text, anchor):
            print("        got ", repr(p.text), p.start, p.end, p.precision)


if __name__ == "__main__":
    sys.exit(main())
