"""Landings: whoever fired what falls on a place, and strikes that are told with where they came from: قذائف مصدرها قسد."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import is_fired
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase


def own_up(clauses: Sequence[Clause]) -> None:
    """A strike whose source is told is the deed of that source: قصف مدفعي مصدره قوات النظام, قصف بقذائف مصدرها قسد.

    Right behind the strike the pronoun may as well take up what fell: شظايا قصف مدفعي مصدرها قسد.
    """
    strike: Predicate | None = None
    told = [p for clause in clauses for p in clause.predicates]
    landing = next((p for p in told if p.name in _LANDING and p.striking() is not None), None)
    for predicate in told:
        fired = predicate.name in _SOURCES and any(
            isinstance(a, Phrase) and is_fired(a) for a in predicate.arguments.get("obj", [])
        )
        if fired and landing is not None:
            landing.arguments.setdefault("من قبل", predicate.arguments.get("gen", []))
            predicate.told = True
            continue
        if (
            predicate.name in _SOURCES
            and strike is not None
            and (fired or strike.gender in {_SOURCES[predicate.name], "?"} or predicate.at - strike.end <= 1)
        ):
            found = [a for a in predicate.arguments.get("gen", []) if isinstance(a, Phrase)]
            if found and not strike.arguments.get("subj"):
                strike.arguments["subj"] = [] if found[0].sort == "place" else [*found]
                predicate.told = True
        elif not predicate.verbal and predicate.tells("attack"):
            strike = predicate
        elif predicate.frames:
            strike = None


_LANDING = frozenset({"سقط.I"})
"""Verbs of what falls on a place, which whoever fired it struck."""
_SOURCES = {"مصدرها": "f", "مصدره": "m"}
"""Words that name where something comes from, by the gender of what their pronoun takes up."""


def drop_landing(predicate: Predicate) -> None:
    """Forgets that a word of falling tells of a strike, where what falls is nothing that is fired: سقوط قتلى."""
    if predicate.name in _LANDING:
        falling = [a for s in ("subj", "gen") for a in predicate.arguments.get(s, [])]
        if not any(isinstance(a, Phrase) and is_fired(a) for a in falling):
            predicate.frames = tuple(f for f in predicate.frames if f.kind != "attack")
