"""Tallies and control figures as data: the lines that `tawatur tallies --json` and `tawatur control --json` print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tawatur.analyse.control import ControlLine
from tawatur.analyse.flags import Flag
from tawatur.analyse.tallies import Explained, Increment, TallyLine, series


def tally_objects(lines: Sequence[TallyLine]) -> Iterator[dict[str, Any]]:
    """Every tally; a running total with what it adds to the one before it."""
    steps = {step.after.claim: step for one in series(lines) for step in one.increments}
    yield from (tally_object(line, steps.get(line.claim)) for line in lines)


def tally_object(line: TallyLine, step: Increment | None = None) -> dict[str, Any]:
    """A tally with its reporter, class, bounds and window; `whom` are the counted classes' keys."""
    return {
        "reporter": line.reporter_name,
        "reporter_key": line.reporter,
        "category": line.category,
        "counted": line.counted_class,
        "whom": list(line.counted),
        "n": number(line.value),
        "low": number(line.low),
        "high": number(line.high),
        "approx": line.approximate,
        "cumulative": line.cumulative,
        "window": line.window,
        "from": day(line.start),
        "to": day(line.end),
        "place": list(line.places),
        "subset_of": line.subset_of,
        "supersedes": line.supersedes,
        "increment": step and {"low": number(step.low), "high": number(step.high), "step": step.step},
        "flags": [flag_object(flag) for flag in line.flags],
        "polarity": line.polarity,
        **_place(line),
    }


def control_object(line: ControlLine) -> dict[str, Any]:
    """A control figure with its reporter, holder, time and flags; a flag's readings are not chosen between."""
    return {
        "reporter": line.reporter_name,
        "reporter_key": line.reporter,
        "who": list(line.holder_names),
        "change": line.change,
        "n": number(line.value),
        "low": number(line.low),
        "high": number(line.high),
        "unit": line.unit,
        "place": list(line.places),
        "from": day(line.start),
        "to": day(line.end),
        "figure": line.figure,
        "dated_by": line.dated_by,
        "polarity": line.polarity,
        "flags": [flag_object(flag) for flag in line.flags],
        **_place(line),
    }


def _place(line: TallyLine | ControlLine) -> dict[str, Any]:
    """Where the words of a figure stand: in which claim, in which file, from where to where."""
    return {
        "claim": line.claim, "report": line.file, "report_id": line.report,
        "start": line.span.start, "end": line.span.end, "quote": line.quote,
    }  # fmt: skip


def replay_object(day_told: Explained) -> dict[str, Any]:
    """A day of a daily series: its total, the rise since the last total, and what accounts for the difference."""
    return {
        "day": day(day_told.day),
        "total": day_told.total,
        "rise": day_told.rise,
        "figures": day_told.figures,
        "difference": day_told.difference,
        "days": day_told.days,
        "reason": day_told.reason,
    }


def flag_object(flag: Flag) -> dict[str, Any]:
    """Why a figure needs a reader's eye, and the other claims it was compared with."""
    return {
        "name": flag.name, "detail": flag.detail, "readings": list(flag.readings), "claims": list(flag.claims),
    }  # fmt: skip


def number(value: Decimal | None) -> int | float | None:
    """A number as JSON has it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def day(value: date | None) -> str | None:
    """A day in ISO form."""
    return value.isoformat() if value else None
