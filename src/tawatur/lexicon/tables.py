"""The lexicon's data files as rows: what data/README.md describes, read once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tawatur.errors import LexiconError

Row = Mapping[str, str]
SEPARATOR = " | "


@cache
def rows(table: str) -> tuple[Row, ...]:
    """The rows of `data/<table>.tsv`, each a mapping from column to cell; empty where the file does not exist.

    Raises:
        LexiconError: a row has more or fewer cells than the header.
    """
    file = files("tawatur.lexicon") / "data" / f"{table}.tsv"
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
