"""Destinations: fighters sent to fight in a land are sent to that land: أرسلت مرتزقة للقتال في ليبيا."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase

_FIGHTING = frozenset({"قتل.III", "حرب.III"})
"""Verbs whose verbal noun behind لـ says what people are sent to do."""
_TO = "الي"
_FOR = "ل"


def send_to_fight(clauses: Sequence[Clause]) -> None:
    """Gives each sending of people that names no destination the land where they are to fight."""
    for clause in clauses:
        for sending in clause.predicates if clause.places else ():
            place = _battlefield(clause, sending)
            if place is not None:
                sending.arguments[_TO] = [place._replace(preposition=_TO)]


def _battlefield(clause: Clause, sending: Predicate) -> Phrase | None:
    """Where those who are sent are to fight; None where they are not, or where they go is said."""
    if not sending.tells("movement") or sending.arguments.get(_TO):
        return None
    fights = (a for a in sending.arguments.get(_FOR, []) if isinstance(a, Predicate) and a.name in _FIGHTING)
    fight = next(fights, None)
    return next((place for place in clause.places if place.first > fight.at), None) if fight is not None else None
