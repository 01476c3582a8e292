"""What a rule of the language cannot generate: rows of the tables in `data/`, each with what it is for and its source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tawatur.arabic.letters import fold

SEPARATOR = " | "


@cache
def rows(table: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `data/<table>.tsv`, each a mapping from column to cell."""
    text = (files("tawatur.arabic") / "data" / f"{table}.tsv").read_text(encoding="utf-8")
    header, *lines = (line.split("\t") for line in text.splitlines())
    return tuple(dict(zip(header, cells, strict=True)) for cells in lines)


@cache
def listed(name: str) -> tuple[str, ...]:
    """The folded words of a row of `words.tsv`, in its order.

    Raises:
        KeyError: the table has no such row.
    """
    words = {row["id"]: row["words"] for row in rows("words")}[name]
    return tuple(fold(word) for word in words.split(SEPARATOR))


@cache
def keys_of(name: str) -> frozenset[str]:
    """The folded words of a row of `words.tsv`, to ask whether a word is among them.

    Raises:
        KeyError: the table has no such row.
    """
    return frozenset(listed(name))
