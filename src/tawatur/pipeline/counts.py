"""The figures of one proposition, from who is heard on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tawatur.analyse.counting import Count, Group, Word, count
from tawatur.ledger import Hearing, KeptCount, KeptHearing

FIRST_REASONS = 20
"""Reasons why claims count once that are kept of each figure; how many there are is kept too."""
POLARITIES = ("affirmed", "denied", "questioned")
NOTHING = Count(fewest=0, most=0, reasons=())


def counted(
    hearings: Sequence[Hearing], joins: Mapping[int, Iterable[Group]], undone: Collection[str]
) -> Iterator[KeptCount]:
    """The figures for each polarity that claims have, then for all together, whose weight puts rows in order."""
    made = [
        count_of(polarity, some, joins, undone)
        for polarity in POLARITIES
        if (some := [one for one in hearings if one.polarity == polarity])
    ]
    yield from made
    yield whole(hearings, made)


def count_of(
    polarity: str, hearings: Sequence[Hearing], joins: Mapping[int, Iterable[Group]], undone: Collection[str]
) -> KeptCount:
    """The figures for the claims of one polarity. What is only questioned is neither asserted nor denied."""
    words = {one.claim: Word(one.claim, one.speaker, one.unnamed, one.day) for one in hearings if one.hand == 0}
    found = NOTHING if polarity == "questioned" else count(tuple(words.values()), joins, undone)
    readings = {one.reading for one in hearings}
    return KeptCount(
        polarity=polarity,
        weight=found.most,
        fewest=found.fewest,
        most=found.most,
        degraded=polarity != "questioned" and len(readings) > 1 and not all(one.covered for one in hearings),
        **_heard(hearings),
        reasons=len(found.reasons),
        first_reasons=tuple(found.reasons[:FIRST_REASONS]),
    )


def whole(hearings: Sequence[Hearing], made: Sequence[KeptCount]) -> KeptCount:
    """The figures for all claims, from those for each polarity."""
    return KeptCount(
        polarity="",
        weight=sum(one.weight for one in made),
        fewest=0,
        most=0,
        degraded=any(one.degraded for one in made),
        **_heard(hearings),
        reasons=sum(one.reasons for one in made),
        first_reasons=(),
    )


def _heard(hearings: Sequence[Hearing]) -> dict[str, int]:
    """How many speakers, outlets, voices and claims: a claim of two propositions that are judged the same is one."""
    return {
        "speakers": len({one.speaker for one in hearings if one.hand >= 0}),
        "outlets": len({one.speaker for one in hearings if one.hand < 0}),
        "voices": len({(one.claim, one.hand) for one in hearings if one.hand >= 0}),
        "claims": len({one.claim for one in hearings}),
    }


def kept_hearings(hearings: Sequence[Hearing]) -> Iterator[KeptHearing]:
    """The first claim in which each speaker, and each outlet, takes each stance."""
    first: dict[tuple[bool, str, str, str], int] = {}
    for one in sorted(hearings, key=lambda one: (one.told, one.claim)):
        first.setdefault((one.hand < 0, one.speaker, one.polarity, one.stance), one.claim)
    for (outlet, speaker, polarity, stance), claim in first.items():
        yield KeptHearing(outlet=outlet, speaker=speaker, polarity=polarity, stance=stance, claim=claim)
