"""Countries: whose nationality a title bears, where listed speakers are at home, which bodies they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows


def nationality_at(sheet: Sheet, i: int) -> tuple[str | None, str] | None:
    """The state that the word at token i is the nationality of, alone or as the last of a listed body's name."""
    match = sheet.match_of[i]
    if match is None:
        return None
    for entry in match.entries:
        if entry.table == "nisbas" and match.first == i:
            return entry.ref, entry.label
        man = entry.kind == "person" and sheet.tokens[i].key.removeprefix("ال") in _nisbas(entry.state)
        if entry.table == "actors" and (entry.kind in _OF_STATES or man) and entry.state and match.last == i + 1:
            return f"states/{entry.state}", states()[entry.state]
    return None


def is_nisba(sheet: Sheet, i: int, ref: str | None) -> bool:
    """Whether token i is the adjective of a state, as in a title before a comma: وزير الدفاع التركي، فلان."""
    key = sheet.tokens[i].key.removeprefix("ال").removesuffix("ه")
    return key in _nisbas((ref or "").removeprefix("states/"))


_OF_STATES = frozenset({"army", "government", "agency", "police"})
"""Kinds of bodies whose spokesmen's country is the state's."""


@cache
def states() -> Mapping[str, str]:
    """The label of each state, by id."""
    return {row["id"]: row["label"] for row in rows("states")}


@cache
def _nisbas(state: str) -> frozenset[str]:
    """The adjectives of a state's nationality: المرشد الأعلى الإيراني is a man of Iran's, الولائي is a name."""
    told = (row["nisba"] for row in rows("states") if row["id"] == state)
    return frozenset(fold(word.strip()) for words in told for word in words.split("|"))


@cache
def homes() -> Mapping[str, str]:
    """The state of each listed person and body of state."""
    kinds = _OF_STATES | {"person"}
    return {f"actors/{row['id']}": row["state"] for row in rows("actors") if row["kind"] in kinds and row["state"]}


@cache
def bodies() -> Mapping[str, tuple[str, str]]:
    """The reference and label of the body that each listed person belongs to."""
    labels = {row["id"]: row["label"] for row in rows("actors")}
    return {
        f"actors/{row['id']}": (f"actors/{row['parent']}", labels[row["parent"]])
        for row in rows("actors")
        if row["kind"] == "person" and row["parent"] in labels
    }
