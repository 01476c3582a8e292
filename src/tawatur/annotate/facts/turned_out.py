"""Whose man somebody turned out to be: باع الذخيرة لرجل عرف لاحقا أنه من داعش is a sale to Islamic State."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase

_LEARNING = frozenset({"عرف.I", "بين.V", "ضوح.VIII", "وضح.VIII", "علم.I", "ثبت.I", "كشف.VIII", "كشف.VII"})
"""Verbs of finding out who somebody is."""
_OF = frozenset({"من", "ل", "الي", "في"})
_NEAR = 4
"""Tokens from أنه to the body that somebody is of."""


def name_those_found_out(phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Puts the body that somebody unnamed is said to have turned out to be of in his place."""
    for clause in clauses:
        whom = _unnamed(clause)
        body = _body(phrases, clause) if whom is not None else None
        if whom is None or body is None:
            continue
        named = whom._replace(mention=body.mention, sort="actor", kind=body.kind, generic=False)
        for predicate in (p for other in clauses for p in other.predicates):
            for source, found in predicate.arguments.items():
                predicate.arguments[source] = [named if a is whom else a for a in found]


def _unnamed(clause: Clause) -> Phrase | None:
    """The indefinite person that a clause of finding out describes, whose own clause this is."""
    parent = clause.parent
    if clause.kind != "content" or not clause.pronoun or parent is None or parent.kind not in {"attached", "relative"}:
        return None
    whom = parent.antecedent
    learnt = parent.verb is not None and parent.verb.name in _LEARNING
    return whom if learnt and isinstance(whom, Phrase) and whom.sort == "people" and whom.generic else None


def _body(phrases: Sequence[Phrase], clause: Clause) -> Phrase | None:
    """The body named right behind أنه."""
    near = (p for p in phrases if clause.first < p.first <= clause.first + _NEAR)
    return next((p for p in near if p.sort == "actor" and p.preposition in _OF and not p.generic), None)
