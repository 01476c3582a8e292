"""Claims about one happening brought together: candidates by time, place and parties, for a human to join or part.

Low and high figures stand with who says them; nothing is averaged, and no figure is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from tawatur.analyse.speakers import origin
from tawatur.analyse.strands import joined
from tawatur.model import Attack, Claim, Detention, Mention, Merge, Report, Seizure, Tally, TallyCategory, content_id

SLACK = timedelta(days=1)
"""Days by which two accounts of one happening may differ: reports of a night raid name either day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count of an incident: whose, of which category, its least and greatest reading, and the claim."""

    claim: str
    reporter: str
    category: TallyCategory
    low: Decimal
    high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims that may be about one happening. `proposed` until a human's word joins or parts them.

    `ranges` hold for each category the least and the greatest count that anybody gives.
    """

    id: str
    day: date
    places: tuple[str, ...]
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    counts: tuple[Count, ...]
    proposed: bool = True

    @property
    def ranges(self) -> Mapping[str, tuple[Decimal, Decimal]]:
        """By category, the least and the greatest count given by anybody."""
        found: dict[str, tuple[Decimal, Decimal]] = {}
        for count in self.counts:
            top = count.high if count.high is not None else count.low
            low, high = found.get(count.category, (count.low, top))
            found[count.category] = (min(low, count.low), max(high, top))
        return found


def incidents(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
) -> tuple[Incident, ...]:
    """Candidate incidents, by day: claims of attacks, counts, seizures and arrests that share a place and a day.

    `same` and `different` are pairs of claim ids that a human joined or parted; they come before any rule.
    """
    told = {claim.id: claim for claim in claims if isinstance(claim.proposition, Attack | Tally | Seizure | Detention)}
    parted = {frozenset(pair) for pair in different}
    joins = [
        Merge(reason="same-day-and-place", detail="", claims=pair)
        for pair in _pairs(told.values(), reports)
        if frozenset(pair) not in parted
    ]
    joins += [Merge(reason="judged-same", detail="", claims=pair) for pair in same if set(pair) <= told.keys()]
    leader = joined(joins)
    groups: dict[str, list[Claim]] = {}
    for claim in sorted(told.values(), key=lambda claim: claim.id):
        if _day(claim, reports[claim.report]) is not None:
            groups.setdefault(leader.get(claim.id, claim.id), []).append(claim)
    found = [_incident(group, reports) for group in groups.values()]
    return tuple(sorted(found, key=lambda incident: (incident.day, incident.id)))


def _pairs(claims: Iterable[Claim], reports: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    by_place: dict[str, list[tuple[date, Claim]]] = {}
    for claim in claims:
        day = _day(claim, reports[claim.report])
        if day is not None:
            for place in _places(claim):
                by_place.setdefault(place.key, []).append((day, claim))
    for _, told in sorted(by_place.items()):
        told.sort(key=lambda pair: (pair[0], pair[1].id))
        for (day, claim), (next_day, other) in pairwise(told):
            if next_day - day <= SLACK:
                yield claim.id, other.id


def _places(claim: Claim) -> tuple[Mention, ...]:
    targets = claim.proposition.targets if isinstance(claim.proposition, Attack) else ()
    return (*claim.proposition.places, *(target for target in targets if target.kind == "place"))


def _day(claim: Claim, report: Report) -> date | None:
    """The day a claim speaks of, else its report's; a running total has none."""
    proposition = claim.proposition
    if isinstance(proposition, Tally) and proposition.cumulative:
        return None
    when = proposition.when
    if when is not None and when.start is not None and when.start == when.end:
        return when.start
    if when is not None and when.resolved:
        return None
    return report.published.start if report.published else None


def _incident(claims: list[Claim], reports: Mapping[str, Report]) -> Incident:
    days = [day for claim in claims if (day := _day(claim, reports[claim.report])) is not None]
    places = dict.fromkeys(place.label or place.text for claim in claims for place in _places(claim))
    return Incident(
        id=content_id("incident", *(claim.id for claim in claims)),
        day=min(days),
        places=tuple(places),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(sorted({claim.report for claim in claims})),
        counts=tuple(count for claim in claims for count in _count(claim, reports[claim.report])),
    )


def _count(claim: Claim, report: Report) -> Iterator[Count]:
    tally = claim.proposition
    if not isinstance(tally, Tally) or tally.quantity is None or claim.factuality.polarity != "affirmed":
        return
    quantity = tally.quantity
    low = quantity.low if quantity.low is not None else quantity.value
    if low is not None:
        yield Count(
            claim=claim.id,
            reporter=origin(claim, report).name,
            category=tally.category,
            low=low,
            high=quantity.high if quantity.high is not None else quantity.value,
        )
