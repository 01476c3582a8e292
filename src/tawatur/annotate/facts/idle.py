"""Who stands by: whoever does nothing against somebody lets him be (لا تفعل السلطات شيئا لإغلاق معسكر المجندين)."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

IDLE = "@idle"
"""The predicate of the frame that reads who lets whom be."""
_REACH = 7
"""Tokens from the verb to what is not done, with its doer between, and from there to whom it would be done."""
_SORTS = frozenset({"actor", "people", "person"})


def tell_of_idle(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Adds to a sentence's clauses that somebody does nothing against somebody else."""
    if not clauses or not phrases:
        return
    verbs = word_class("idle-verbs") | word_class("idle-nouns")
    if verbs.isdisjoint(sheet.words_of[sheet.sentence_of[clauses[0].first]]):
        return
    for at in range(clauses[0].first + 1, phrases[-1].first):
        told = _told(sheet, phrases, at) if sheet.keys[at] in verbs else None
        if told is not None:
            who, whom = told
            held = Predicate(at=at, name=IDLE, part="active", voice="active", frames=frames().get(IDLE, ()))
            held.end, held.arguments = at + 1, {"subj": [who], "obj": [whom]}
            clause = next((c for c in reversed(clauses) if c.first <= at), clauses[0])
            clause.predicates.append(held)


def _told(sheet: Sheet, phrases: Sequence[Phrase], at: int) -> tuple[Phrase, Phrase] | None:
    """Who does nothing and against whom, where the idle verb at token `at` is denied."""
    keys = sheet.keys[at - 1 : at + _REACH]
    if keys[1] in word_class("idle-nouns"):
        return _abstains(sheet, phrases, at)
    if keys[0].removeprefix("و").removeprefix("ف") not in word_class("negations"):
        return None
    nothing = next((k for k, key in enumerate(keys) if key in word_class("idle-objects")), 0)
    if not nothing:
        return None
    end = at - 1 + nothing
    who = next((p for p in phrases if at - 1 <= p.last <= end and p.sort in _SORTS and not p.preposition), None)
    near = (p for p in phrases if end < p.first <= end + _REACH and (p.sort in _SORTS or p.owner is not None))
    whom = next(near, None)
    return (who, whom) if who is not None and whom is not None else None


def _abstains(sheet: Sheet, phrases: Sequence[Phrase], at: int) -> tuple[Phrase, Phrase] | None:
    """Who abstains from the taking of measures at token `at` and against whom: امتنعت السلطات عن اتخاذ إجراءات ضد."""
    first, _ = sheet.sentences[sheet.sentence_of[at]]
    abstaining = (i for i in range(at - 1, max(first, at - _BACK) - 1, -1) if sheet.keys[i] in word_class("abstaining"))
    verb = next(abstaining, -1)
    if verb < 0 or sheet.keys[at + 1] not in word_class("idle-objects"):
        return None
    bare = [p for p in phrases if p.last <= at and p.first >= verb - _NEAR and p.sort in _SORTS and not p.preposition]
    against = (i for i in range(at + 2, min(at + _BACK, len(sheet.keys))) if sheet.keys[i] in {"ضد", "بحق"})
    since = next(against, len(sheet.keys))
    whom = next((p for p in phrases if since < p.first <= since + _NEAR and p.sort in _SORTS), None)
    return (bare[0], whom) if bare and whom is not None else None


_BACK, _NEAR = 10, 3
"""Tokens from abstaining to what is not taken, and from either to who or whom stands beside it."""
