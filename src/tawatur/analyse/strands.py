"""How many independently say so: claims counted by their origins, as an interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tawatur.analyse.speakers import Speaker, origin
from tawatur.model import Claim, Interval, Merge, Report


def strands(claims: Iterable[Claim], reports: Mapping[str, Report], merges: Iterable[Merge] = ()) -> Interval:
    """Between how many strands the claims stand.

    A named speaker counts once however many reports carry the words. Unnamed speakers of one kind whose reports came
    out on one day may be the same people: `fewest` counts them once, `most` by report. `merges` join claims found to go
    back to one another. Without them nothing is known of copies between reports, and the interval says so.
    """
    told = tuple(claims)
    joined = _joined(merges)
    apart, together = set(), set()
    for claim in told:
        report = reports[claim.report]
        speaker = origin(claim, report)
        shared = joined.get(claim.id)
        apart.add(shared or speaker.key)
        together.add(shared or _kind_and_day(speaker, report))
    several = len({claim.report for claim in told}) > 1
    return Interval(fewest=len(together), most=len(apart), degraded=several and not joined)


def _kind_and_day(speaker: Speaker, report: Report) -> str:
    if speaker.unnamed is None:
        return speaker.key
    day = report.published.start.isoformat() if report.published else report.id
    return f"{speaker.unnamed} {day}"


def _joined(merges: Iterable[Merge]) -> dict[str, str]:
    """For every merged claim the name of its group: the least id of all that it is joined with, directly or not."""
    leader: dict[str, str] = {}

    def find(claim: str) -> str:
        while leader.setdefault(claim, claim) != claim:
            claim = leader[claim]
        return claim

    for merge in merges:
        first, *rest = sorted(merge.claims)
        for other in rest:
            one, two = sorted((find(first), find(other)))
            leader[two] = one
    return {claim: f"claim:{find(claim)}" for claim in tuple(leader)}
