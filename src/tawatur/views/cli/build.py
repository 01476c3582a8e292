"""`tawatur build`: reads everything at the paths into a case, and says what came of it."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from tawatur.model import Problem
    from tawatur.pipeline.build import BuildResult, Counts

NAME = "build"
SUMMARY = "read reports, files or folders, into a case; run again to add more"
EXAMPLES = ("tawatur build reports/ --case syria", "tawatur build new.txt page.html --case syria")
MOST_SHOWN = 20
"""Problems printed one by one; the page and `tawatur check` have them all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder, read with everything below it")
    parser.add_argument("--case", required=True, metavar="CASE", help="the folder that holds the case; made if missing")
    parser.add_argument("--workers", type=int, metavar="N", help="processes to read with (default: one for each core)")


def run(arguments: argparse.Namespace) -> int:
    """Builds with a progress bar on standard error, and prints a summary."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from tawatur.pipeline.build import build

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        watch = _Watch(progress)
        result = build(
            arguments.paths, arguments.case, workers=arguments.workers, on_progress=watch, on_copies=watch.copies
        )
    _summarise(result)
    return 0


class _Watch:
    """Moves the progress bar."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID = progress.add_task("reading", total=None)
        self._copies: TaskID | None = None

    def __call__(self, counts: Counts) -> None:
        self._progress.update(self._task, total=counts.total, completed=counts.done)

    def copies(self, what: str, done: int, total: int) -> None:
        """The search for copies, after the reading."""
        if self._copies is None:
            self._copies = self._progress.add_task(what, total=total)
        self._progress.update(self._copies, description=what, total=total, completed=done)


def _summarise(result: BuildResult) -> None:
    sys.stdout.write(
        f"{result.added} added, {result.already_there} already there, {result.failed} could not be read, "
        f"{len(result.problems)} problems, {result.seconds:.1f} s\n"
    )
    if result.orphans:
        many = len(result.orphans)
        whose = "1 judgement speaks of a claim" if many == 1 else f"{many} judgements speak of claims"
        sys.stdout.write(f"{whose} that this reader does not find; kept, and listed by `tawatur judge CASE orphans`\n")
    serious = [problem for problem in result.problems if problem.severity != "note"]
    for problem in serious[:MOST_SHOWN]:
        sys.stdout.write(problem_line(problem) + "\n")
    if len(serious) > MOST_SHOWN:
        rest = Counter(problem.code for problem in serious[MOST_SHOWN:])
        counted = ", ".join(f"{code} × {number}" for code, number in rest.most_common())
        sys.stdout.write(f"  and {len(serious) - MOST_SHOWN} more: {counted}\n")


def problem_line(problem: Problem) -> str:
    """A problem on one line: how grave, where, what."""
    from tawatur.views.cli.complaints import safe

    where = problem.path or problem.report or "case"
    if problem.span is not None:
        where += f":{problem.span.start}-{problem.span.end}"
    elif problem.offset is not None:
        where += f" byte {problem.offset}"
    return f"  {problem.severity} {safe(where)}: {safe(problem.message)} [{problem.code}]"
