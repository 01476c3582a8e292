"""The program `tawatur`: its commands, how faults are told, and what the exit codes mean."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from tawatur import __version__
from tawatur.errors import TawaturError
from tawatur.views.cli import (
    ask,
    build,
    check,
    control,
    copies,
    denominators,
    export,
    incidents,
    judge,
    link,
    places,
    read,
    routes,
    search,
    seizures,
    serve,
    tallies,
)
from tawatur.views.cli.complaints import complain
from tawatur.views.cli.upkeep import keep_up

COMMANDS = (
    read, build, ask, search, serve, copies, tallies, control, routes, incidents, seizures, link, denominators,
    judge, places, check, export,
)  # fmt: skip
"""Every command, in the order of the help; each module has `NAME`, `add_arguments` and `run`."""
KEEPING_UP = (ask, judge, serve)
"""Commands that answer from the layout of a case, or change it: they bring it up to date first. The others do so only
where the case is an earlier version's, which they could not read."""

UNEXPECTED = 70
INTERRUPTED = 130
DEBUG = "TAWATUR_DEBUG"
"""Set to 1, an unexpected fault prints its trace."""

DESCRIPTION = "A ledger of who says who armed whom, on whose word, and who denies it. It never decides who is right."


def build_parser() -> argparse.ArgumentParser:
    """The command line with every command and option."""
    parser = argparse.ArgumentParser(prog="tawatur", description=DESCRIPTION, epilog="Start with: tawatur read FILE")
    parser.add_argument("--version", action="version", version=f"tawatur {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in COMMANDS:
        command = commands.add_parser(
            module.NAME,
            help=module.SUMMARY,
            description=module.SUMMARY[0].upper() + module.SUMMARY[1:] + ".",
            epilog="examples:\n" + "\n".join(f"  {example}" for example in module.EXAMPLES),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run, keeps_up=module in KEEPING_UP)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; a fault is one line on standard error, never a trace."""
    arguments = build_parser().parse_args(argv)
    try:
        if case := getattr(arguments, "case", None):
            keep_up(case, only_older=not arguments.keeps_up)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except TawaturError as fault:
        complain(str(fault))
        return fault.exit_code
    except KeyboardInterrupt:
        complain("stopped; what was written before stands")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (head, less); leave nothing for the interpreter to flush into it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except Exception as fault:  # noqa: BLE001  # the last door: whatever happens, a person gets a sentence
        return _unexpected(fault)
    return code


def _unexpected(fault: Exception) -> int:
    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(fault)
    else:
        complain(f"unexpected fault: {type(fault).__name__}: {fault} (set {DEBUG}=1 for the trace)")
    return UNEXPECTED
