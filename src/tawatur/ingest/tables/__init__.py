"""Tables of seized items, CSV or XLSX, with columns of any name, to records; whatever they hold is data, never run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tawatur.errors import TableError
from tawatur.ingest.tables.columns import Column, columns
from tawatur.ingest.tables.delimited import read_delimited
from tawatur.ingest.tables.grid import MOST_BYTES, Grid, Line
from tawatur.ingest.tables.items import TableReading, read_items
from tawatur.ingest.tables.mapping import ColumnMapping, load_mapping, propose
from tawatur.ingest.tables.workbook import read_workbook
from tawatur.model import Problem

__all__ = [
    "Column", "ColumnMapping", "Grid", "TableReading", "columns", "load_mapping", "propose", "read_file", "read_grid",
    "read_items",
]  # fmt: skip

SEARCHED = 20
"""Rows among which the header is looked for: titles and notes often stand above it."""


def read_file(path: Path) -> bytes:
    """The bytes of a table.

    Raises:
        TableError: it cannot be read, or is larger than any table of items.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            message = f"{path} is larger than {MOST_BYTES // 2**20} MB; split it"
            raise TableError(message)
        return path.read_bytes()
    except OSError as fault:
        message = f"cannot read {path}: {fault.strerror or fault}"
        raise TableError(message) from fault


def read_grid(data: bytes, file: str, *, sheet: str | None = None) -> Grid:
    """The cells of a table; the header is the row that names most known columns, the first where none does.

    Raises:
        TableError: the bytes are no table that can be read.
    """
    problems: list[Problem] = []
    name, epoch = "", 1900
    if data[:4] == b"PK\x03\x04":
        found = read_workbook(data, file, sheet)
        name, epoch, lines = found.name, found.epoch, found.lines
        problems += _sheet_problems(file, found.merged, found.others, epoch, name)
    elif data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        message = f"{file} is an old or encrypted workbook; save it as .xlsx without a password"
        raise TableError(message)
    else:
        lines = tuple(read_delimited(data, file))
    if not lines:
        message = f"{file} holds no rows"
        raise TableError(message)
    at = _header(lines)
    headers = tuple(cell.text for cell in lines[at].cells)
    problems += _double_headers(file, headers)
    return Grid(file=file, sheet=name, headers=headers, lines=lines[at + 1 :], problems=tuple(problems), epoch=epoch)


def _header(lines: Sequence[Line]) -> int:
    named = [len(propose([cell.text for cell in line.cells]).fields) for line in lines[:SEARCHED]]
    return named.index(max(named))


def _sheet_problems(
    file: str, merged: tuple[str, ...], others: tuple[str, ...], epoch: int, name: str
) -> list[Problem]:
    found = []
    if merged:
        shown = ", ".join(merged[:5]) + (f" and {len(merged) - 5} more" if len(merged) > 5 else "")
        message = f"merged cells ({shown}): only the first cell of each has a value; unmerge them and fill every row"
        found.append(Problem(code="merged-cells", message=message, path=file))
    if others:
        message = f"only the sheet “{name}” was read; there are also: {', '.join(others)} (name one with --sheet)"
        found.append(Problem(code="other-sheets", message=message, severity="note", path=file))
    if epoch != 1900:
        message = "this workbook counts its days from 1904; dates were read so, look whether they are right"
        found.append(Problem(code="epoch-1904", message=message, severity="note", path=file))
    return found


def _double_headers(file: str, headers: tuple[str, ...]) -> list[Problem]:
    doubles = [header for header, number in Counter(headers).items() if number > 1 and header]
    if not doubles:
        return []
    message = f"headers that stand more than once: {', '.join(doubles)}; only the first of each is read by itself"
    return [Problem(code="double-header", message=message, path=file)]
