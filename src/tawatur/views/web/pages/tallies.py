"""The tally book: counts of people by their reporters, running totals with what each step adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, get_args

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.tallies import Increment, TallyLine, series
from tawatur.model import TallyCategory
from tawatur.pipeline.figures import tallies_of
from tawatur.views.web.asked import case_of
from tawatur.views.web.lanes import lane_data, tally_lanes
from tawatur.views.web.naming import Naming, grouped, naming
from tawatur.views.web.rendering import language_of, render
from tawatur.views.web.tables import Cell, Table, as_file, lines_of, number_cell
from tawatur.views.web.window import TALLIES, window

MOST_LINES = 600
"""Lines of the table on the page; the file has all."""
COLUMNS = (
    "reporter", "category", "counted", "number", "low", "high", "window", "since", "until", "place", "step", "flags",
    "polarity", "source",
)  # fmt: skip


class Found(NamedTuple):
    """The lines as asked, and the part of an address that asks for them."""

    lines: tuple[TallyLine, ...]
    query: str


def book(request: Request) -> tuple[TallyLine, ...]:
    """Every line of the case, in the order of the book."""

    def make() -> tuple[TallyLine, ...]:
        since = window(request, TALLIES)
        with case_of(request) as case:
            return tallies_of(case, since=since)

    kept: tuple[TallyLine, ...] = request.app.state.kept.get("tallies", make)
    return kept


def show(request: Request) -> Response:
    """The running totals over time, and the book behind them."""
    found, names = _found(request), naming(request)
    lanes, undated = tally_lanes(found.lines, names)
    return render(
        request,
        "tallies.html",
        total=len(found.lines),
        window=window(request, TALLIES),
        data=lane_data(lanes, undated),
        table=_table(found, names, most=MOST_LINES),
        categories=get_args(TallyCategory),
        category=request.query_params.get("category", ""),
    )


def show_table(request: Request) -> Response:
    """The whole book as a file, or its lines of one category."""
    found = _found(request)
    wanted = {line.claim for line in found.lines}
    lines = tuple(text for line, text in zip(book(request), _file(request), strict=True) if line.claim in wanted)
    return as_file(request, _table(found, naming(request), most=0), lines)


def _file(request: Request) -> tuple[str, ...]:
    """Every line of the book as the file has it: made once for the files of all categories."""

    def make() -> tuple[str, ...]:
        return lines_of(request, _table(Found(book(request), ""), naming(request)).rows)

    asked = ("tallies-file", language_of(request))
    kept: tuple[str, ...] = request.app.state.kept.get(asked, make, patient=True)
    return kept


def _found(request: Request) -> Found:
    category = request.query_params.get("category", "")
    if category not in get_args(TallyCategory):
        return Found(book(request), "")
    return Found(tuple(line for line in book(request) if line.category == category), f"?category={category}")


def _table(found: Found, names: Naming, *, most: int | None = None) -> Table:
    steps = {step.after.claim: step for one in series(found.lines) for step in one.increments}
    rows = tuple(tuple(_row(line, steps, names)) for line in found.lines[:most])
    return Table(name="tallies", columns=COLUMNS, rows=rows, address=f"/tallies.csv{found.query}")


def _row(line: TallyLine, steps: Mapping[str, Increment], names: Naming) -> Iterator[Cell]:
    yield Cell(text=names.reporter(line.reporter, line.reporter_name))
    yield Cell(text=names.value(line.category))
    yield Cell(text=line.counted_class)
    yield Cell(text=names.count(line.value, line.low, line.high, approximate=line.approximate))
    yield from (number_cell(grouped(bound)) for bound in (line.low, line.high))
    yield Cell(text=names.words[f"window-{line.window}"])
    yield from (number_cell(day) for day in (line.start, line.end))
    yield Cell(text=names.all(map(names.key, line.places)))
    yield Cell(text=_step(steps[line.claim], names) if line.claim in steps else "")
    yield Cell(text=names.all(names.words[f"flag-{flag.name}"] for flag in line.flags))
    yield Cell(text=names.words[f"polarity-{line.polarity}"])
    yield Cell(text=line.quote, plain=f"{line.claim} {line.quote}", address=f"/reports/{line.report}#c-{line.claim}")


def _step(step: Increment, names: Naming) -> str:
    told = names.words[f"step-{step.step}"]
    if step.low is None and step.high is None:
        return told
    return f"{told} {names.words['step-by']} {grouped(step.low) or '…'} – {grouped(step.high) or '…'}"
