"""A daily series from a file: what each day gave as its own figure, and as the running total."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tawatur.analyse.tallies import Day
from tawatur.errors import TableError

DAYS, FIGURES, TOTALS = ("day", "date", "report_date"), ("figure", "killed"), ("total", "killed_cum")
"""Names under which a day, its figure and its running total may stand; the first that is there counts."""
LARGEST_FILE = 50_000_000


def daily_series(file: Path) -> tuple[Day, ...]:
    """The days of a JSON array of objects, by day; a figure or total that a day does not give is None.

    Raises:
        TableError: what the file holds is no such array, with the number of the row at fault.
    """
    try:
        if file.stat().st_size > LARGEST_FILE:
            message = f"{file} is larger than {LARGEST_FILE // 1_000_000} MB"
            raise TableError(message)
        told = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError) as fault:
        message = f"{file} cannot be read as JSON: {fault}"
        raise TableError(message) from fault
    if not isinstance(told, list):
        message = f"{file} is no JSON array of days"
        raise TableError(message)
    days = {day.day: day for day in _days(file, told)}
    if len(days) < len(told):
        message = f"{file} has two rows of one day"
        raise TableError(message)
    return tuple(days[day] for day in sorted(days))


def _days(file: Path, told: list[Any]) -> Iterator[Day]:
    for number, row in enumerate(told, start=1):
        try:
            yield Day(day=date.fromisoformat(_given(row, DAYS)), figure=_count(row, FIGURES), total=_count(row, TOTALS))
        except (TypeError, ValueError, AttributeError) as fault:
            message = f"row {number} of {file} is no day with a figure or a total: {fault}"
            raise TableError(message) from fault


def _count(row: Mapping[str, Any], names: tuple[str, ...]) -> int | None:
    value = _given(row, names)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        message = f"{value!r} is no whole number of people"
        raise ValueError(message)
    return value


def _given(row: Mapping[str, Any], names: tuple[str, ...]) -> Any:  # noqa: ANN401  # what a file holds is not known yet
    return next((row[name] for name in names if row.get(name) is not None), None)
