"""How kinds of materiel hang together: a Kalashnikov is an assault rifle is a weapon."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from tawatur.lexicon.tables import rows, several

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


@cache
def broadest_kinds() -> Mapping[str, str]:
    """The id of the broadest kind that each kind of materiel belongs to, by the kind's English label."""
    return {row["label"]: kinds_of(row["id"])[-1] for row in rows("materiel")}


def kind_label(ref: str, language: Literal["en", "ar"] = "en") -> str:
    """The name of a kind of materiel by its id (`materiel/…`), in Arabic of many; words that are no id stay."""
    return _labels(language).get(ref.removeprefix("materiel/"), ref) if ref.startswith("materiel/") else ref


def may_be(told: str, asked: str) -> bool:
    """Whether goods told as `told` may be those asked for as `asked`: the same, narrower, or broad enough to be."""
    told_kinds, asked_kinds = kinds_of(told), kinds_of(asked)
    if asked_kinds[0] in told_kinds or told_kinds[0] in asked_kinds or SUPPORT in {told_kinds[0], asked_kinds[0]}:
        return True
    return asked_kinds[0] == WEAPONS and told_kinds[-1] in ARMS


@cache
def _labels(language: str) -> Mapping[str, str]:
    if language == "en":
        return {row["id"]: row["label"] for row in rows("materiel")}
    return {row["id"]: next(iter(several(row["plural"])), row["singular"]) for row in rows("materiel")}
