"""`tawatur control`: who is said to hold how much ground, with figures that need a reader's eye."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tawatur.views.cli.lines import print_lines

if TYPE_CHECKING:
    from tawatur.analyse.control import ControlLine

NAME = "control"
SUMMARY = "print claims of who holds, gained or lost territory, with ill-formed figures flagged"
EXAMPLES = ("tawatur control syria", "tawatur control syria --json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--json", action="store_true", help="one JSON object per figure, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Prints every control figure; where one has several readings, all are shown and none is chosen."""
    from tawatur.ledger import Case
    from tawatur.pipeline.figures import control_of
    from tawatur.views.figures import control_object

    with Case.open(arguments.case) as case:
        lines = control_of(case)
    if arguments.json:
        print_lines(map(control_object, lines))
    else:
        _show(lines)
    return 0


def _show(lines: tuple[ControlLine, ...]) -> None:
    from tawatur.views.cli.terminal import console, indented, words
    from tawatur.views.wording import voice_of

    out = console()
    for line in lines:
        holders = ", ".join(line.holder_names) or "?"
        figure = f"{line.value:f} {line.unit}" if line.value is not None else ", ".join(line.places) or line.unit
        when = f"{line.start} to {line.end}" if line.start != line.end else str(line.start or "no date")
        voice = voice_of(line.reporter, line.reporter_name)
        out.print(words(f"{voice}: {holders} {line.change} {figure}, {when} ({line.polarity})"))
        told = f"«{line.quote}»" + f" … «{line.figure}»" * bool(line.figure and line.figure not in line.quote)
        out.print(indented(f"{told}  {line.file}:{line.span.start}-{line.span.end}", 2, "dim"))
        for flag in line.flags:
            out.print(indented(f"! {flag.detail}; it may mean: {'; or '.join(flag.readings)}", 2, "yellow"))
    out.print(f"{len(lines)} claims of control. None of them is a line on a map.")
