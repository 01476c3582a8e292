"""A daily series replayed: where a day's own figure and the rise of its total disagree, and what accounts for it.

The rule of the book is rise = day's figure + late additions - withdrawals, with each term kept; nothing is spread or
smoothed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Reason = Literal[
    "first",
    "agrees",
    "gap",
    "late-additions",
    "withdrawals",
    "moved-to-next-day",
    "moved-from-day-before",
    "total-only",
]
"""Why a rise is what it is:

`first` no day before; `agrees`; `gap` no total on the days before, so the rise spans them; `late-additions` more
were added than the day names; `withdrawals` fewer; `moved-…` what one day lacks its neighbour has; `total-only` the
day gave no figure of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One report of a daily series: the day's own figure and the running total, either of which may be missing."""

    day: date
    figure: int | None
    total: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One day with a total: its rise since the last known total, what the days between named, and the difference.

    `rise` = `figures` + `difference`; `days` counts the days since the last total.
    """

    day: date
    total: int
    rise: int
    figures: int
    difference: int
    days: int
    reason: Reason


def replay(days: Iterable[Day]) -> tuple[Explained, ...]:
    """Every day that gives a total, explained. The sum of all `figures` and `difference`s is the last total."""
    ordered = sorted(days, key=lambda day: day.day)
    found: list[Explained] = []
    named, since, before = 0, 0, None
    any_figure = False
    for day in ordered:
        named += day.figure or 0
        any_figure |= day.figure is not None
        since += 1
        if day.total is None:
            continue
        rise = day.total - (before or 0)
        found.append(_explained(day.day, day.total, rise, named, since, first=before is None, named_any=any_figure))
        before, named, since, any_figure = day.total, 0, 0, False
    return _moved(found)


def _explained(day: date, total: int, rise: int, figures: int, days: int, *, first: bool, named_any: bool) -> Explained:
    difference = rise - figures
    reason: Reason = "late-additions" if difference > 0 else "withdrawals"
    if difference == 0:
        reason = "first" if first else "agrees"
    elif days > 1:
        reason = "gap"
    elif not named_any:
        reason = "total-only"
    return Explained(day=day, total=total, rise=rise, figures=figures, difference=difference, days=days, reason=reason)


def _moved(found: Sequence[Explained]) -> tuple[Explained, ...]:
    """Marks neighbours whose differences cancel: one day's dead were booked on the other."""
    marked = list(found)
    for i in range(len(marked) - 1):
        one, other = marked[i], marked[i + 1]
        if one.difference and one.difference == -other.difference and not one.reason.startswith("moved"):
            marked[i] = replace(one, reason="moved-to-next-day")
            marked[i + 1] = replace(other, reason="moved-from-day-before")
    return tuple(marked)
