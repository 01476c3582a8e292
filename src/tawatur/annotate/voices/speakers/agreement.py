"""Gender and number that a verb after a phrase would show."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head

_MASCULINE_STATES = frozenset({"iraq", "lebanon", "jordan", "sudan", "yemen", "morocco", "vatican"})
_BODIES = frozenset({"factions", "militias", "forces", "families", "companies", "states", "opposition"})
"""Classes of groups.tsv that are bodies rather than people: their plural takes the feminine singular."""


def agreement_of(sheet: Sheet, first: int, head: Head) -> tuple[str, str]:
    """Gender and number that a verb after the phrase would show."""
    name, role = head.name, head.role
    entry = head.of("heads", "groups") or name
    plural = entry is not None and entry.number in {"p", "d"}
    text = sheet.tokens[first].text
    if name is not None and name.table in {"actors", "outlets"}:
        return ("f" if text.endswith("ة") else "?"), "s"
    if name is not None and name.kind == "metonym":
        return "?", "s"  # the capital or the head of state
    if name is not None and name.table == "states":
        return ("m" if name.id in _MASCULINE_STATES else "f"), "s"
    if plural:
        group = head.of("groups")
        human = (
            role == "person"
            or (group is not None and group.kind not in _BODIES)
            or (entry is not None and entry.kind in {"witness", "observers"})
        )
        return ("m", "p") if human else ("f", "s")
    if text.endswith(("ة", "ات")) or sheet.tokens[first].key.endswith(("قوات", "مصادر", "وسائل", "فصائل")):
        return "f", "s"
    return ("?" if text.endswith(("يا", "اء")) else "m"), "s"
