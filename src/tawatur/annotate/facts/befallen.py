"""What befell those counted: the phrases that casualty frames count, each with its cause."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.embedded import filled_frame
from tawatur.annotate.facts.fates import Cause
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.withheld import attempted
from tawatur.annotate.mentions import Phrase


def causes_of(clauses: Sequence[Clause]) -> dict[int, Cause]:
    """The phrases that casualty frames count, by their first token."""
    causes: dict[int, Cause] = {}
    for clause in clauses:
        for predicate in clause.predicates:
            for frame in predicate.frames:
                counts = frame.kind == "tally" and not (frame.category in _HELD and attempted(predicate))
                filled = filled_frame(frame, predicate) if counts else None
                for phrase in filled.phrases if filled is not None else ():
                    _befall(causes, Cause(frame, predicate, _where(clause, clauses), phrase), phrase, clause)
    return causes


def _where(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """The places of a clause, or of the one that و joins to it: قتل ثلاثة وأصيب آخر في محيط البلدة."""
    k = next(i for i, other in enumerate(clauses) if other is clause)
    after = clauses[k + 1] if k + 1 < len(clauses) and clauses[k + 1].kind == "joined" else None
    return tuple(clause.places or (after.places if after is not None else ()))


_EITHER = ("killed", "wounded")
"""What befell those of whom two verbal nouns side by side tell: مقتل وإصابة عشرين; they stand as wounded at the least."""


def _befall(causes: dict[int, Cause], cause: Cause, phrase: Phrase, clause: Clause) -> None:
    """Notes what befell those whom a phrase tells of; of a second fate only one told after them: أصيب, وقتل بعد نقله."""
    before = causes.setdefault(phrase.first, cause)
    if (before.frame.category, cause.frame.category) == _EITHER and cause.predicate.at == before.predicate.at + 1:
        causes[phrase.first] = cause
        return
    other = before.frame.category != cause.frame.category
    later = max(before.predicate.at, phrase.first) < cause.predicate.at
    if other and later and clause.verb is cause.predicate and clause.kind == "joined":
        causes[phrase.first] = before._replace(again=cause)


_HELD = frozenset({"detained", "captured"})
"""What befalls people whom somebody only tries to catch."""
