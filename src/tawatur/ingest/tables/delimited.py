"""Tables of text with separators: commas, Arabic or plain semicolons, tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tawatur.errors import TableError
from tawatur.ingest.tables.grid import MOST_COLUMNS, MOST_ROWS, MOST_SIGNS, Cell, Line

SEPARATORS = ",;\t|؛،"
ENCODINGS = ("utf-8-sig", "windows-1256")


def read_delimited(data: bytes, file: str) -> Iterator[Line]:
    """The rows of a CSV or TSV file that are not empty.

    Raises:
        TableError: no text, or more rows or columns than a table of items has.
    """
    text = _decoded(data, file)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count) if any(sign in first for sign in SEPARATORS) else ","
    csv.field_size_limit(MOST_SIGNS * 10)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    kept = 0
    try:
        for row in reader:
            if len(row) > MOST_COLUMNS:
                message = (
                    f"{file}: line {reader.line_num} has {len(row)} columns; a table of items has fewer than "
                    f"{MOST_COLUMNS}"
                )
                raise TableError(message)
            if not any(cell.strip() for cell in row):
                continue
            kept += 1
            if kept > MOST_ROWS:
                message = f"{file} has more than {MOST_ROWS:,} rows; split it"
                raise TableError(message)
            yield Line(number=reader.line_num, cells=tuple(map(_cell, row)))
    except csv.Error as fault:
        message = f"{file}: line {reader.line_num} cannot be read as a table ({fault})"
        raise TableError(message) from fault


def _cell(text: str) -> Cell:
    return Cell(text=text.strip()[:MOST_SIGNS], formula=text.lstrip().startswith("="))


def _decoded(data: bytes, file: str) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:4096]:
        message = f"{file} is no table: it holds bytes that no text has; save it as CSV (UTF-8) or XLSX"
        raise TableError(message)
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
