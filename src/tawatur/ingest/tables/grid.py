"""A table as cells of text with their places, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tawatur.model import Problem

MOST_BYTES = 100 * 2**20
MOST_ROWS = 500_000
MOST_COLUMNS = 300
MOST_SIGNS = 20_000
"""Of one cell; a longer one is cut and told."""
MOST_EMPTY = 2_000_000
"""Empty rows gone through before the rest of a sheet is left alone; Excel's sheets have 1,048,576 rows."""

Value = str | int | float | Decimal | date | datetime | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell's words, or its day where a spreadsheet said so; `formula` marks one that would have to be computed."""

    text: str = ""
    day: date | None = None
    formula: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row that is not empty, with its number as the user's program counts it (from 1)."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: its headers, its rows below, and what was met on the way. `sheet` is "" for a CSV file.

    `epoch` is the year that the workbook counts its days from, 1900 or 1904.
    """

    file: str
    sheet: str
    headers: tuple[str, ...]
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    epoch: int = 1900


def column_name(at: int) -> str:
    """The letters of a column as spreadsheets name it: 0 is A, 26 is AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
