"""Which claims may be about one happening: those that share a place and a day, joined and parted by people first.

Low and high figures stand with who says them; where accounts differ is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from tawatur.analyse.incidents.clusters import Clusters
from tawatur.analyse.incidents.nearness import Pair, in_one_paragraph, on_one_day, on_one_place, places_of
from tawatur.analyse.incidents.records import Basis, Count, Difference, Incident, differing
from tawatur.analyse.incidents.undated import suffices
from tawatur.analyse.speakers import origin
from tawatur.model import Attack, Claim, Detention, Report, Seizure, Tally


def incidents(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> tuple[Incident, ...]:
    """Candidate incidents, those of unknown day first, the others by day.

    They are claims of attacks, counts, seizures and arrests that share a place and a day.

    A claim without a place joins the nearest in its paragraph that has one, or what its report tells of that day where
    that is one happening.
    `same` and `different` are pairs of claim ids that a human joined or parted; they come before any rule, and what was
    parted is not joined through third claims either. Claims of undated reports make incidents without a day, where they tell
    enough (`undated`); running totals and what is told of a longer time make none, but where a person joined them to one that has a day.
    """
    told = {claim.id: claim for claim in claims if isinstance(claim.proposition, Attack | Tally | Seizure | Detention)}
    pairs = sorted(pair for pair in same if set(pair) <= told.keys())
    days = _days(told, reports, pairs)
    clusters = Clusters(days, different)
    joined = [pair for pair in pairs if set(pair) <= days.keys() and clusters.join(*pair, judged=True)]
    known = {claim: day for claim, day in sorted(days.items()) if day is not None}
    dated, listed = [told[claim] for claim in known], [told[claim] for claim in sorted(days)]
    for one, other in (*on_one_place(dated, known), *in_one_paragraph(listed, reports)):
        clusters.join(one, other)
    for one, other in tuple(on_one_day(dated, known, clusters)):
        clusters.join(one, other)
    words = Clusters(days, ())
    for pair in joined:
        words.join(*pair, judged=True)
    groups = [(group, [told[claim] for claim in group]) for group in clusters.groups()]
    found = [
        _incident(claims, days, reports, _basis(group, words))
        for group, claims in groups
        if any(claim in known for claim in group) or suffices(claims)
    ]
    return tuple(sorted(found, key=lambda one: (one.start or date.min, one.id)))


def _basis(group: tuple[str, ...], words: Clusters) -> Basis:
    if len(group) == 1:
        return "one-claim"
    return "judged" if len({words.leader(claim) for claim in group}) == 1 else "proposed"


def _days(told: Mapping[str, Claim], reports: Mapping[str, Report], same: Iterable[Pair]) -> dict[str, date | None]:
    """The day of every claim that has one, and of those that a person joined to such a claim, directly or not.

    None is the day of a claim that has one which nobody knows.
    """
    days = {claim.id: day for claim in told.values() if (day := _day(claim, reports[claim.report])) is not None}
    left = list(same)
    while lent := [pair for pair in left if len(days.keys() & set(pair)) == 1]:
        for pair in lent:
            day = min(days[claim] for claim in pair if claim in days)
            days.update({claim: days.get(claim, day) for claim in pair})
    unknown = dict.fromkeys(claim.id for claim in told.values() if _of_unknown_day(claim, reports[claim.report]))
    return {**unknown, **days}


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


def _of_unknown_day(claim: Claim, report: Report) -> bool:
    """Whether a claim tells of one time that neither its words nor its report date."""
    proposition = claim.proposition
    running = isinstance(proposition, Tally) and proposition.cumulative
    return not running and report.published is None and not (proposition.when and proposition.when.resolved)


def _incident(
    claims: list[Claim], days: Mapping[str, date | None], reports: Mapping[str, Report], basis: Basis
) -> Incident:
    when = [day for claim in claims if (day := days[claim.id]) is not None]
    counts = tuple(count for claim in claims for count in _count(claim, reports[claim.report]))
    return Incident(
        id=claims[0].id,
        start=min(when, default=None),
        end=max(when, default=None),
        places=tuple(dict.fromkeys(place.label or place.text for claim in claims for place in places_of(claim))),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(sorted({claim.report for claim in claims})),
        counts=counts,
        differences=tuple(_differences(claims, days, counts)),
        basis=basis,
    )


def _differences(
    claims: list[Claim], days: Mapping[str, date | None], counts: tuple[Count, ...]
) -> Iterator[Difference]:
    yield from differing("day", ((str(day), claim.id) for claim in claims if (day := days[claim.id]) is not None))
    attacks = [(claim.proposition, claim.id) for claim in claims if isinstance(claim.proposition, Attack)]
    doers = ((", ".join(sorted(who.label or who.text for who in said.attackers)), claim) for said, claim in attacks)
    yield from differing("attackers", ((who, claim) for who, claim in doers if who))
    whole = [count for count in counts if not count.part]
    for category, whom in sorted({(count.category, count.whom) for count in whole}):
        given = [count for count in whole if (count.category, count.whom) == (category, whom)]
        yield from differing(" ".join((category, *whom)), ((_number(count), count.claim) for count in given))


def _number(count: Count) -> str:
    if count.high is None:
        return f"{count.low:f} or more"
    return f"{count.low:f}" if count.low == count.high else f"{count.low:f} to {count.high:f}"


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
            whom=tuple(sorted(whom.key for whom in tally.counted)),
            counted=tally.counted_class,
            low=low,
            high=quantity.high,
            part=tally.subset_of is not None,
        )
