"""`tawatur routes`: who is said to supply whom with what, each edge with its claims for and against."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tawatur.views.cli.lines import print_lines

if TYPE_CHECKING:
    from rich.console import Console

    from tawatur.analyse.routes import Path, SupplyEdge
    from tawatur.model import Interval
    from tawatur.pipeline.figures import Routes, Told

NAME = "routes"
SUMMARY = "print who is said to supply whom with what, by which means, and the paths that such claims compose"
EXAMPLES = ("tawatur routes syria", "tawatur routes syria --to داعش", "tawatur routes syria --from Turkey --json")

NAMED_CUT = 10
"""Parties named whose paths were not all looked at; --json has them all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--to", metavar="NAME", help="only what ends at this party")
    parser.add_argument("--from", dest="by", metavar="NAME", help="only what begins with this party")
    parser.add_argument("--json", action="store_true", help="one JSON object an edge, path or lone claim, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Prints edges, then paths; a path is composed of claims, and no claim says the whole of it."""
    from tawatur.analyse.questions import named
    from tawatur.ledger import Case
    from tawatur.pipeline.figures import routes_of
    from tawatur.views.routes import route_objects

    to, by = (named(name) if name else None for name in (arguments.to, arguments.by))
    with Case.open(arguments.case) as case:
        routes = routes_of(case, to=to, by=by)
    if arguments.json:
        print_lines(route_objects(routes))
    else:
        _show(routes)
    return 0


def _show(routes: Routes) -> None:
    from tawatur.views.cli.terminal import console
    from tawatur.views.wording import counted

    out = console()
    for edge in routes.edges:
        _show_edge(out, edge, routes.told)
    for path in routes.paths:
        _show_path(out, path)
    edges, paths, alone = (len(part) for part in (routes.edges, routes.paths, routes.one_ended))
    out.print(
        f"{counted(edges, 'edge')}, {counted(paths, 'composed path')}, {counted(alone, 'claim')} with one end only. "
        "Everything here is somebody's claim; a composed path is nobody's."
    )
    if routes.cut:
        _show_cut(out, routes)


def _show_edge(out: Console, edge: SupplyEdge, told: Told) -> None:
    from tawatur.views.cli.terminal import indented, words
    from tawatur.views.wording import name_of

    arrow = "→" if edge.kind == "supply" else "made what is held by"
    out.print(words(f"{name_of(edge.supplier)} {arrow} {name_of(edge.recipient)}", "bold"))
    out.print(indented(f"asserted by {_strands(edge.asserted)}, denied by {_strands(edge.denied)}", 2, "dim"))
    details = [
        f"{name}: {', '.join(values)}"
        for name, values in (
            ("goods", edge.goods), ("means", edge.means), ("payment", edge.payments), ("place", edge.places),
        )
        if values
    ]  # fmt: skip
    if edge.start or edge.end:
        details.append(f"time: {edge.start or '…'} to {edge.end or '…'}")
    if details:
        out.print(indented(" · ".join(details), 2))
    for stance, ids in (("for", edge.claims), ("against", edge.against), ("questions", edge.questioned)):
        for identity in ids:
            _show_claim(out, stance, identity, told)


def _show_claim(out: Console, stance: str, identity: str, told: Told) -> None:
    from tawatur.analyse.speakers import origin
    from tawatur.views.cli.terminal import indented
    from tawatur.views.wording import voice_of

    claim = told.claims[identity]
    report = told.reports[claim.report]
    speaker = origin(claim, report)
    where = f"{report.file}:{claim.span.start}-{claim.span.end}"
    line = f"{stance}  {voice_of(speaker.key, speaker.name)}: «{claim.span.of(report.body)}»  {where}"
    out.print(indented(line, 4, "red" if stance == "against" else ""))


def _show_path(out: Console, path: Path) -> None:
    from tawatur.views.cli.terminal import words
    from tawatur.views.wording import name_of

    parties = (path.edges[0].supplier, *(edge.recipient for edge in path.edges))
    out.print(words(f"composed, said by nobody: {' → '.join(map(name_of, parties))}", "yellow"))


def _show_cut(out: Console, routes: Routes) -> None:
    from tawatur.pipeline.figures import MOST_PATHS
    from tawatur.views.cli.terminal import words
    from tawatur.views.wording import name_of

    names = ", ".join(map(name_of, routes.cut[:NAMED_CUT]))
    rest = len(routes.cut) - NAMED_CUT
    more = f" and {rest} more" if rest > 0 else ""
    out.print(
        words(
            f"! Only {MOST_PATHS:,} paths were looked at. More of them end at {names}{more}: ask for one with --to.",
            "yellow",
        )
    )


def _strands(interval: Interval) -> str:
    number = str(interval.most) if interval.fewest == interval.most else f"{interval.fewest} to {interval.most}"
    return f"{number} strand{'' if number == '1' else 's'}{' (degraded)' if interval.degraded else ''}"
