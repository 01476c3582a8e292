"""Tables in XLSX workbooks: read cell by cell, formulas seen and never computed, hostile archives refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from tawatur.errors import TableError
from tawatur.ingest.tables.grid import MOST_COLUMNS, MOST_EMPTY, MOST_ROWS, MOST_SIGNS, Cell, Line

MOST_UNPACKED = 512 * 2**20
MOST_PART = 400 * 2**20
"""Bytes of one part of the archive, unpacked: a sheet of 200,000 rows and thirty columns has some 200 million."""
MOST_TIMES = 250
"""By how much a part may shrink when packed; sheets shrink to a tenth, bombs to a thousandth."""
MOST_PARTS = 2_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,60}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_CHUNK = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows of one sheet, its name, its epoch, and the ranges of it that are merged."""

    name: str
    lines: tuple[Line, ...]
    epoch: int
    merged: tuple[str, ...]
    others: tuple[str, ...]


def read_workbook(data: bytes, file: str, sheet: str | None = None) -> Sheet:
    """One sheet of a workbook: the one named, else the first that holds anything.

    Raises:
        TableError: no workbook, a damaged or hostile one, no such sheet, or more rows than a table of items has.
    """
    merged = _inspect(data, file)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        epoch = 1904 if book.epoch.year == 1904 else 1900  # the two epochs of spreadsheets
        names = [one.title for one in book.worksheets]
        if sheet is not None and sheet not in names:
            message = f"{file} has no sheet “{sheet}”; it has: {', '.join(names)}"
            raise TableError(message)
        for one in book.worksheets:
            if sheet in {None, one.title}:
                lines = tuple(_lines(one, file))
                if lines or sheet is not None:
                    others = tuple(name for name in names if name != one.title)
                    part = str(getattr(one, "_worksheet_path", "")).lstrip("/")
                    return Sheet(name=one.title, lines=lines, epoch=epoch, merged=merged.get(part, ()), others=others)
    except (InvalidFileException, DefusedXmlException, zipfile.BadZipFile, KeyError, ValueError, TypeError, SyntaxError,
            AttributeError, IndexError, OverflowError, EOFError) as fault:  # fmt: skip
        # Whatever a damaged or hostile workbook makes its parser stumble over ends here.
        message = f"{file} cannot be read as a workbook ({type(fault).__name__}: {str(fault)[:120]}); save it as CSV"
        raise TableError(message) from fault
    message = f"{file} holds no rows"
    raise TableError(message)


def _inspect(data: bytes, file: str) -> dict[str, tuple[str, ...]]:
    """Refuses archives that unpack beyond reason; the merged ranges of each sheet's part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise TableError(_bomb(file))
            for part in parts:
                if part.file_size > MOST_PART or part.file_size > MOST_TIMES * max(part.compress_size, 4096):
                    raise TableError(_bomb(file))
            return {
                part.filename: tuple(_merged(archive, part, file))
                for part in parts
                if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml")
            }
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as fault:
        message = (
            f"{file} is no workbook that can be opened ({fault}); an encrypted or old .xls file must be saved as .xlsx"
        )
        raise TableError(message) from fault


def _merged(archive: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> Iterator[str]:
    tail, size = b"", 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > MOST_PART:
                raise TableError(_bomb(file))
            text = tail + chunk
            if b"mergeCell" in text:
                last = 0
                for found in _MERGED.finditer(text):
                    last = found.end()
                    yield found.group(1).decode()
                text = text[last:]
            tail = text[-200:]


def _bomb(file: str) -> str:
    return f"{file} unpacks to far more than a table of items holds; it is not opened. Save its sheet as CSV instead"


def _lines(sheet: Iterable[object], file: str) -> Iterator[Line]:
    sheet.reset_dimensions()  # type: ignore[attr-defined]  # what a file says of its own size is not believed
    empty = kept = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):  # type: ignore[attr-defined]  # a read-only worksheet
        cells = [_cell(cell.value, cell.data_type) for cell in row]
        while cells and not (cells[-1].text or cells[-1].formula):
            cells.pop()
        if not cells:
            empty += 1
            if empty > MOST_EMPTY:
                return
            continue
        kept += 1
        if len(cells) > MOST_COLUMNS or kept > MOST_ROWS:
            message = f"{file}: row {number} is beyond {MOST_ROWS:,} rows or {MOST_COLUMNS} columns; split the table"
            raise TableError(message)
        yield Line(number=number, cells=tuple(cells))


def _cell(value: object, kind: str) -> Cell:
    if value is None:
        return Cell()
    if (
        kind == "f"
        or (isinstance(value, str) and value.startswith("="))
        or not isinstance(value, str | int | float | date)
    ):
        return Cell(text=value[:MOST_SIGNS] if isinstance(value, str) else "=", formula=kind not in {"e", "s"})
    if isinstance(value, datetime):
        return Cell(text=value.date().isoformat(), day=value.date())
    if isinstance(value, date):
        return Cell(text=value.isoformat(), day=value)
    if isinstance(value, bool):
        return Cell(text="yes" if value else "no")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return Cell(text=str(value).strip()[:MOST_SIGNS])
