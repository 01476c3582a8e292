"""What judgements touch: the claims that are said otherwise by the judgements of now than by those of before."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.analyse.counting import Reason
from tawatur.analyse.strands import SAME_DAY, SAME_SPEAKER, unnamed_words
from tawatur.ledger import CountShelf, LayoutShelf
from tawatur.model import SubjectKind
from tawatur.resolve import Register

NAMED: tuple[SubjectKind, ...] = ("actor", "place")


def claims_touched(shelf: LayoutShelf, before: Register, now: Register) -> tuple[int, ...]:
    """The numbers of the claims that are accepted, rejected, corrected or named otherwise."""
    keys = {key for kind in NAMED for key in _changed(kind, before, now)}
    spoken = {
        claim
        for claim in before.judged_claims() | now.judged_claims()
        if before.said_of_claim(claim) != now.said_of_claim(claim)
    }
    if keys:  # a corrected claim may name what its report does not
        spoken.update((*before.edited_claims(), *now.edited_claims()))
    # People without a name are judged by a key that ends in their report.
    reports = {key.rpartition("@")[2] for key in keys if "@" in key}
    named = shelf.naming(keys, reports) if keys else ()
    return tuple(sorted({*named, *(shelf.numbers_of(spoken) if spoken else ())}))


def _changed(kind: SubjectKind, before: Register, now: Register) -> Iterable[str]:
    keys = {
        member for register in (before, now) for key in register.judged(kind) for member in register.members(kind, key)
    }
    return (key for key in keys if _place_in(kind, key, before) != _place_in(kind, key, now))


def _place_in(kind: SubjectKind, key: str, register: Register) -> tuple[str, bool]:
    """Under which key it stands, and whether with others."""
    return register.canonical(kind, key), len(register.members(kind, key)) > 1


def merges_touched(shelf: CountShelf, merges: frozenset[str]) -> frozenset[int]:
    """The claims whose joining a changed word on these merges touches."""
    if not merges:
        return frozenset()
    claims = set(shelf.joined_by(merges))
    kinds: set[str] = set()
    for key, unnamed in shelf.speakers():
        if Reason(SAME_SPEAKER, key, 0).id in merges:
            claims.update(shelf.spoken_by(key))
        if unnamed:
            kinds.add(unnamed)
    for day in shelf.days():
        for unnamed in sorted(kinds):
            if Reason(SAME_DAY, unnamed_words(unnamed, day), 0).id in merges:
                claims.update(shelf.spoken_on(unnamed, day))
    return frozenset(claims)
