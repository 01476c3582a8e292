"""Which claims stand near enough to be about one happening: on one place and night, or told in one breath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from tawatur.analyse.incidents.clusters import Clusters
from tawatur.analyse.particular_places import is_particular
from tawatur.model import Attack, Claim, Mention, Report

Pair = tuple[str, str]
NEIGHBOURS = 8
"""Claims on one place that each is compared with: joining is transitive, so a few reach all; more only take time."""


def on_one_place(claims: Iterable[Claim], days: Mapping[str, date]) -> Iterator[Pair]:
    """Pairs of claims on one place, those nearest in time first, so that what is joined depends on no order.

    A province, or a house without a name, holds claims together within one report only: much is told of such places.
    """
    by_place: dict[str, list[str]] = {}
    for claim in claims:
        for place in sorted({_spot(place, claim) for place in places_of(claim)}):
            by_place.setdefault(place, []).append(claim.id)
    near: dict[Pair, int] = {}
    for ids in by_place.values():
        ids.sort(key=lambda claim: (days[claim], claim))
        for at, one in enumerate(ids):
            for other in ids[at + 1 : at + 1 + NEIGHBOURS]:
                apart = (days[other] - days[one]).days
                if apart > 1:
                    break
                near[min(one, other), max(one, other)] = apart
    yield from sorted(near, key=lambda pair: (near[pair], pair))


def _spot(place: Mention, claim: Claim) -> str:
    return place.key if is_particular(place) else f"{place.key}@{claim.report}"


def in_one_paragraph(claims: Iterable[Claim], reports: Mapping[str, Report]) -> Iterator[Pair]:
    """Claims without a place, each with the nearest claim of its paragraph that has one."""
    paragraphs: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        begins = reports[claim.report].body.rfind("\n", 0, claim.span.start)
        paragraphs.setdefault((claim.report, begins), []).append(claim)
    for _, told in sorted(paragraphs.items()):
        placed = [claim for claim in told if places_of(claim)]
        for claim in told if placed else ():
            if not places_of(claim):
                yield min(placed, key=partial(_distance, claim)).id, claim.id


def on_one_day(claims: Iterable[Claim], days: Mapping[str, date], clusters: Clusters) -> Iterator[Pair]:
    """Claims without a place, paired with the one happening that the same report puts on the same day in words."""
    told: dict[tuple[str, date], list[Claim]] = {}
    for claim in claims:
        if claim.proposition.when is not None and claim.proposition.when.resolved:
            told.setdefault((claim.report, days[claim.id]), []).append(claim)
    for _, group in sorted(told.items()):
        placed = {clusters.leader(claim.id) for claim in group if places_of(claim)}
        if len(placed) == 1:
            yield from ((min(placed), claim.id) for claim in group if not places_of(claim))


def places_of(claim: Claim) -> tuple[Mention, ...]:
    """Where a claim says that it happened; a place that is attacked is one too."""
    targets = claim.proposition.targets if isinstance(claim.proposition, Attack) else ()
    return (*claim.proposition.places, *(target for target in targets if target.kind == "place"))


def _distance(one: Claim, other: Claim) -> tuple[int, str]:
    """Code points between two claims' words, 0 where they meet; ids break ties."""
    first, second = sorted((one.span, other.span))
    return max(0, second.start - first.end), other.id
