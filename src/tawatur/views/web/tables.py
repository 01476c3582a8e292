"""The table behind a picture: shown on the page, and given away as CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from tawatur.views.cells import BYTE_ORDER_MARK, harmless
from tawatur.views.web.rendering import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one cell; `address` leads to the words behind it, `plain` stands in files instead of `text`.

    `key` names a word of the interface that stands before the text, "" none.
    """

    text: str = ""
    key: str = ""
    address: str = ""
    plain: str | None = None
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under named columns: `column-NAME` in words.tsv. `address` is where the same comes as a file."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    address: str = ""

    @property
    def filled(self) -> Table:
        """The table without the columns in which nothing stands, for the narrowness of a page."""
        kept = [at for at in range(len(self.columns)) if any(row[at].text for row in self.rows)]
        rows = tuple(tuple(row[at] for at in kept) for row in self.rows)
        return replace(self, columns=tuple(self.columns[at] for at in kept), rows=rows)


def number_cell(value: object | None) -> Cell:
    """A number or a day, written from left to right; nothing where there is none."""
    return Cell(text="" if value is None else f"{value}", numeric=True)


def as_file(request: Request, table: Table, lines: Iterable[str] | None = None) -> Response:
    """The table as CSV, in the visitor's language; in a column of addresses, where the words stand.

    `lines` are those of its rows (`lines_of`), where they are at hand.
    """
    words = words_of(request)
    heading = _written([[words[f"column-{name}"] for name in table.columns]])
    rows = lines_of(request, table.rows) if lines is None else lines
    return Response(
        BYTE_ORDER_MARK + "".join((*heading, *rows)),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{table.name}.csv"'},
    )


def lines_of(request: Request, rows: Iterable[Iterable[Cell]]) -> tuple[str, ...]:
    """Rows as lines of CSV, in the visitor's language."""
    words = words_of(request)
    return _written([harmless(_plain(cell, words)) for cell in row] for row in rows)


class _Lines:
    """What a writer of CSV writes, line by line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.write = self.lines.append


def _written(rows: Iterable[Iterable[object]]) -> tuple[str, ...]:
    out = _Lines()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return tuple(out.lines)


def _plain(cell: Cell, words: Mapping[str, str]) -> str:
    told = cell.text if cell.plain is None else cell.plain
    if not cell.key:
        return told
    return " ".join(filter(None, (words.get(cell.key, ""), told)))
