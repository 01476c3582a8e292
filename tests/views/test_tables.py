from __future__ import annotations

import csv
import io

import pytest
from starlette.requests import Request

from tawatur.views.web.tables import Cell, Table, as_file, number_cell

VISIT = Request({"type": "http", "headers": [(b"cookie", b"language=en")], "query_string": b""})


def table(*rows: tuple[Cell, ...]) -> Table:
    """A table of two columns."""
    return Table(name="invented", columns=("name", "claims"), rows=rows)


def test_a_column_in_which_nothing_stands_is_left_out_of_the_page_and_not_of_the_file() -> None:
    made = table((Cell(text="Raqqa"), number_cell(None)))
    assert made.filled.columns == ("name",)
    assert bytes(as_file(VISIT, made).body).decode() == "\ufeffplace,claims\r\nRaqqa,\r\n"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\u202e=1", " =1"])
def test_no_cell_of_a_file_runs_as_a_formula(words: str) -> None:
    body = bytes(as_file(VISIT, table((Cell(text=words), Cell(plain=words)))).body).decode()
    row = list(csv.reader(io.StringIO(body)))[1]
    assert all(cell.lstrip("\u202e ").startswith("'") or cell.startswith("'") for cell in row)
