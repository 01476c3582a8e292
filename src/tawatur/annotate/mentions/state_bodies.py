"""The one army and the one government of a state: جنود أتراك are the Turkish army's, النظام في طهران is Iran's government."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows, several

SOLDIERS = frozenset({"soldiers", "officers"})
"""Classes of people who serve in an army."""


@cache
def _only(kind: str, head: str) -> Mapping[str, tuple[str, str]]:
    """The reference and label of the one actor of a kind that the press calls by this noun and a nationality, by state."""
    found: dict[str, set[tuple[str, str]]] = {}
    for row in rows("actors"):
        names = [row["name"], *several(row["aliases"])]
        if row["kind"] == kind and any(n.startswith(f"{head} ") and len(n.split()) == _WORDS for n in names):
            found.setdefault(row["state"], set()).add((f"actors/{row['id']}", row["label"]))
    return {state: next(iter(bodies)) for state, bodies in found.items() if len(bodies) == 1}


_WORDS = 2


def army_of(state: Entry) -> tuple[str | None, str | None]:
    """The reference and label of the army that soldiers of a state serve in; the state's own where the lexicon has no one army."""
    return _only("army", "الجيش").get((state.ref or "").removeprefix("states/"), (state.ref, state.label))


def government_of(state: Entry) -> tuple[str | None, str | None]:
    """The reference and label of a state's government; the state's own where the lexicon has no one government."""
    return _only("government", "الحكومة").get((state.ref or "").removeprefix("states/"), (state.ref, state.label))
