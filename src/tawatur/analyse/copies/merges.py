"""From copies to merges: which claims count once, because their words or their speaker go back to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tawatur.analyse.copies.records import Copy, Place
from tawatur.analyse.copies.relays import fact_key
from tawatur.model import Merge, Reading


def merges_of(copies: Iterable[Copy], readings: Mapping[str, Reading], undone: Iterable[str] = ()) -> tuple[Merge, ...]:
    """The merges that copies bring about. `readings` are by report id, `undone` the ids of copies set aside.

    Two claims merge where their words stand in the two passages of one copy, or in the two places of a relay, and
    say the same.
    """
    aside = set(undone)
    found = (merge for copy in copies if copy.id not in aside for merge in _merges(copy, readings))
    return tuple(dict.fromkeys(found))


def _merges(copy: Copy, readings: Mapping[str, Reading]) -> Iterator[Merge]:
    ours, theirs = _within(readings, copy.a), _within(readings, copy.b)
    for key in sorted(ours.keys() & theirs.keys()):
        yield Merge(reason=copy.kind, detail=_detail(copy), claims=tuple(sorted((*ours[key], *theirs[key]))))


def _within(readings: Mapping[str, Reading], place: Place) -> dict[tuple[str, ...], list[str]]:
    reading = readings.get(place.report)
    found: dict[tuple[str, ...], list[str]] = {}
    for claim in reading.claims if reading else ():
        if claim.span.meets(place.span):
            found.setdefault((claim.factuality.polarity, *fact_key(claim)), []).append(claim.id)
    return found


def _detail(copy: Copy) -> str:
    if copy.evidence:
        return "; ".join(copy.evidence)
    share = f"{copy.similarity:.0%} of the words"
    return f"{copy.kind} passage in {copy.a.file} and {copy.b.file}, {share}" + (", one outlet" * copy.same_outlet)
