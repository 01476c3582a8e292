"""What a rule of the language cannot generate: rows of the tables in `data/`, each with what it is for and its source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tawatur.arabic.letters import fold
from tawatur.errors import LexiconError

Row = Mapping[str, str]
SEPARATOR = " | "


def read_table(package: str, table: str) -> tuple[Row, ...]:
    """The rows of `data/<table>.tsv` of a room, each a mapping from column to cell; empty where the file does not exist.

    Raises:
        LexiconError: a row has more or fewer cells than the header.
    """
    file = files(package) / "data" / f"{table}.tsv"
    if not file.is_file():
        return ()
    lines = file.read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    found = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(header):
            message = f"{table}.tsv line {number} has {len(cells)} cells, the header has {len(header)}"
            raise LexiconError(message)
        found.append(dict(zip(header, cells, strict=True)))
    return tuple(found)


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds any number of them."""
    if SEPARATOR not in cell:
        return (cell,) if cell else ()
    return tuple(value for value in cell.split(SEPARATOR) if value)


@cache
def rows(table: str) -> tuple[Row, ...]:
    """The rows of a table of the language, read once and kept."""
    return read_table("tawatur.arabic", table)


@cache
def listed(name: str) -> tuple[str, ...]:
    """The folded words of a row of `words.tsv`, in its order.

    Raises:
        KeyError: the table has no such row.
    """
    words = {row["id"]: row["words"] for row in rows("words")}[name]
    return tuple(fold(word) for word in several(words))


@cache
def keys_of(name: str) -> frozenset[str]:
    """The folded words of a row of `words.tsv`, to ask whether a word is among them.

    Raises:
        KeyError: the table has no such row.
    """
    return frozenset(listed(name))
