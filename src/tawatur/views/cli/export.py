"""`tawatur export`: the whole case as a file that other programs open."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tawatur.errors import InputError

NAME = "export"
SUMMARY = "write a case as lines of JSON or as a table of claims"
EXAMPLES = (
    "tawatur export syria --to jsonl > syria.jsonl",
    "tawatur export syria --to csv --out claims.csv",
    "tawatur export syria --to csv --mask --out to-share.csv",
)
FORMATS = ("jsonl", "csv")
"""As `views.export.FORMATS`; named here so that --help loads nothing, and held together by a test."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--to", required=True, choices=FORMATS, help="jsonl: one reading a line; csv: one claim a row")
    parser.add_argument("--out", metavar="FILE", help="where to write (default: standard output)")
    parser.add_argument(
        "--mask", action="store_true", help="hide private persons, what unnamed sources said, and exact places"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the case; a file is named only when it is whole."""
    from tawatur.ledger import Case
    from tawatur.views.export import export
    from tawatur.views.wording import counted

    with Case.open(arguments.case) as case:
        if arguments.out is None:
            sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]  # a real terminal or pipe
            export(case, sys.stdout, to=arguments.to, mask=arguments.mask)
            return 0
        target = Path(arguments.out)
        part = target.with_name(target.name + ".part")
        try:
            with part.open("w", encoding="utf-8", newline="") as out:
                count = export(case, out, to=arguments.to, mask=arguments.mask)
            part.replace(target)
        except OSError as fault:
            part.unlink(missing_ok=True)
            message = f"cannot write {arguments.out}: {fault.strerror or fault}"
            raise InputError(message) from fault
    sys.stdout.write(f"{counted(count, 'report')} written to {target}\n")
    return 0
