"""One row of a table under a mapping of its columns, and what is wrong with its cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from tawatur.ingest.tables import values
from tawatur.ingest.tables.grid import Cell, Grid, Line, column_name
from tawatur.ingest.tables.values import BadValueError
from tawatur.model import Problem, Severity

Parsed = TypeVar("Parsed")

EMPTY = Cell()
DAYS = frozenset({"date", "year", "documented_on", "trace_requested", "trace_answered"})
"""Columns that may hold a spreadsheet's day; in any other, lot 12-81 was turned into the first of December 1981."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line, `places` being the column of each field; what is wrong with its cells is collected in `problems`."""

    grid: Grid
    places: Mapping[str, int]
    line: Line
    problems: list[Problem]

    def cell(self, field: str) -> Cell:
        """The cell of a field; an empty one where the table has no such column."""
        at = self.places.get(field)
        return self.line.cells[at] if at is not None and at < len(self.line.cells) else EMPTY

    def value(self, field: str, parse: Callable[[Cell], Parsed]) -> Parsed | None:
        """The parsed value; None where the cell is empty, and, with a problem, where it cannot be read."""
        if field not in self.places:
            return None  # most fields of most tables: worth no look at the cell
        cell = self.cell(field)
        if not cell.text and cell.day is None and not cell.formula:
            return None
        if cell.formula:
            message = f"holds a formula ({cell.text[:40]}); formulas are never computed, paste the value"
            self.tell(field, "formula-cell", message)
            return None
        if cell.day is not None and field not in DAYS:
            self.tell(
                field,
                "took-for-day",
                f"a spreadsheet turned this into a day ({cell.text}); store it as text, as it was",
            )
            return None
        try:
            return parse(cell)
        except BadValueError as fault:
            self.tell(field, "bad-value", str(fault))
            return None

    def words(self, field: str) -> str:
        """The words of a field on one line."""
        return self.value(field, values.words) or ""

    def tell(self, field: str, code: str, message: str, severity: Severity = "error") -> None:
        """Note what is wrong with a field's cell, with its place; an error keeps the row aside."""
        at = self.places.get(field)
        place = f"{self.grid.sheet + '!' if self.grid.sheet else ''}{column_name(at or 0)}{self.line.number}"
        self.problems.append(
            Problem(code=code, message=f"{place} ({field}): {message}", severity=severity, path=self.grid.file)
        )
