"""Armies: whose soldiers men of a nationality are, جنود أتراك as much as جنود الجيش التركي."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows, several

SOLDIERS = frozenset({"soldiers", "officers"})
"""Classes of people who serve in an army."""


@cache
def _armies() -> dict[str, tuple[str, str]]:
    """The reference and label of the one army that the press calls "the … army", by state."""
    found: dict[str, set[tuple[str, str]]] = {}
    for row in rows("actors"):
        names = [row["name"], *several(row["aliases"])]
        if row["kind"] == "army" and any(n.startswith("الجيش ") and len(n.split()) == _WORDS for n in names):
            found.setdefault(row["state"], set()).add((f"actors/{row['id']}", row["label"]))
    return {state: next(iter(armies)) for state, armies in found.items() if len(armies) == 1}


_WORDS = 2


def army_of(state: Entry) -> tuple[str | None, str | None]:
    """The reference and label of the army that soldiers of a state serve in; the state's own where the lexicon has no one army."""
    return _armies().get((state.ref or "").removeprefix("states/"), (state.ref, state.label))
