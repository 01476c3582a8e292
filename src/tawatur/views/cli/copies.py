"""`tawatur copies`: which passages go back to one hand, with both texts side by side."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from tawatur.ledger import Case
    from tawatur.pipeline.copies import SeenCopy

NAME = "copies"
SUMMARY = "print passages that were copied, rewritten or relayed between reports, and what was lost on the way"
EXAMPLES = (
    "tawatur copies syria",
    "tawatur copies syria --kind partial --report 001.txt",
    "tawatur copies syria --json > copies.jsonl",
    "tawatur copies syria --rebuild",
)
KINDS = ("verbatim", "edited", "partial", "relay", "translation", "same-origin")
LONGEST_SHOWN = 700
"""Code points of a passage shown in the terminal; --json has all of it."""
CHANGES_SHOWN = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--json", action="store_true", help="one JSON object per pair of passages, one per line")
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind; may be repeated")
    parser.add_argument("--report", metavar="NAME", help="only pairs with this report, by its file name or its id")
    parser.add_argument("--lost", action="store_true", help="only pairs in which something was lost")
    parser.add_argument("--stock", action="store_true", help="stock phrases and outlets' furniture too")
    parser.add_argument("--rebuild", action="store_true", help="compare all reports anew first")


def run(arguments: argparse.Namespace) -> int:
    """Prints every edge, by file name; exit code 2 where there is no report of that name."""
    from tawatur.ledger import Case
    from tawatur.pipeline.copies import seen_copies, uncompared, update_copies
    from tawatur.pipeline.upkeep import bring_up
    from tawatur.views.cli.complaints import complain
    from tawatur.views.cli.terminal import console
    from tawatur.views.copies import copy_object
    from tawatur.views.wording import counted

    if arguments.rebuild:
        Case.open(arguments.case).close()  # a case that is missing is not made
        with Case.create(arguments.case) as case:
            update_copies(case, rebuild=True)
            bring_up(case)
    out = console()
    shown = 0
    with Case.open(arguments.case) as case:
        report = _report(case, arguments.report) if arguments.report else None
        for seen in seen_copies(case, report=report, stock=arguments.stock):
            if (arguments.kind and seen.copy.kind not in arguments.kind) or (arguments.lost and not seen.copy.lost):
                continue
            shown += 1
            if arguments.json:
                sys.stdout.write(json.dumps(copy_object(seen), ensure_ascii=False) + "\n")
            else:
                _show(out, seen)
        left = uncompared(case)
    if not arguments.json:
        out.print(f"{counted(shown, 'edge')}. That none is found does not mean that two reports are independent.")
    if left:
        complain(f"{left} reports were not compared yet or are too short for it: what is said of them is degraded")
    return 0


def _report(case: Case, name: str) -> str:
    from tawatur.errors import InputError
    from tawatur.pipeline.copies import report_named

    found = report_named(case, name)
    if found is None:
        raise InputError(f"there is no report {name} in this case; tawatur export CASE --to csv lists them")
    return found


def _show(out: Console, seen: SeenCopy) -> None:
    from rich.table import Table
    from rich.text import Text

    from tawatur.views.cli.terminal import words

    copy = seen.copy
    line = Text.assemble((copy.kind, "bold cyan"), f"  {copy.similarity:.0%}" if copy.shared else "")
    line.append(Text.assemble("  ", _drew(seen), style="dim"))
    line.append("  inferred" if copy.inferred else "", style="yellow")
    line.append("  one outlet" if copy.same_outlet else "", style="dim")
    line.append("  circular" if seen.circular else "", style="bold yellow")
    line.append("  set aside by judgement" if seen.set_aside else "", style="bold yellow")
    line.append(f"  [{copy.id}]", style="dim")
    out.print(line)
    table = Table(box=None, pad_edge=False, expand=True)
    for place in (seen.a, seen.b):
        head = f"{place.place.file}:{place.place.span.start}-{place.place.span.end} {place.outlet or ''}"
        table.add_column(words(head, "dim"), ratio=1)
    table.add_row(*(words(place.text, limit=LONGEST_SHOWN) for place in (seen.a, seen.b)))
    out.print(table)
    for change in copy.changes[:CHANGES_SHOWN]:
        out.print(Text.assemble("  changed: ", words(change.a or "–"), " | ", words(change.b or "–"), style="dim"))
    if len(copy.changes) > CHANGES_SHOWN:
        out.print(Text(f"  and {len(copy.changes) - CHANGES_SHOWN} more changes", style="dim"))
    for lost in copy.lost:
        where = (seen.a if lost.where == "a" else seen.b).place.file
        line = Text.assemble((f"  lost in {where}: {lost.loss}  ", "bold red"), words(lost.a or "–"), " | ")
        out.print(line.append(words(lost.b or "–")))
    for reason in copy.evidence:
        out.print(Text.assemble("  because: ", words(reason)))
    out.print()


def _drew(seen: SeenCopy) -> str:
    a, b = seen.a.place.file, seen.b.place.file
    if seen.copy.direction == "a<-b":
        return f"{a} drew on {b}"
    return f"{b} drew on {a}" if seen.copy.direction == "b<-a" else "who drew on whom is unknown"
