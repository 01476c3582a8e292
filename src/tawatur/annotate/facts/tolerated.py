"""What somebody lets pass: whoever turns a blind eye to arms on their way to a group does so with that group."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.deeds import doers_of
from tawatur.annotate.facts.genitives import arguments_for
from tawatur.annotate.facts.partakers import actors_of
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase


def name_tolerated(clauses: Sequence[Clause]) -> None:
    """Puts whoever gets the goods in place of a handing over, or of goods, that somebody is said to let pass."""
    predicates = [p for clause in clauses for p in clause.predicates]
    for predicate in predicates:
        if predicate.tells("supply"):
            continue  # تهريب: of goods it hands over, of men it colludes
        for frame in predicate.frames:
            for source in frame.sources_of("with") if frame.kind == "collusion" else ():
                let_pass = predicate.arguments.get(source, [])
                getting = [r for a in let_pass for r in _getting(a, predicates)]
                if getting and not any(_somebody(a) for a in let_pass):
                    predicate.arguments[source] = [*getting]


def _somebody(argument: Argument) -> bool:
    """Whether what is let pass is somebody, or the deed of somebody named."""
    if isinstance(argument, Predicate):
        return bool(actors_of(argument)) or any(is_actor(doer) for doer in doers_of(argument))
    return argument.sort != "materiel"


def _getting(argument: Argument, predicates: Sequence[Predicate]) -> list[Argument]:
    """Who gets the goods of a handing over, or the goods that a phrase names where the sentence tells of their way."""
    if isinstance(argument, Predicate):
        return _recipients(argument)
    for predicate in predicates:
        held = (a for found in predicate.arguments.values() for a in found if isinstance(a, Phrase))
        if argument.sort == "materiel" and any(a.mention.span == argument.mention.span for a in held):
            found = _recipients(predicate)
            if found:
                return found
    return []


def _recipients(event: Predicate) -> list[Argument]:
    for frame in event.frames:
        arguments = arguments_for(frame, event) if frame.kind == "supply" else {}
        for source in frame.sources_of("to"):
            named = [a for a in arguments.get(source, []) if isinstance(a, Phrase) and a.sort in {"actor", "people"}]
            if named:
                return [*named]
    return []
