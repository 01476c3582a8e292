"""`tawatur tallies`: counts of people as their reporters gave them, running totals lined up."""

from __future__ import annotations

import argparse
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import InputError
from tawatur.views.cli.lines import print_lines

if TYPE_CHECKING:
    from rich.console import Console

    from tawatur.analyse.tallies import Increment, TallyLine

NAME = "tallies"
SUMMARY = "print counts of people by reporter and window, running totals with what each step adds"
EXAMPLES = (
    "tawatur tallies syria",
    "tawatur tallies syria --json > tallies.jsonl",
    "tawatur tallies --replay daily.json",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", nargs="?", help="the folder that holds the case")
    parser.add_argument(
        "--replay", metavar="FILE", help="in place of a case a daily series, where each day's figure meets its total"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object per tally, or per day, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Prints every tally, or replays a series; nothing is added up."""
    if (arguments.case is None) == (arguments.replay is None):
        message = "name a case, or a daily series with --replay FILE"
        raise InputError(message)
    if arguments.replay:
        return _replay(Path(arguments.replay), as_json=arguments.json)
    from tawatur.ledger import Case
    from tawatur.pipeline.figures import tallies_of
    from tawatur.views.figures import tally_objects

    with Case.open(arguments.case) as case:
        lines = tallies_of(case)
    if arguments.json:
        print_lines(tally_objects(lines))
    else:
        _show(lines)
    return 0


def _replay(file: Path, *, as_json: bool) -> int:
    from tawatur.analyse.tallies import replay
    from tawatur.pipeline.daily import daily_series
    from tawatur.views.cli.replay import show_replay
    from tawatur.views.figures import replay_object

    days = replay(daily_series(file))
    if as_json:
        print_lines(map(replay_object, days))
    else:
        show_replay(days)
    return 0


def _show(lines: tuple[TallyLine, ...]) -> None:
    from tawatur.analyse.tallies import series
    from tawatur.views.cli.terminal import console, words
    from tawatur.views.wording import voice_of

    out = console()
    for reporter, group in groupby(lines, key=lambda line: voice_of(line.reporter, line.reporter_name)):
        out.print(words(reporter, "bold"))
        for line in group:
            _show_line(out, line)
    for one in series(lines):
        for step in one.increments:
            voice = voice_of(step.after.reporter, step.after.reporter_name)
            out.print(words(f"{voice}: {_step(step)}", "bold" if step.step == "drop" else ""))
    out.print(f"{len(lines)} tallies. Counts of different reporters, or of windows that overlap, are never added.")


def _show_line(out: Console, line: TallyLine) -> None:
    from tawatur.views.cli.terminal import indented

    out.print(indented(f"{line.category} {_count(line)}, {_window(line)}: «{line.quote}»", 2))
    part = f"part of {line.subset_of}  " if line.subset_of else ""
    out.print(indented(f"{line.claim}  {part}{line.file}:{line.span.start}-{line.span.end}", 4, "dim"))
    for flag in line.flags:
        out.print(indented(f"! {flag.detail}", 4, "yellow"))


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
