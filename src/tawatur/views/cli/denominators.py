"""`tawatur denominators`: whether published counts, totals and shares can stand in one table."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from decimal import Decimal, InvalidOperation
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
MOST_TABLE_TOTAL = 20_000
"""For --tables: beyond it, counting the tables would take too long."""


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

    figures = [*_from_file(arguments.file), *(_figure(text.rsplit(",", 2)) for text in arguments.figure)]
    if not figures and not arguments.tables:
        message = "no figures; give --figure LABEL,COUNT,SHARE, a CSV file, or --tables SHARES --count N --total N"
        raise InputError(message)
    allowed = [(f, totals_for(f.count, f.share)) for f in figures if f.count is not None and f.share is not None]
    found = {
        "figures": len(figures),
        "total": arguments.total,
        "misfits": [
            {"fault": one.fault, "labels": list(one.labels), "detail": one.detail}
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
    from tawatur.analyse.denominators import count_tables

    if arguments.tables is None:
        return None
    if arguments.count is None or arguments.total is None:
        message = "--tables needs --count (the parts together) and --total (the wholes together)"
        raise InputError(message)
    shares = [_share(text) for text in arguments.tables.split(",")]
    if not 0 < arguments.count <= arguments.total <= MOST_TABLE_TOTAL or arguments.count > 500 or len(shares) > 12:
        message = f"--tables counts up to 12 shares, 500 parts and a total of {MOST_TABLE_TOTAL:,}"
        raise InputError(message)
    return count_tables(shares, arguments.count, arguments.total)


def _from_file(name: str | None) -> list[Figure]:
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
    return [_figure([row["label"] or "", row["count"] or "", row["share"] or ""]) for row in rows]


def _figure(parts: list[str]) -> Figure:
    from tawatur.analyse.denominators import Figure

    if len(parts) != 3 or not parts[0].strip() or not (parts[1].strip() or parts[2].strip()):
        message = (
            f"“{','.join(parts)}” is no figure; write LABEL,COUNT,SHARE with either number left empty if it is "
            f"not printed"
        )
        raise InputError(message)
    label, count, share = (part.strip() for part in parts)
    if count and not count.isdecimal():
        message = f"“{count}” is no whole count"
        raise InputError(message)
    return Figure(label=label, count=int(count) if count else None, share=_share(share) if share else None)


def _share(text: str) -> Decimal:
    try:
        value = Decimal(text.strip().rstrip("%٪").translate({0x66B: ".", **{0x660 + d: str(d) for d in range(10)}}))
    except InvalidOperation as fault:
        message = f"“{text}” is no percentage"
        raise InputError(message) from fault
    if not value.is_finite() or not 0 <= value <= 100 or int(value.as_tuple().exponent) < -9:
        message = f"“{text}” is no percentage from 0 to 100"
        raise InputError(message)
    return value


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
