"""Places that are said to be under somebody's control: بلدة الخاضعة لسيطرة قسد, تقع تحت سيطرة الفصائل."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase

_CONTROL = "سيطر.Q1"
"""The verb of control, whose verbal noun behind these prepositions tells in whose hands a place is."""
_UNDER = frozenset({"ل", "تحت"})
_NEAR = 4
"""Tokens that may stand between a place and the word of control: القريبة والواقعة حاليا تحت."""


def place_under_control(phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Gives the control that a place is said to be under the place right before it, where it is named."""
    for predicate in (p for clause in clauses for p in clause.predicates):
        place = _place_before(phrases, predicate) if _under(predicate) else None
        if place is not None:
            predicate.arguments["علي"] = [place]


def _under(predicate: Predicate) -> bool:
    """Whether a word of control says whose it is, and not over what: لسيطرة قسد."""
    told = predicate.name == _CONTROL and predicate.part == "masdar" and predicate.preposition in _UNDER
    return told and bool(predicate.arguments.get("gen")) and not predicate.arguments.get("علي")


def _place_before(phrases: Sequence[Phrase], control: Predicate) -> Phrase | None:
    """The named place right before, or the one that is told to be one of such places: تعد البلدة من أبرز المناطق الخاضعة."""
    before = [p for p in phrases if p.last <= control.at]
    nearest = before[-1] if before else None
    if nearest is None or nearest.sort != "place" or control.at - nearest.last > _NEAR:
        return None
    if not nearest.generic:
        return nearest
    told = [p for p in before if p.sort == "place" and not (p.generic or p.preposition)]
    return told[0] if told and nearest.preposition == "من" else None
