"""`tawatur seizures`: tables of seized items: a template, adding them to a case, what the case holds, and pictures."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from tawatur.views.cli.seizures import holdings, pictures, tables

NAME = "seizures"
SUMMARY = "keep tables of seized items with a case: template, add, tables, withdraw, list, summary, pictures"
EXAMPLES = (
    "tawatur seizures template --out items.xlsx",
    "tawatur seizures add syria examples/seizures/items.csv",
    "tawatur seizures list syria",
    "tawatur seizures pictures syria --out pictures --language ar",
)
ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "template": tables.template,
    "add": tables.add,
    "tables": tables.tables,
    "withdraw": tables.withdraw,
    "list": holdings.list_seizures,
    "summary": holdings.summarise,
    "pictures": pictures.draw,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The actions of this command and their options."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, dest="action")
    template = actions.add_parser("template", help="print an empty table, or write it as .csv or .xlsx")
    template.add_argument("--out", metavar="FILE", help="a file that ends in .csv or .xlsx")
    template.add_argument("--language", choices=("en", "ar"), default="en", help="of the headers and what they mean")
    add = _on_case(actions.add_parser("add", help="add a table of items to a case"))
    add.add_argument("file", metavar="FILE", help="the table, CSV or XLSX")
    add.add_argument("--mapping", metavar="FILE", help="what its columns mean; written on the first run, to be edited")
    add.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    add.add_argument("--replaces", metavar="NUMBER", type=int, help="a reading that does not stand from now on")
    add.add_argument("--dry-run", action="store_true", help="show what would be read, and add nothing")
    _with_json(_on_case(actions.add_parser("tables", help="each reading of each table, and which of them stands")))
    withdraw = _on_case(actions.add_parser("withdraw", help="take a reading of a table back; the one before it stands"))
    withdraw.add_argument("reading", metavar="NUMBER", type=int, help="the reading's number, as `tables` lists it")
    listed = _with_json(_on_case(actions.add_parser("list", help="each seizure and how many items it holds")))
    listed.add_argument("--told", action="store_true", help="also what reports tell of, marked not inspected")
    _with_json(_on_case(actions.add_parser("summary", help="kinds, states, years, makers")))
    drawn = _on_case(actions.add_parser("pictures", help="draw the summary as SVG and PNG files"))
    drawn.add_argument("--out", metavar="DIR", required=True, help="the folder to write them to")
    drawn.add_argument("--language", choices=("en", "ar"), default="en", help="of the words in them")
    drawn.add_argument("--format", choices=("svg", "png", "both"), default="both", help="kind of file")


def run(arguments: argparse.Namespace) -> int:
    """Does the action."""
    return ACTIONS[arguments.action](arguments)


def _on_case(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    return parser


def _with_json(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--json", action="store_true", help="data")
    return parser
