"""The template of a table of items: every column with its meaning, as CSV or as a workbook read from right to left."""

from __future__ import annotations

import csv
import io

import xlsxwriter

from tawatur.ingest.tables import COLUMNS
from tawatur.views.export.table import harmless

BYTE_ORDER_MARK = "\ufeff"
INVENTED = "EXAMPLE (invented): delete this row"


def template_csv() -> str:
    """The headers and one invented row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    writer.writerow([harmless(value) for value in _example()])
    return BYTE_ORDER_MARK + out.getvalue()


def template_xlsx() -> bytes:
    """A sheet to fill in and a sheet that tells what each column means."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@"})
    items = book.add_worksheet("items")
    items.freeze_panes(1, 1)
    # Cells as text: a spreadsheet would otherwise turn lot 12-81 into a day of December.
    items.set_column(0, len(COLUMNS) - 1, 18, text)
    for at, (column, value) in enumerate(zip(COLUMNS, _example(), strict=True)):
        items.write_string(0, at, column.name, bold)
        items.write_string(1, at, value, text)
    told = book.add_worksheet("columns")
    told.set_column(0, 0, 20)
    told.set_column(1, 2, 60, wrapped)
    for at, header in enumerate(("column", "meaning", "also known as")):
        told.write_string(0, at, header, bold)
    for row, column in enumerate(COLUMNS, start=1):
        for at, value in enumerate((column.name, column.meaning, "؛ ".join(column.names))):
            told.write_string(row, at, value, wrapped)
    book.close()
    return out.getvalue()


def template_words() -> str:
    """What each column means, a line each."""
    return "".join(f"{column.name:16} {column.meaning}\n" for column in COLUMNS)


def _example() -> list[str]:
    return [INVENTED if column.name == "notes" else column.example for column in COLUMNS]
