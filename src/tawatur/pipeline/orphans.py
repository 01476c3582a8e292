"""Judgements whose claim a newer reader no longer finds, with what the claim said: kept, listed, never applied."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.ledger import Case, ClaimFilter, FormerClaim
from tawatur.model import Judgement
from tawatur.resolve import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """A judgement in force, and those of its claims that the present reading of their report does not have."""

    judgement: Judgement
    lost: tuple[FormerClaim, ...]


def orphans_of(case: Case) -> tuple[Judgement, ...]:
    """Judgements in force on claims that no current reading has: a newer reader reads them otherwise."""
    register = Register(case.judgements())
    judged = register.judged_claims()
    if not judged:
        return ()
    return register.orphans({claim.id for claim in case.claims(ClaimFilter(ids=tuple(sorted(judged))))})


def told_orphans(case: Case) -> tuple[Orphan, ...]:
    """The orphans, the newest first, with what their claims said; the claim of a report never read here is unknown."""
    judgements = orphans_of(case)[::-1]
    ids = {subject for one in judgements for subject in one.subjects}
    there = {claim.id for claim in case.claims(ClaimFilter(ids=tuple(sorted(ids))))} if ids else set()
    former = case.former_claims(ids - there)
    return tuple(
        Orphan(judgement=one, lost=tuple(former[subject] for subject in one.subjects if subject in former))
        for one in judgements
    )
