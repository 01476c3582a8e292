"""The columns that a table of seized items may have: what each means, an example, and the names people give it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from tawatur.arabic.letters import fold

Language = Literal["en", "ar"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One field: its name, what it holds in either language, an invented example, and other headers that mean it."""

    name: str
    arabic: str
    meaning: str
    arabic_meaning: str
    example: str
    names: tuple[str, ...]

    def header(self, language: Language) -> str:
        """The header of a template."""
        return self.arabic if language == "ar" else self.name

    def told(self, language: Language) -> str:
        """What the column holds."""
        return self.arabic_meaning if language == "ar" else self.meaning


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order of the template, as `columns.tsv` lists them."""
    lines = (files("tawatur.ingest.tables") / "columns.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_column(*line.split("\t")) for line in lines[1:])


def _column(name: str, arabic: str, meaning: str, arabic_meaning: str, example: str, others: str) -> Column:
    return Column(
        name=name,
        arabic=arabic,
        meaning=meaning,
        arabic_meaning=arabic_meaning,
        example=example,
        names=tuple(filter(None, others.split(" | "))),
    )


def names() -> tuple[str, ...]:
    """The fields by name."""
    return tuple(column.name for column in columns())


def header_key(header: str) -> str:
    """What two headers that mean the same have in common: folded, without signs, underscores or the article."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(header)).split()
    return " ".join(word.removeprefix("ال") if len(word) > 4 else word for word in words)


@cache
def known_headers() -> dict[str, str]:
    """Every header that the project knows, by its key, and the column that it means."""
    found: dict[str, str] = {}
    for column in columns():
        for name in (column.name, column.arabic, *column.names):
            found.setdefault(header_key(name), column.name)
    return found
