"""`tawatur check`: audits a case."""

from __future__ import annotations

import argparse
import sys

NAME = "check"
SUMMARY = "audit a case: structure, hashes, and every place that a claim points to"
EXAMPLES = ("tawatur check syria", "tawatur check syria --problems")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--problems", action="store_true", help="list also what could not be read when it was built")


def run(arguments: argparse.Namespace) -> int:
    """Prints each fault; exit code 4 where there is any."""
    from tawatur.errors import CaseDamaged
    from tawatur.ledger import Case
    from tawatur.views.cli.build import problem_line
    from tawatur.views.wording import counted

    with Case.open(arguments.case) as case:
        faults = case.check()
        reports = case.count()
        problems = case.problems() if arguments.problems else ()
    for problem in problems:
        sys.stdout.write(problem_line(problem) + "\n")
    for fault in faults:
        sys.stdout.write(problem_line(fault) + "\n")
    if faults:
        sys.stdout.write(f"{counted(reports, 'report')}, {counted(len(faults), 'fault')}\n")
        return CaseDamaged.exit_code
    sys.stdout.write(f"{counted(reports, 'report')}, all is well\n")
    return 0
