"""From copies to merges: which claims count once, because their words or their speaker go back to one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.analyse.copies.records import Copy, Place
from tawatur.model import ROLES, Claim, Merge


def merges_of(copies: Iterable[Copy], claims: Iterable[Claim]) -> tuple[Merge, ...]:
    """The merges that copies bring about among `claims`; each carries its copy's id.

    Two claims merge where their words stand in the two passages of one copy, or in the two places of a relay, and
    say the same.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    found = (merge for copy in copies for merge in _merges(copy, by_report))
    return tuple(dict.fromkeys(found))


def fact_key(claim: Claim) -> tuple[str, ...]:
    """What a claim turns on, apart from its figures: its polarity, its kind, and who fills its roles."""
    proposition = claim.proposition
    fillers = [
        f"{role}={','.join(sorted(mention.key for mention in getattr(proposition, field)))}"
        for role, field in ROLES[proposition.kind].items()
        if role != "goods"
    ]
    return (claim.factuality.polarity, proposition.kind, getattr(proposition, "category", ""), *fillers)


def _merges(copy: Copy, by_report: Mapping[str, Sequence[Claim]]) -> Iterator[Merge]:
    ours, theirs = _within(by_report, copy.a), _within(by_report, copy.b)
    for key in sorted(ours.keys() & theirs.keys()):
        claims = tuple(sorted((*ours[key], *theirs[key])))
        yield Merge(reason=copy.kind, detail=detail(copy), claims=claims, id=copy.id)


def _within(by_report: Mapping[str, Sequence[Claim]], place: Place) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for claim in by_report.get(place.report, ()):
        if claim.span.meets(place.span):
            found.setdefault(fact_key(claim), []).append(claim.id)
    return found


def detail(copy: Copy) -> str:
    """Why two passages go back to one hand, in words."""
    share = [f"{copy.similarity:.0%} of the words"] if copy.shared else []
    why = "; ".join([*share, *copy.evidence, *["one outlet"] * copy.same_outlet])
    return f"{copy.kind} in {copy.a.file} and {copy.b.file}: {why}"
