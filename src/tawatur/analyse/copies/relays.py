"""Relays without shared words: one speaker named for one fact, or features that only a copy would share.

Declared: a report names the other's outlet, or both give one fact on the word of the same named speaker. Inferred:
the two share a fingerprint of rare figures, names and quotations (a translation, a rewrite), which is always marked
so, with its evidence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from tawatur.analyse.copies.edges import direction
from tawatur.analyse.copies.records import Copy, Place
from tawatur.model import ROLES, Claim, Reading, Span

DAYS_APART = 4
"""Days between two reports that can still be about one statement; undated reports are not kept apart."""
CROWD = 60
"""Claims under one key up to which each is compared with each."""
RARE_ENOUGH = 9.0
"""Weight of shared rare features, in natural-log units of how seldom they occur, that makes a fingerprint."""
LEAST_FEATURES = 3
PLAIN_NUMBER = 20
"""Figures up to here are too common to identify a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A claim as relays are compared: in which report, by whom, and what it turns on."""

    index: int
    claim: Claim
    places: frozenset[str]
    figure: str


def relay_edges(readings: Sequence[Reading], known: Iterable[tuple[str, str]] = ()) -> Iterator[Copy]:
    """Edges between reports that share no wording: declared relays, then inferred ones. `known` pairs are left out."""
    done = {frozenset(pair) for pair in known}
    for edge in (*_declared(readings), *_inferred(readings)):
        pair = frozenset((edge.a.report, edge.b.report))
        if pair not in done:
            done.add(pair)
            yield edge


def fact_key(claim: Claim) -> tuple[str, ...]:
    """What a claim turns on, apart from its figures: its kind, and who fills its roles."""
    proposition = claim.proposition
    fillers = [
        f"{role}={','.join(sorted(mention.key for mention in getattr(proposition, field)))}"
        for role, field in ROLES[proposition.kind].items()
        if role != "goods"
    ]
    return (proposition.kind, getattr(proposition, "category", ""), *fillers)


def _declared(readings: Sequence[Reading]) -> Iterator[Copy]:
    by_key: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    for index, reading in enumerate(readings):
        for claim in reading.claims:
            for speaker in _named_speakers(reading, claim):
                by_key[(speaker, *fact_key(claim))].append(_said(index, claim))
    for key, said in sorted(by_key.items()):
        for one, other in combinations(said[:CROWD], 2):
            if one.index != other.index and _one_fact(readings, one, other):
                yield _relay(readings, one, other, f"both on the word of {key[0]}")


def _named_speakers(reading: Reading, claim: Claim) -> Iterator[str]:
    """Whose word a claim stands on by name: its origin, or in the report's own voice its outlet."""
    if claim.chain:
        origin = claim.chain[-1]
        if origin.kind != "anonymous" and origin.ref:
            yield origin.ref
    elif reading.report.outlet and reading.report.outlet.ref:
        yield reading.report.outlet.ref


def _said(index: int, claim: Claim) -> _Said:
    proposition = claim.proposition
    places = frozenset(mention.key for mention in proposition.places)
    quantity = proposition.quantity
    figure = str(quantity.value or quantity.low) if quantity else ""
    return _Said(index=index, claim=claim, places=places, figure=figure)


def _one_fact(readings: Sequence[Reading], one: _Said, other: _Said) -> bool:
    """Whether two claims under one key are about one happening: near in time, sharing a place or a figure."""
    if not _near(readings[one.index], readings[other.index]):
        return False
    return bool(one.places & other.places) or bool(one.figure and one.figure == other.figure)


def _near(a: Reading, b: Reading) -> bool:
    first, second = a.report.published, b.report.published
    return not first or not second or abs((first.start - second.start).days) <= DAYS_APART


def _relay(readings: Sequence[Reading], one: _Said, other: _Said, reason: str) -> Copy:
    a, b = readings[one.index], readings[other.index]
    return Copy(
        a=_place(a, one.claim.span),
        b=_place(b, other.claim.span),
        kind="relay",
        similarity=0.0,
        direction=direction(a, b),
        evidence=(reason,),
    )


def _place(reading: Reading, span: Span) -> Place:
    return Place(report=reading.report.id, file=reading.report.file, span=span)


def _inferred(readings: Sequence[Reading]) -> Iterator[Copy]:
    """Reports that share a fingerprint: features too rare in this corpus to be shared by chance."""
    features = [_features(reading) for reading in readings]
    counts = Counter(feature for one in features for feature in one)
    holders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(features):
        for feature in one:
            if 1 < counts[feature] <= CROWD:
                holders[feature].append(index)
    weights: dict[tuple[int, int], list[str]] = defaultdict(list)
    for feature, indices in sorted(holders.items()):
        for pair in combinations(indices, 2):
            weights[pair].append(feature)
    for (left, right), shared in sorted(weights.items()):
        weight = sum(log(len(readings) / counts[feature]) for feature in shared)
        if len(shared) >= LEAST_FEATURES and weight >= RARE_ENOUGH and _near(readings[left], readings[right]):
            yield _by_fingerprint(readings[left], readings[right], features[left], features[right], shared)


def _features(reading: Reading) -> dict[str, Span]:
    """What identifies a text whatever its words: large figures, and who said something, each with its place."""
    found: dict[str, Span] = {}
    for quantity in reading.quantities:
        if quantity.value is not None and quantity.value > PLAIN_NUMBER and quantity.unit != "percent":
            found.setdefault(f"figure {quantity.value.normalize():f}", quantity.span)
        elif quantity.value is not None and quantity.unit == "percent":
            found.setdefault(f"share {quantity.value.normalize():f}", quantity.span)
    for voice in reading.attributions:
        for link in voice.chain:
            if link.kind == "person" and link.span:
                found.setdefault(f"speaker {link.key}", link.span)
    return found


def _by_fingerprint(
    a: Reading, b: Reading, in_a: dict[str, Span], in_b: dict[str, Span], shared: Sequence[str]
) -> Copy:
    translated = a.report.language != b.report.language
    return Copy(
        a=_place(a, in_a[shared[0]]),
        b=_place(b, in_b[shared[0]]),
        kind="translation" if translated else "same-origin",
        similarity=0.0,
        direction=direction(a, b),
        inferred=True,
        evidence=tuple(shared),
    )
