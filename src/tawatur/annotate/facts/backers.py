"""Backers told of by what they are to somebody: داعميها إيران وروسيا says who supports her, مصدر البنادق who sent them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.facts.agreement import alike
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase

_DEEDS = {"backer": "دعم.I", "financier": "مول.II", "supplier": "زود.II", "operator": "شغل.II"}
"""What people do who are called so, by the class that the word names."""


def tell_of_backers(phrases: Sequence[Phrase], clauses: Sequence[Clause], referents: Referents) -> None:
    """Adds to a sentence's clauses what it says of backers whose names stand right behind the word for them."""
    for k, phrase in enumerate(phrases):
        deed = _DEEDS.get(phrase.how_owned)
        backed = referents.of(phrase.pronoun, phrase.first, other=[phrase]) if deed is not None else None
        if deed is None or backed is None:
            continue
        doers: list[Argument] = [phrase, *_named_with(phrase, phrases[k + 1 :])]
        held = Predicate(at=phrase.first, name=deed, part="active", voice="active", frames=frames().get(deed, ()))
        held.end = phrase.first + 1
        held.arguments = {"subj": doers, "obj": [backed]}
        clause_at(clauses, phrase.first).predicates.append(held)


def _named_with(phrase: Phrase, after: Sequence[Phrase]) -> Iterator[Phrase]:
    """Those who are joined to a name right behind it."""
    last = phrase
    for other in after:
        if other.first != last.last or not other.conjunction or not alike(last, other):
            return
        yield other
        last = other


def clause_at(clauses: Sequence[Clause], at: int) -> Clause:
    """The clause that token `at` stands in."""
    return next((clause for clause in reversed(clauses) if clause.first <= at), clauses[-1])


_SOURCE = "مصدر"
"""The word for where goods come from, also that for whoever tells the press."""


def tell_of_sources(clauses: Sequence[Clause]) -> None:
    """Gives the goods that a verbless clause says somebody is the source of to him: روسيا هي مصدر هذه البنادق."""
    for clause in clauses:
        topics = [a for a in clause.subject[:1] if isinstance(a, Phrase) and a.sort == "actor" and not a.generic]
        for predicate in clause.predicates if clause.verb is None else ():
            if predicate.name == _SOURCE and topics and predicate.at >= topics[0].last and not predicate.preposition:
                predicate.arguments.setdefault("subj", list(topics))
