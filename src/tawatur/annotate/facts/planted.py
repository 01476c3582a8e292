"""Planted charges: whoever laid what went off struck those whom it killed: قُتل جنديان بانفجار لغم زرعه مسلحون."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.predicates import Argument
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase

_LAYING = frozenset({"زرع.I", "نصب.I", "فخخ.II", "وضع.I"})
"""Verbs of laying a charge."""
_AGENT = "من قبل"


def tell_of_layers(clauses: Sequence[Clause]) -> None:
    """Gives the casualties of a charge that is said to be laid by somebody to him."""
    for clause in clauses:
        layers = _layers(clause)
        for predicate in clause.parent.predicates if layers and clause.parent is not None else ():
            killing = any(frame.category in {"killed", "wounded"} for frame in predicate.frames)
            if killing and not predicate.arguments.get(_AGENT):
                predicate.arguments[_AGENT] = list(layers)


def _layers(clause: Clause) -> list[Argument]:
    """Who laid the charge that a clause describes."""
    charge, verb = clause.antecedent, clause.verb
    if verb is None or verb.name not in _LAYING or not isinstance(charge, Phrase) or charge.kind != "explosives":
        return []
    return [a for a in clause.subject if isinstance(a, Phrase) and a.sort != "materiel"]
