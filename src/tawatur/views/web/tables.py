"""The table behind a picture: shown on the page, and given away as CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
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


def as_file(request: Request, table: Table) -> Response:
    """The table as CSV, in the visitor's language; in a column of addresses, where the words stand."""
    words = words_of(request)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([words[f"column-{name}"] for name in table.columns])
    for row in table.rows:
        writer.writerow([harmless(_plain(cell, words)) for cell in row])
    return Response(
        BYTE_ORDER_MARK + out.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{table.name}.csv"'},
    )


def _plain(cell: Cell, words: Mapping[str, str]) -> str:
    told = cell.text if cell.plain is None else cell.plain
    return " ".join(filter(None, (words.get(cell.key, ""), told)))
