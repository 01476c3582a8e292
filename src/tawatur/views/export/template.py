"""The template of a table of items: every column with its meaning, in English or Arabic, as CSV or as a workbook."""

from __future__ import annotations

import csv
import io

import xlsxwriter

from tawatur.ingest.tables import columns
from tawatur.ingest.tables.columns import Language
from tawatur.views.cells import BYTE_ORDER_MARK, harmless

INVENTED = "EXAMPLE (invented): delete this row"


def template_csv(language: Language = "en") -> str:
    """The headers and one invented row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.header(language) for column in columns()])
    writer.writerow([harmless(value) for value in _example()])
    return BYTE_ORDER_MARK + out.getvalue()


def template_xlsx(language: Language = "en") -> bytes:
    """A sheet to fill in and a sheet that tells what each column means; in Arabic both are read from right to left."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@"})
    items, told = book.add_worksheet("items"), book.add_worksheet("columns")
    if language == "ar":
        items.right_to_left()
        told.right_to_left()
    items.freeze_panes(1, 1)
    # Cells as text: a spreadsheet would otherwise turn lot 12-81 into a day of December.
    items.set_column(0, len(columns()) - 1, 18, text)
    for at, (column, value) in enumerate(zip(columns(), _example(), strict=True)):
        items.write_string(0, at, column.header(language), bold)
        items.write_string(1, at, value, text)
    told.set_column(0, 0, 20)
    told.set_column(1, 2, 60, wrapped)
    for at, header in enumerate(("column", "meaning", "also known as")):
        told.write_string(0, at, header, bold)
    for row, column in enumerate(columns(), start=1):
        others = (column.name, column.arabic, *column.names)
        known = "؛ ".join(name for name in others if name != column.header(language))
        for at, value in enumerate((column.header(language), column.told(language), known)):
            told.write_string(row, at, value, wrapped)
    book.close()
    return out.getvalue()


def template_words(language: Language = "en") -> str:
    """What each column means, a line each."""
    return "".join(f"{column.header(language):16} {column.told(language)}\n" for column in columns())


def _example() -> list[str]:
    return [INVENTED if column.name == "notes" else column.example for column in columns()]
