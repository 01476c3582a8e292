"""The lexicon's data files as rows: what data/README.md describes, read once and kept."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.listed import SEPARATOR, Row, read_table, several

__all__ = ["SEPARATOR", "Row", "rows", "several"]


@cache
def rows(table: str) -> tuple[Row, ...]:
    """The rows of `data/<table>.tsv`, read once and kept; empty where the file does not exist.

    Raises:
        LexiconError: a row has more or fewer cells than the header.
    """
    return read_table("tawatur.lexicon", table)
