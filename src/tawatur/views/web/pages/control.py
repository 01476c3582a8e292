"""Control: who is said to hold how much ground, each figure dated and with what needs a reader's eye."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.control import ControlLine
from tawatur.pipeline.figures import control_of
from tawatur.views.web.asked import case_of
from tawatur.views.web.lanes import control_lanes, lane_data
from tawatur.views.web.naming import Naming, naming
from tawatur.views.web.rendering import render
from tawatur.views.web.tables import Cell, Table, as_file, number_cell
from tawatur.views.web.window import GROUND, window

MOST_LINES = 600
"""Lines of the table on the page; the file has all."""
COLUMNS = (
    "reporter", "holder", "change", "number", "unit", "place", "since", "until", "dated", "polarity", "flags", "source",
)  # fmt: skip


def shares(request: Request) -> tuple[ControlLine, ...]:
    """Every control figure of the case."""

    def make() -> tuple[ControlLine, ...]:
        since = window(request, GROUND)
        with case_of(request) as case:
            return control_of(case, since=since)

    kept: tuple[ControlLine, ...] = request.app.state.kept.get("control", make)
    return kept


def show(request: Request) -> Response:
    """The figures over time, and the table behind them."""
    lines, names = shares(request), naming(request)
    lanes, undated = control_lanes(lines, names)
    return render(
        request,
        "control.html",
        total=len(lines),
        window=window(request, GROUND),
        data=lane_data(lanes, undated),
        table=_table(lines[:MOST_LINES], names),
    )


def show_table(request: Request) -> Response:
    """Every figure as a file."""
    return as_file(request, _table(shares(request), naming(request)))


def _table(lines: tuple[ControlLine, ...], names: Naming) -> Table:
    rows = tuple(tuple(_row(line, names)) for line in lines)
    return Table(name="control", columns=COLUMNS, rows=rows, address="/control.csv")


def _row(line: ControlLine, names: Naming) -> Iterator[Cell]:
    yield Cell(text=names.reporter(line.reporter, line.reporter_name))
    yield Cell(text=names.all(map(names.label, line.holder_names)))
    yield Cell(text=names.value(line.change))
    known = line.value is not None or line.low is not None
    yield Cell(text=names.count(line.value, line.low, line.high, approximate=False) if known else "")
    yield Cell(text=names.value(line.unit))
    yield Cell(text=names.all(map(names.label, line.places)))
    yield from (number_cell(day) for day in (line.start, line.end))
    yield Cell(text=names.words[f"dated-{line.dated_by}"])
    yield Cell(text=names.words[f"polarity-{line.polarity}"])
    yield Cell(text=names.all(names.words[f"flag-{flag.name}"] for flag in line.flags))
    yield Cell(text=line.quote, plain=f"{line.claim} {line.quote}", address=f"/reports/{line.report}#c-{line.claim}")
