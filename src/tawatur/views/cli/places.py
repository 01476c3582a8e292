"""`tawatur places`: adds a gazetteer of one's own, lists and removes those added, and says where a place lies."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tawatur.errors import InputError

NAME = "places"
SUMMARY = "add a full gazetteer (GeoNames country file, Who's On First table), list, remove, or look a place up"
EXAMPLES = (
    "tawatur places add SY.txt",
    "tawatur places list",
    "tawatur places find 'قرية الباغوز قرب البوكمال'",
    "tawatur places remove SY",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("action", metavar="ACTION", choices=("add", "list", "remove", "find"), help="what to do")
    parser.add_argument("what", metavar="WHAT", nargs="?", help="a file to add, a name to remove, a place to find")


def run(arguments: argparse.Namespace) -> int:
    """Adds, lists, removes or finds."""
    from tawatur.lexicon.added import add_gazetteer, added_files, remove_gazetteer

    if arguments.action == "list":
        for file in added_files():
            sys.stdout.write(f"{file.stem}\t{file}\n")
        return 0
    if not arguments.what:
        message = f"`tawatur places {arguments.action}` needs to be told what; see `tawatur places --help`"
        raise InputError(message)
    if arguments.action == "add":
        file, count = add_gazetteer(Path(arguments.what))
        sys.stdout.write(f"{count} places with an Arabic name, kept in {file}\n")
    elif arguments.action == "remove":
        sys.stdout.write(f"removed {remove_gazetteer(arguments.what)}\n")
    else:
        return _find(arguments.what)
    return 0


def _find(text: str) -> int:
    from tawatur.lexicon.gazetteer import locate
    from tawatur.views.cli.terminal import console, words

    place = locate(text)
    if place is None:
        console().print("No listed place is named there. It may be spelt otherwise, or be in a gazetteer not added.")
        return 0
    console().print(words(f"{place.label} ({place.kind}), {place.lat:.3f} N {place.lon:.3f} E, {place.ref}"))
    return 0
