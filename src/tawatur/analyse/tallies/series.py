"""Running totals lined up: one reporter's count of one class since one date, with what each step adds.

Rules after Iraq Body Count: only totals tied to exact windows are compared, overlapping windows are never added,
least and greatest readings are kept apart, and a correction is told rather than smoothed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal

from tawatur.analyse.tallies.lines import TallyLine, running, series_key

Step = Literal["rise", "unchanged", "drop", "unclear"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Increment:
    """What a running total adds between two of its lines, with the uncertainty of both.

    `low` and `high` bound the difference; None leaves a side open. A `drop` is a correction by the reporter: the
    later total cannot hold the earlier one, or, where words such as "at least" leave that open, its number is less.
    `unclear`: the bounds allow a rise and a drop, and the words give no numbers to compare.
    """

    before: TallyLine
    after: TallyLine
    low: Decimal | None
    high: Decimal | None
    step: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One reporter's running total, oldest first, with its increments."""

    lines: tuple[TallyLine, ...]
    increments: tuple[Increment, ...]

    @property
    def corrections(self) -> tuple[Increment, ...]:
        """The steps at which the total fell."""
        return tuple(increment for increment in self.increments if increment.step == "drop")


def series(lines: Iterable[TallyLine]) -> tuple[Series, ...]:
    """The running totals among `lines`; lines of different reporters, classes, windows or places never meet in one."""
    totals = sorted(filter(running, lines), key=lambda line: (str(series_key(line)), _end(line)))
    found = []
    for _, group in groupby(totals, key=lambda line: str(series_key(line))):
        members = tuple(group)
        found.append(Series(lines=members, increments=tuple(_increment(a, b) for a, b in pairwise(members))))
    return tuple(found)


def addable(one: TallyLine, other: TallyLine) -> bool:
    """Whether two counts may be added: one reporter, one class, windows without a common day, neither in the other.

    Both must be affirmed: what is denied or asked about is no number to add.
    """
    if {one.polarity, other.polarity} != {"affirmed"} or "" in (one.reporter, other.reporter):
        return False
    if one.claim in (other.subset_of, other.supersedes) or other.claim in (one.subset_of, one.supersedes):
        return False
    if (one.reporter, one.category, one.class_key) != (other.reporter, other.category, other.class_key):
        return False
    if one.cumulative or other.cumulative or not (one.start and one.end and other.start and other.end):
        return False  # a running total takes in what came before, whatever window its words name
    return one.end < other.start or other.end < one.start


def _end(line: TallyLine) -> tuple[date, str, int, str]:
    return (line.end or date.max, line.file, line.span.start, line.claim)  # the order of the book


def _increment(before: TallyLine, after: TallyLine) -> Increment:
    low = None if before.most is None else after.least - before.most
    high = None if after.most is None else after.most - before.least
    return Increment(before=before, after=after, low=low, high=high, step=_step(before, after, low, high))


def _step(before: TallyLine, after: TallyLine, low: Decimal | None, high: Decimal | None) -> Step:
    if high is not None and high < 0:
        return "drop"
    if low is not None and low > 0:
        return "rise"
    if before.value is not None and after.value is not None:
        difference = after.value - before.value
        return "rise" if difference > 0 else "drop" if difference < 0 else "unchanged"
    return "unclear"
