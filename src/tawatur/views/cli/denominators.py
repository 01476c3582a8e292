"""`tawatur denominators`: whether published counts, totals and shares can stand in one table."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import InputError

if TYPE_CHECKING:
    from tawatur.analyse.denominators import Figure

NAME = "denominators"
SUMMARY = "check whether published counts, totals and percentages can belong to one table"
EXAMPLES = (
    "tawatur denominators --figure Albania,53,0.13 --total 1832",
    "tawatur denominators --figure China,,43.5 --figure China,,25.4",
    "tawatur denominators --tables 12,5,9 --count 18 --total 271",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("file", metavar="FILE", nargs="?", help="a CSV file with columns label, count, share")
    parser.add_argument("--figure", metavar="LABEL,COUNT,SHARE", action="append", default=[], help="one printed figure")
    parser.add_argument("--total", type=int, metavar="N", help="the whole, as printed")
    parser.add_argument("--tables", metavar="SHARES", help="how many tables of whole numbers print as these shares")
    parser.add_argument("--count", type=int, metavar="N", help="with --tables: the parts together")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Prints what cannot be, the totals that each share allows, and the number of tables."""
    from tawatur.analyse.denominators import misfits, totals_for
    from tawatur.views.printed import figure_of

    figures = [*_from_file(arguments.file), *map(figure_of, arguments.figure)]
    if not figures and not arguments.tables:
        message = "no figures; give --figure LABEL,COUNT,SHARE, a CSV file, or --tables SHARES --count N --total N"
        raise InputError(message)
    allowed = [(f, totals_for(f.count, f.share)) for f in figures if f.count is not None and f.share is not None]
    found = {
        "figures": len(figures),
        "total": arguments.total,
        "misfits": [
            {"fault": one.fault, "labels": list(one.labels), "detail": one.detail()}
            for one in misfits(figures, arguments.total)
        ],
        "totals": [
            {"label": f.label, "count": f.count, "share": str(f.share), "least": t.least, "most": t.most}
            for f, t in allowed
        ],
        "tables": _tables(arguments),
    }
    if arguments.json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    else:
        _show(found, arguments)
    return 0


def _tables(arguments: argparse.Namespace) -> int | None:
    from tawatur.views.printed import shares_of, tables_that_fit

    if arguments.tables is None:
        return None
    if arguments.count is None or arguments.total is None:
        message = "--tables needs --count (the parts together) and --total (the wholes together)"
        raise InputError(message)
    return tables_that_fit(shares_of(arguments.tables), arguments.count, arguments.total)


def _from_file(name: str | None) -> list[Figure]:
    from tawatur.views.printed import printed_figure

    if name is None:
        return []
    try:
        with Path(name).open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        message = f"cannot read {name}: {fault}"
        raise InputError(message) from fault
    if not rows or not {"label", "count", "share"} <= set(rows[0]):
        message = f"{name} needs the columns label, count and share"
        raise InputError(message)
    return [printed_figure(row["label"] or "", row["count"] or "", row["share"] or "") for row in rows]


def _show(found: dict[str, object], arguments: argparse.Namespace) -> None:
    from tawatur.views.cli.complaints import safe

    lines = []
    for one in found["totals"]:  # type: ignore[attr-defined]  # built above
        most = "any more" if one["most"] is None else f"{one['most']:,}"
        lines.append(f"{one['label']}: {one['count']:,} is printed as {one['share']} % of {one['least']:,} to {most}")
    lines += [f"cannot be: {one['detail']}" for one in found["misfits"]]  # type: ignore[attr-defined]  # built above
    if found["tables"] is not None:
        lines.append(
            f"{found['tables']:,} tables of whole numbers fit {arguments.tables} % with {arguments.count} of "
            f"{arguments.total}; "
            + ("no exact test can be made of these shares" if found["tables"] != 1 else "the table is known")
        )
    if found["figures"] and not found["misfits"]:
        lines.append("Nothing in these figures forbids that they belong to one table. That does not make them right.")
    sys.stdout.writelines(safe(line, limit=2000) + "\n" for line in lines)
