"""How many independently say so: claims joined at their common link, copies collapsed, counted as an interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.analyse.speakers import Speaker, day, origin
from tawatur.model import Claim, Interval, Merge, Report, Strand, content_id

SAME_SPEAKER, SAME_DAY = "same-speaker", "unnamed-same-day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """The strands behind some claims, counted both ways, each with the reasons why its claims count once.

    `fewest` merges unnamed speakers of one kind and day, `most` keeps them apart. `degraded` says that copy
    detection did not cover every report. Nothing here weighs truth.
    """

    fewest: tuple[Strand, ...]
    most: tuple[Strand, ...]
    degraded: bool

    @property
    def merges(self) -> tuple[Merge, ...]:
        """Why claims count once, in the fewest count; each reason once."""
        return tuple(dict.fromkeys(merge for strand in self.fewest for merge in strand.merges))

    @property
    def interval(self) -> Interval:
        """The two counts."""
        return Interval(fewest=len(self.fewest), most=len(self.most), degraded=self.degraded)


class Joins:
    """Merges that are looked up by their claims, where many propositions are counted with the same ones."""

    def __init__(self, merges: Iterable[Merge]) -> None:
        self._merges = tuple(merges)
        self._of_claim: dict[str, list[int]] = {}
        for number, merge in enumerate(self._merges):
            for claim in set(merge.claims):
                self._of_claim.setdefault(claim, []).append(number)

    def among(self, claims: Iterable[str]) -> list[Merge]:
        """Those that join at least two of some claims, in their order."""
        met = Counter(number for claim in claims for number in self._of_claim.get(claim, ()))
        return [self._merges[number] for number in sorted(met) if met[number] > 1]


def independence(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    merges: Iterable[Merge] | Joins = (),
    covered: Collection[str] | None = None,
    undone: Container[str] = (),
) -> Independence:
    """The strands behind `claims`, which say the same.

    A named speaker, or an outlet in its own voice, is one strand however many reports carry the words. `merges` join
    claims that go back to one another (a copy, a relay): joining is transitive, so a circle of citations is one
    strand. `covered` are the ids of the reports that copy detection looked at; None says that it never ran. `undone`
    are the ids of merges that a person has set aside: they join nothing. Who asks often makes `Joins` of the merges once.
    """
    told = sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id)
    speakers = {claim.id: origin(claim, reports[claim.report]) for claim in told}
    known = {claim.id for claim in told}
    joins = (merges if isinstance(merges, Joins) else Joins(merges)).among(known)
    certain = [merge for merge in (*joins, *_by_speaker(told, speakers)) if merge.id not in undone]
    possible = [merge for merge in _by_kind_and_day(told, speakers, reports) if merge.id not in undone]
    several = len({claim.report for claim in told}) > 1
    seen = covered is not None and all(claim.report in covered for claim in told)
    return Independence(
        most=_strands(told, speakers, certain),
        fewest=_strands(told, speakers, [*certain, *possible]),
        degraded=several and not seen,
    )


def strands(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    merges: Iterable[Merge] = (),
    covered: Collection[str] | None = None,
    undone: Container[str] = (),
) -> Interval:
    """Between how many strands the claims stand: `independence`, counted."""
    return independence(claims, reports, merges, covered, undone).interval


def _by_speaker(claims: Sequence[Claim], speakers: Mapping[str, Speaker]) -> Iterator[Merge]:
    for key, ids in _grouped(claims, lambda claim: speakers[claim.id].key).items():
        yield Merge(
            reason=SAME_SPEAKER, detail=speaker_words(speakers[ids[0]].name, key), claims=ids,
            id=content_id(SAME_SPEAKER, key),
        )  # fmt: skip


def speaker_words(name: str, key: str) -> str:
    """Why claims of one speaker count once, in words."""
    return f"all on the word of {name} ({key})"


def _by_kind_and_day(
    claims: Sequence[Claim], speakers: Mapping[str, Speaker], reports: Mapping[str, Report]
) -> Iterator[Merge]:
    """Unnamed speakers of one kind whose reports came out on one day, or on no known day, may be the same people."""

    def kind_and_day(claim: Claim) -> str:
        unnamed = speakers[claim.id].unnamed
        return unnamed_words(unnamed, day(reports[claim.report])) if unnamed else ""

    for key, ids in _grouped(claims, kind_and_day).items():
        if key:
            yield Merge(reason=SAME_DAY, detail=key, claims=ids, id=content_id(SAME_DAY, key))


def unnamed_words(unnamed: str, at: str) -> str:
    """What unnamed speakers have in common who may be the same people: their kind and the day of their reports."""
    return f"{unnamed} speakers, {at}"


def _grouped(claims: Sequence[Claim], name: Callable[[Claim], str]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for claim in claims:
        groups.setdefault(name(claim), []).append(claim.id)
    return {key: tuple(ids) for key, ids in groups.items() if len(ids) > 1}


def _strands(claims: Sequence[Claim], speakers: Mapping[str, Speaker], merges: Sequence[Merge]) -> tuple[Strand, ...]:
    leader = joined(merges)
    groups: dict[str, list[str]] = {}
    for claim in claims:
        groups.setdefault(leader.get(claim.id, claim.id), []).append(claim.id)
    reasons: dict[str, list[Merge]] = {}
    for merge in merges:
        reasons.setdefault(leader[merge.claims[0]], []).append(merge)
    return tuple(
        Strand(
            id=content_id("strand", *ids),
            origin=min(speakers[claim].key for claim in ids),
            claims=tuple(ids),
            merges=tuple(reasons.get(first, ())),
        )
        for first, ids in sorted(groups.items())
    )


def joined(merges: Iterable[Merge]) -> dict[str, str]:
    """For every merged claim the least id of all that it is joined with, directly or not."""
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
    return {claim: find(claim) for claim in tuple(leader)}
