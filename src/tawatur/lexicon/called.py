"""What the lexicon's entries are called in Arabic, by their references."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.lexicon.tables import rows, several

NAMED = ("actors", "states", "places", "cities", "outlets")
"""Tables of the lexicon that name in Arabic."""


def names_of(ref: str) -> tuple[str, ...]:
    """The names of an entry, the one to call it by first; empty where the lexicon has no such entry."""
    return _by_ref().get(ref, ())


@cache
def _by_ref() -> Mapping[str, tuple[str, ...]]:
    return {
        f"{table}/{row['id']}": (row["name"], *several(row.get("aliases", "")))
        for table in NAMED
        for row in rows(table)
        if row.get("name")
    }


def owner_of(ref: str) -> str | None:
    """The actor that an actor is a part or an organ of, such as a force of its press office; None where none is listed."""
    return _owners().get(ref)


@cache
def _owners() -> Mapping[str, str]:
    return {f"actors/{row['id']}": f"actors/{row['parent']}" for row in rows("actors") if row["parent"]}
