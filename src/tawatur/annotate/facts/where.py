"""Where somebody is or holds sway, told by حيث of the place right before it: بلدة الكرك حيث تتمركز قوات, منبج حيث تسيطر قسد."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet

_WHERE = "حيث"
_KINDS = {"presence": "where", "control": "place"}
"""The role that a place before حيث takes, by what is told of it."""
_NEAR = 3
"""Tokens that may stand between a place and حيث: a bracket and a comma."""


def tell_where(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Gives a verb behind حيث, that says no place of its own, the place right before it."""
    for clause in clauses:
        source = _place_wanted(clause.verb) if clause.verb is not None else ""
        place = _place_before(phrases, clause.first) if source and sheet.keys[clause.first] == _WHERE else None
        if place is not None and clause.verb is not None:
            clause.verb.arguments[source] = [place]


def _place_wanted(verb: Predicate) -> str:
    """The source that a verb would take a place from and has nothing in; "" where it tells one or of none."""
    frames = [f for f in verb.frames if f.kind in _KINDS]
    sources = [s for f in frames for s in f.sources_of(_KINDS[f.kind]) if s not in {"subj", "obj"}]
    return sources[0] if sources and not any(verb.arguments.get(s) for s in sources) else ""


def _place_before(phrases: Sequence[Phrase], at: int) -> Phrase | None:
    """The place that ends right before token `at`."""
    before = [p for p in phrases if p.last <= at]
    nearest = before[-1] if before else None
    near = nearest is not None and nearest.sort in {"place", "post"} and at - nearest.last <= _NEAR
    return nearest if near else None
