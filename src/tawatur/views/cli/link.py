"""`tawatur link`: whether seizures share more rare materiel than chance would show."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import InputError

if TYPE_CHECKING:
    from tawatur.analyse.linkage import Linkage
    from tawatur.analyse.linkage.features import Table
    from tawatur.analyse.linkage.sentences import Language
    from tawatur.model import Materiel

NAME = "link"
SUMMARY = "test whether seizures share more rare materiel than chance would show, and say what that does not show"
EXAMPLES = (
    "tawatur link syria",
    "tawatur link --items examples/seizures/items.csv",
    "tawatur link --items items.csv --reference region.csv --seed 7 --json",
)
LISTED = 30
"""Pairs shown; --json has them all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", nargs="?", help="the folder that holds the case")
    parser.add_argument("--items", metavar="FILE", help="a table of items, CSV or XLSX, in place of a case")
    parser.add_argument("--reference", metavar="FILE", help="a table of items of other seizures of the region")
    parser.add_argument("--mapping", metavar="FILE", help="what the columns of --items mean")
    parser.add_argument(
        "--by", choices=("finest", "lot", "headstamp", "model"), default="finest", help="what to compare"
    )
    parser.add_argument("--era", action="store_true", help="compare each decade of making within itself too")
    parser.add_argument(
        "--draws", type=int, metavar="N", help="tables to draw; as many as half a minute allows without it"
    )
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="the same seed gives the same figures")
    parser.add_argument("--language", choices=("en", "ar"), default="en", help="of the paragraphs")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Prints every pair and the paragraphs that say what was tested."""
    from tawatur.pipeline.materiel import compared
    from tawatur.views.linkage import link_object

    if (arguments.case is None) == (arguments.items is None):
        message = "name a case, or a table with --items FILE"
        raise InputError(message)
    if arguments.seed < 0 or (arguments.draws is not None and not 1 <= arguments.draws <= 10_000_000):
        message = "--seed is a whole number from 0, --draws one from 1 to 10,000,000"
        raise InputError(message)
    reference = None
    if arguments.reference:
        reference = _table(Path(arguments.reference), None), f"the table {Path(arguments.reference).name}"
    materiel = _compared_materiel(arguments)
    result, table = compared(
        materiel, reference, by=arguments.by, seed=arguments.seed, draws=arguments.draws, era=arguments.era
    )
    if arguments.json:
        sys.stdout.write(json.dumps(link_object(result, table), ensure_ascii=False) + "\n")
    else:
        _show(result, table, arguments.language)
    return 0


def _compared_materiel(arguments: argparse.Namespace) -> Materiel:
    from tawatur.ledger import Case

    if arguments.items:
        return _table(Path(arguments.items), Path(arguments.mapping) if arguments.mapping else None)
    with Case.open(arguments.case) as case:
        return case.materiel()


def _table(path: Path, mapping: Path | None) -> Materiel:
    from tawatur.pipeline.materiel import load_table
    from tawatur.views.cli.complaints import complain

    loaded = load_table(path, mapping=mapping)
    for problem in loaded.reading.problems:
        if problem.severity != "note":
            complain(f"{path.name}: {problem.message}")
    return loaded.reading.found


def _show(result: Linkage, table: Table, language: Language) -> None:
    from rich.table import Table as Printed

    from tawatur.analyse.linkage.telling import paragraphs
    from tawatur.views.cli.terminal import console, words

    out = console()
    printed = Printed(box=None, pad_edge=False)
    for title in ("seizures", "shared", "weight", "p", "p family", "log10 LR", "result"):
        printed.add_column(title)
    for pair in result.pairs[:LISTED]:
        ratios = " ".join(f"{ratio:.1f}" for ratio in pair.log10_lr.values())
        row = (f"{pair.a} – {pair.b}", str(len(pair.shared)), f"{pair.weight:.2f}", f"{pair.p:.2g}",
               f"{pair.p_family:.2g}", ratios, pair.result)  # fmt: skip
        printed.add_row(*(words(cell, "" if pair.result == "none" else "bold") for cell in row))
    out.print(printed)
    if result.compared > LISTED:
        out.print(f"{result.compared - LISTED:,} further pairs were compared; --json lists them.")
    for paragraph in paragraphs(result, table, language):
        out.print()
        out.print(words(paragraph, limit=4000))
