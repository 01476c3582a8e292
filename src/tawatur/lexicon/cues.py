"""The words that give somebody's words on: verbs, particles, nouns and set phrases, with what each takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import Row, rows, several
from tawatur.model import Force
from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True)
class CueEntry(Record):
    """A row of cues.tsv.

    `frame` says how the cue builds its sentence (data/README.md lists the frames). `takes` are the folded
    prepositions that open its content; `bare` says that an object without preposition can be content. `also` tells
    what else it means.
    """

    id: str
    cue: str
    kind: str
    force: Force
    frame: str
    takes: frozenset[str]
    bare: bool
    also: str


def _entry(row: Row) -> CueEntry:
    takes = several(row["takes"])
    return CueEntry(
        row["id"],
        row["cue"],
        row["kind"],
        cast("Force", row["force"]),
        row["frame"],
        frozenset(fold(word) for word in takes if word != "object"),
        "object" in takes,
        row["also"],
    )


@cache
def verb_cues() -> dict[str, CueEntry]:
    """The cue verbs by verb id ("قول.I")."""
    return {row["cue"]: _entry(row) for row in rows("cues") if row["kind"] == "verb"}


@cache
def phrase_cues() -> dict[str, tuple[tuple[tuple[str, ...], CueEntry], ...]]:
    """The particles, nouns and phrases by their first word's key; each as (keys, entry), the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}
    for row in rows("cues"):
        if row["kind"] != "verb":
            keys = tuple(fold(row["cue"]).split())
            table.setdefault(keys[0], []).append((keys, _entry(row)))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in table.items()}
