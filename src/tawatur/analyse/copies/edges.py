"""From shared passages to edges: of what kind each is, which side came first, and what was lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawatur.analyse.copies.index import shared_runs
from tawatur.analyse.copies.lost import losses
from tawatur.analyse.copies.passages import Passage, passages
from tawatur.analyse.copies.records import Change, Copy, CopyKind, Direction, Place
from tawatur.analyse.copies.words import Words, words_of
from tawatur.model import Reading

MOST_OF_IT = 0.6
"""Share of the shorter report's words that a passage must cover to be a copy of the report rather than of a part."""
SAME_WORDS = 0.95
"""Similarity from which a passage counts as verbatim: an outlet's name or a date may differ."""


def wording_edges(readings: Sequence[Reading], *, fresh: int = 0) -> Iterator[Copy]:
    """The pairs of passages that share wording among `readings`, in a fixed order; see `shared_runs` for `fresh`."""
    words = [words_of(reading.report.id, reading.report.body) for reading in readings]
    for seeds in shared_runs(words, fresh):
        sides = words[seeds.a], words[seeds.b]
        for passage in passages(*sides, seeds):
            yield _edge(readings[seeds.a], readings[seeds.b], sides, passage)


def _edge(a: Reading, b: Reading, words: tuple[Words, Words], passage: Passage) -> Copy:
    left, right = words
    return Copy(
        a=Place(report=a.report.id, file=a.report.file, span=left.span(*passage.a)),
        b=Place(report=b.report.id, file=b.report.file, span=right.span(*passage.b)),
        kind=_kind(words, passage),
        similarity=round(passage.similarity, 3),
        direction=direction(a, b),
        same_outlet=bool(a.report.outlet and b.report.outlet and a.report.outlet.key == b.report.outlet.key),
        changes=tuple(_changes(a, b, words, passage)),
        lost=losses(a, b, words, passage),
    )


def _kind(words: tuple[Words, Words], passage: Passage) -> CopyKind:
    shorter = min(len(words[0].codes), len(words[1].codes))
    if passage.shared < MOST_OF_IT * shorter:
        return "partial"
    return "verbatim" if passage.similarity >= SAME_WORDS else "edited"


def direction(a: Reading, b: Reading) -> Direction:
    """Which of two reports drew on the other: by declared attribution, else by date; unknown when neither decides."""
    names_b, names_a = _names(a, b), _names(b, a)
    if names_b != names_a:
        return "a<-b" if names_b else "b<-a"
    first, second = a.report.published, b.report.published
    if first and second and first.end < second.start:
        return "b<-a"
    if first and second and second.end < first.start:
        return "a<-b"
    return "unknown"


def _names(reading: Reading, other: Reading) -> bool:
    """Whether a report declares the other's outlet, as a relay or as a speaker."""
    outlet = other.report.outlet
    if outlet is None:
        return False
    keys = {relay.key for relay in reading.report.relays}
    keys |= {link.key for voice in reading.attributions for link in voice.chain}
    own = reading.report.outlet
    return outlet.key in keys and not (own and own.key == outlet.key)


def _changes(a: Reading, b: Reading, words: tuple[Words, Words], passage: Passage) -> Iterator[Change]:
    """What stands between the agreeing runs on either side."""
    left, right = words
    blocks = passage.blocks
    for (at_a, at_b, size), (next_a, next_b, _) in pairwise(blocks):
        ours = left.span(at_a + size, next_a).of(a.report.body) if next_a > at_a + size else ""
        theirs = right.span(at_b + size, next_b).of(b.report.body) if next_b > at_b + size else ""
        if ours or theirs:
            yield Change(a=ours, b=theirs)
