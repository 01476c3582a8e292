"""Places that share a name: which is meant is told by the states that the report names most, طرابلس beside ليبيا or لبنان."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import Row, rows, several


class Namesake(NamedTuple):
    """A listed place: its reference and label, and the state it lies in."""

    ref: str
    label: str
    state: str


def settle_namesakes(sheet: Sheet, found: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, with each place whose name others bear too taken for the one in the state named most."""
    shared = [k for k, p in enumerate(found) if p.sort == "place" and fold(p.mention.text) in _shared()]
    settled = [_of_state(p, found) for p in found]
    if not shared:
        return settled
    told = _states_named(sheet)
    for k in shared:
        settled[k] = _settled(settled[k], told)
    return settled


_REBEL_ARMIES = {"actors/houthi-armed-forces": ("actors/yemeni-armed-forces", "Yemeni Armed Forces", "actors/houthis")}
"""Armies whose name the state's own bears too: the state's army, and the body that only its foes call a militia."""
_HOSTILE = ("مليشيا", "ميليشيا", "مليشيات", "ميليشيات", "عصابه", "عصابات")
"""How the foes of a body call it."""


def _of_state(phrase: Phrase, found: Sequence[Phrase]) -> Phrase:
    """An army as the state's, where the report calls its namesake's masters a militia: القوات المسلحة اليمنية … مليشيا الحوثي."""
    own = _REBEL_ARMIES.get(phrase.mention.ref or "")
    if own is None or not any(
        p.mention.ref == own[2] and fold(p.mention.text).removeprefix("ال").startswith(_HOSTILE) for p in found
    ):
        return phrase
    return phrase._replace(mention=replace(phrase.mention, ref=own[0], label=own[1]))


def _settled(phrase: Phrase, told: Mapping[str, int]) -> Phrase:
    candidates = _shared()[fold(phrase.mention.text)]
    now = next((c for c in candidates if c.ref == phrase.mention.ref), None)
    if now is None:
        return phrase
    best = max(candidates, key=lambda c: told.get(c.state, 0))
    if told.get(best.state, 0) <= told.get(now.state, 0):
        return phrase
    return phrase._replace(mention=replace(phrase.mention, label=best.label, ref=best.ref))


def _states_named(sheet: Sheet) -> Counter[str]:
    """How often a report names each state, its people or a body of it."""
    told: Counter[str] = Counter()
    for match in sheet.matches:
        told.update(
            {e.id if e.table in {"states", "nisbas"} else e.state for e in match.entries if e.table in _TELLING}
        )
    return told


_TELLING = frozenset({"states", "nisbas", "actors"})


@cache
def _shared() -> Mapping[str, tuple[Namesake, ...]]:
    """The names that places of several states bear, folded, with those places."""
    states = {row["iso2"]: row["id"] for row in rows("states")}
    by_name: dict[str, list[tuple[str, Row]]] = {}
    for table in ("places", "cities"):
        for row in rows(table):
            for name in (row["name"], *several(row["aliases"])):
                by_name.setdefault(fold(name), []).append((table, row))
    found = {}
    for name, bearers in by_name.items():
        if len({states.get(row["country"], "") for _, row in bearers}) > 1:
            places = [
                Namesake(f"{table}/{row['id']}", row["label"], states.get(row["country"], "")) for table, row in bearers
            ]
            found[name] = tuple({place.ref: place for place in places}.values())
    return found
