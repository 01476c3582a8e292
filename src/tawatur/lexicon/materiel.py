"""How kinds of materiel hang together: a Kalashnikov is an assault rifle is a weapon."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon.tables import rows

WEAPONS = "weapons"
SUPPORT = "support"
ARMS = frozenset(
    {WEAPONS, "ammunition", "missiles", "drones", "explosives", "components", "vehicles", "equipment", "dual-use"}
)
"""Kinds without a parent that a question about "weapons" means too; money, fuel, food and fighters are no weapons."""


@cache
def kinds_of(ref: str) -> tuple[str, ...]:
    """The id of a kind of materiel (`materiel/…`) and those of all broader kinds, the narrowest first."""
    parents = {row["id"]: row["parent"] for row in rows("materiel")}
    found, kind = [], ref.rpartition("/")[2]
    while kind and kind not in found:
        found.append(kind)
        kind = parents.get(kind, "")
    return tuple(found)


def may_be(told: str, asked: str) -> bool:
    """Whether goods told as `told` may be those asked for as `asked`: the same, narrower, or broad enough to be."""
    told_kinds, asked_kinds = kinds_of(told), kinds_of(asked)
    if asked_kinds[0] in told_kinds or told_kinds[0] in asked_kinds or SUPPORT in {told_kinds[0], asked_kinds[0]}:
        return True
    return asked_kinds[0] == WEAPONS and told_kinds[-1] in ARMS
