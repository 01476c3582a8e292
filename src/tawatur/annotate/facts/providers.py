"""Providers: who is said to have provided the men that somebody got gave them: حظيت الحكومة بمدربين وفرتهم أنقرة."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import gives
from tawatur.annotate.mentions import Phrase

_FROM = "من"


def tell_of_providers(clauses: Sequence[Clause]) -> None:
    """Gives a word of getting whoever is said, of people that it was got with, to have provided them."""
    for clause in clauses:
        verb, people = clause.verb, clause.antecedent
        if clause.kind not in {"attached", "relative"} or verb is None or not gives(verb) or not _people(people):
            continue
        doers = [a for a in clause.subject if is_actor(a)]
        for other in (p for earlier in clauses for p in earlier.predicates if p.at < verb.at):
            if doers and _gets(other) and any(a is people for found in other.arguments.values() for a in found):
                other.arguments.setdefault(_FROM, doers)


def _people(argument: object) -> bool:
    """Whether those whom a clause describes are people who may be sent."""
    return isinstance(argument, Phrase) and argument.sort == "people"


def _gets(predicate: Predicate) -> bool:
    """Whether a word tells of its subject that he got something from somebody, nobody named yet."""
    return not predicate.arguments.get(_FROM) and any(
        _FROM in dict(f.roles).get("from", ()) and "subj" in dict(f.roles).get("to", ()) for f in predicate.frames
    )
