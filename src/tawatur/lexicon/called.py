"""What the lexicon's entries are called in Arabic, by their references."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import combining, normalize

from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several

_ARTICLE = re.compile(r"^(?:al|el)[- ]")
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


def place_called(text: str) -> tuple[str, str] | None:
    """The reference and English label of the one place or state that is called so, in either language; else None."""
    found = _places_by_name().get(_key(text), frozenset())
    return next(iter(found)) if len(found) == 1 else None


@cache
def _places_by_name() -> Mapping[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for table in ("places", "states", "cities"):
        for row in rows(table):
            # A state stands among the places too: it is one place by whichever name.
            ref = f"states/{row['id']}" if row.get("kind") == "country" else f"{table}/{row['id']}"
            for name in (row["label"], row["name"], *several(row.get("aliases", "")), *several(row["latin"])):
                found.setdefault(_key(name), set()).add((ref, row["label"]))
    return {name: frozenset(places) for name, places in found.items()}


def _key(name: str) -> str:
    """A name without case, accents, hyphens and a Latin article: as tables of all origins write it."""
    bare = "".join(letter for letter in normalize("NFKD", fold(name)) if not combining(letter)).casefold().strip()
    return "".join(letter for letter in _ARTICLE.sub("", bare) if letter.isalnum())


def owner_of(ref: str) -> str | None:
    """The actor that an actor is a part or an organ of, such as a force of its press office; None where none is listed."""
    return _owners().get(ref)


@cache
def _owners() -> Mapping[str, str]:
    return {f"actors/{row['id']}": f"actors/{row['parent']}" for row in rows("actors") if row["parent"]}
