"""`tawatur tallies`: counts of people as their reporters gave them, running totals lined up."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tawatur.analyse.tallies import Increment, TallyLine

NAME = "tallies"
SUMMARY = "print counts of people by reporter and window, running totals with what each step adds"
EXAMPLES = ("tawatur tallies syria", "tawatur tallies syria --json > tallies.jsonl")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--json", action="store_true", help="one JSON object per tally, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Prints every tally; nothing is added up."""
    from tawatur.ledger import Case
    from tawatur.pipeline.figures import tallies_of
    from tawatur.views.figures import tally_objects

    with Case.open(arguments.case) as case:
        lines = tallies_of(case)
    if arguments.json:
        for line in tally_objects(lines):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    else:
        _show(lines)
    return 0


def _show(lines: tuple[TallyLine, ...]) -> None:
    from rich.table import Table

    from tawatur.analyse.tallies import series
    from tawatur.views.cli.terminal import console, words

    out = console()
    table = Table(box=None, pad_edge=False)
    for title in ("reporter", "category", "n", "who", "window", "claim"):
        table.add_column(
            title, style="dim" if title in {"window", "claim"} else "", no_wrap=title == "claim", overflow="fold"
        )
    for line in lines:
        row = (line.reporter_name, line.category, _count(line), line.counted_class, _window(line), line.claim)
        table.add_row(*map(words, row))
    out.print(table)
    for one in series(lines):
        for step in one.increments:
            out.print(words(f"{step.after.reporter_name}: {_step(step)}", "bold" if step.step == "drop" else ""))
    for line in lines:
        for flag in line.flags:
            out.print(words(f"! {line.reporter_name}, {line.category} {_count(line)}: {flag.detail}", "yellow"))
    out.print(f"{len(lines)} tallies. Counts of different reporters, or of windows that overlap, are never added.")


def _count(line: TallyLine) -> str:
    if line.value is None:
        return f"{line.low or '?'} or more" if line.low else "?"
    if line.low is not None and line.high is None:
        return f"at least {line.value:f}"
    return f"about {line.value:f}" if line.approximate else f"{line.value:f}"


def _window(line: TallyLine) -> str:
    if line.start == line.end:
        return str(line.start or "no date")
    return f"{line.start or '…'} to {line.end or '…'}"


def _step(step: Increment) -> str:
    what = "fell (a correction)" if step.step == "drop" else step.step
    low, high = (f"{side:f}" if side is not None else "?" for side in (step.low, step.high))
    return f"{_count(step.before)} → {_count(step.after)} {step.after.counted_class}: {what}, by {low} to {high}"
