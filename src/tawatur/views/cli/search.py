"""`tawatur search`: reports that hold words, in any spelling, narrowed by time, outlet, actor and place."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from tawatur.views.cli.days import day

if TYPE_CHECKING:
    from tawatur.ledger.search import Hits

NAME = "search"
SUMMARY = "find reports by their words, in any spelling; by outlet, time, and whom or what they name"
EXAMPLES = (
    "tawatur search syria 'شحنة صواريخ'",
    "tawatur search syria '\"بادية حمص\"' --since 2024-01-01",
    "tawatur search syria أسلحة --actor داعش --place الرقة --json",
)
PAGE = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("words", metavar="WORDS", nargs="+", help="all must be there; “quoted” ones stand together")
    parser.add_argument("--since", type=day, metavar="DATE", help="reports that came out on this day or later")
    parser.add_argument("--until", type=day, metavar="DATE", help="reports that came out on this day or earlier")
    parser.add_argument("--outlet", metavar="NAME", help="reports of this outlet")
    parser.add_argument("--actor", metavar="NAME", help="reports that name this actor")
    parser.add_argument("--place", metavar="NAME", help="reports that name this place")
    parser.add_argument("--limit", type=int, default=PAGE, metavar="N", help=f"how many to print ({PAGE} without it)")
    parser.add_argument("--json", action="store_true", help="one JSON object a report, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Prints the reports found, best first, each with the words around what was found."""
    from tawatur.ledger import Case
    from tawatur.pipeline.find import Wanted, find
    from tawatur.views.hits import hit_object

    wanted = Wanted(
        since=arguments.since, until=arguments.until, outlet=arguments.outlet or "",
        actor=arguments.actor or "", place=arguments.place or "",
    )  # fmt: skip
    with Case.open(arguments.case) as case:
        hits = find(case, " ".join(arguments.words), wanted, limit=max(arguments.limit, 0))
    if arguments.json:
        for hit in hits.hits:
            sys.stdout.write(json.dumps(hit_object(hit), ensure_ascii=False) + "\n")
    else:
        _show(hits)
    return 0


def _show(hits: Hits) -> None:
    from tawatur.views.cli.terminal import console, indented, words
    from tawatur.views.wording import counted, day_words, name_of

    out = console()
    for hit in hits.hits:
        heading = hit.heading
        outlet = name_of(heading.outlet) if heading.outlet else "outlet unknown"
        out.print(words(heading.title or heading.file, "bold"))
        out.print(indented(f"{heading.file} · {outlet} · {day_words(heading.published)}", 2, "dim"))
        out.print(indented(f"…{hit.snippet}…", 2))
    out.print(f"{counted(hits.total, 'report')} found, {len(hits.hits)} shown.")
    if not hits.total:
        out.print(
            "All words must stand in one report, as its language writes them: nothing is translated.", style="dim"
        )
