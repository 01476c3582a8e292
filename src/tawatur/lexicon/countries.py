"""A country's name in a table's cell, in Arabic, English or as a code, to the lexicon's state."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several

SHORT = {"us": "united-states", "usa": "united-states", "uk": "united-kingdom", "ussr": "soviet-union",
         "drc": "democratic-republic-of-the-congo", "uae": "united-arab-emirates", "dprk": "north-korea",
         "gdr": "east-germany", "prc": "china", "czechia": "czech-republic"}  # fmt: skip
"""Short forms that English tables use for countries."""


def country_of(text: str) -> str | None:
    """The id of the state that a cell names, or None where the lexicon knows none by that name."""
    return _names().get(_key(text))


def country_label(state: str, language: Literal["en", "ar"] = "en") -> str:
    """The name of a state by its id; the id itself where there is none."""
    return _labels(language).get(state, state)


def _key(text: str) -> str:
    words = fold(text).replace("-", " ").replace(".", "").split()
    return " ".join(word.removeprefix("ال") or word for word in words if word != "the")


@cache
def _labels(language: str) -> Mapping[str, str]:
    column = "name" if language == "ar" else "label"
    return {row["id"]: row[column] or row["label"] for row in rows("states")}


@cache
def _names() -> Mapping[str, str]:
    found = dict(SHORT)
    for row in rows("states"):
        for name in (row["label"], row["name"], *several(row["aliases"]), *several(row["latin"]), row["iso2"]):
            if name:
                found.setdefault(_key(name), row["id"])
    return found
