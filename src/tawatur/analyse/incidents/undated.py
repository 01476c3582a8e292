"""Claims whose day nobody knows: which of them tell enough to be proposed as one happening of their report.

An undated report may tell of any year, so that one place joins nothing across reports. Equal counts do not either: of the
pairs that place and two equal counts joined among 353 undated reports, one in three was of one happening. Within one
report a paragraph holds claims together as it does where the day is known. A person's word joins further.
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.analyse.incidents.nearness import places_of
from tawatur.model import Attack, Claim, Detention, Seizure, Tally


def suffices(claims: Iterable[Claim]) -> bool:
    """Whether claims without a day tell where it was, and either how many it struck or who did it."""
    told = tuple(claims)
    return any(map(places_of, told)) and any(_counts(claim) or _names_doer(claim) for claim in told)


def _counts(claim: Claim) -> bool:
    return isinstance(claim.proposition, Tally) and claim.proposition.quantity is not None


def _names_doer(claim: Claim) -> bool:
    match claim.proposition:
        case Attack(attackers=doers) | Seizure(seizers=doers) | Detention(captors=doers):
            return any(who.ref for who in doers)
        case _:
            return False
