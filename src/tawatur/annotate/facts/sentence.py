"""A sentence as far as it is read: its clauses, the predicates still open to arguments, and what the last words left pending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet


@dataclass(slots=True, eq=False)
class Clause:
    """A stretch with at most one finite verb: the phrases before it, what it hangs on, and its predicates."""

    kind: str
    first: int
    parent: Clause | None = None
    verb: Predicate | None = None
    before: list[Argument] = field(default_factory=list)
    antecedent: Argument | None = None
    predicates: list[Predicate] = field(default_factory=list)
    places: list[Phrase] = field(default_factory=list)
    subject: list[Argument] = field(default_factory=list)
    pronoun: str = ""
    resumed: str = ""
    told: bool = False
    fellows: list[Argument] = field(default_factory=list)
    patient: list[Argument] = field(default_factory=list)
    passive: bool = False


class Held(NamedTuple):
    """A clause broken off by words between commas, and where it goes on."""

    clause: Clause
    stack: list[Predicate]
    latest: Argument | None
    until: int


@dataclass(slots=True)
class Sentence:
    """What of one sentence was read, and what it waits for; `clause` is the one being read, the last or one taken up again."""

    sheet: Sheet
    phrases: Mapping[int, Phrase]
    first: int
    last: int
    clauses: list[Clause] = field(default_factory=list)
    clause: Clause = field(init=False)
    stack: list[Predicate] = field(default_factory=list)
    latest: Argument | None = None
    slot: tuple[Predicate, str] | None = None
    negated: int = -9
    relative: bool = False
    apart: bool = False
    who: str = ""
    also: bool = False
    loose: bool = False
    further: bool = False
    items: list[Argument] = field(default_factory=list)
    held: Held | None = None
    past: tuple[Predicate, str] | None = None
    aside: tuple[int, int] = (-1, -1)

    def open(self, kind: str, at: int) -> Clause:
        """Begins a clause: no predicate before it takes further arguments."""
        self.clause = Clause(kind, at, self.clause if self.clauses else None)
        self.clauses.append(self.clause)
        self.stack = []
        self.slot = None
        return self.clause

    def fill(self, predicate: Predicate, source: str, argument: Argument) -> None:
        """Gives a predicate an argument, which a phrase after و may go on from."""
        predicate.arguments.setdefault(source, []).append(argument)
        self.slot = (predicate, source)

    def take_up(self, verb: Predicate) -> None:
        """Goes on with the clause around the one being read, whose verb is `verb`."""
        if self.clause.parent is not None:
            self.clause, self.stack, self.slot, self.relative = self.clause.parent, [verb], None, False
