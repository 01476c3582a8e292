"""Declared relays: reports that share no wording, but give one thing on one named speaker's word.

Either both let the same third speaker say it, or one lets the other's outlet say it. What is said is compared by the
rare words and figures in it, so that translations of a phrase and an editor's rewriting do not hide it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.analyse.copies.edges import direction, mutual
from tawatur.analyse.copies.overlap import overlaps, rarity
from tawatur.analyse.copies.records import Copy, Direction, Place
from tawatur.analyse.copies.traits import Statement, Traits, near
from tawatur.model import Span

DAYS_APART = 4
"""Days between two reports that can still be about one statement; undated reports are not kept apart."""
PLAIN_WORD = 2.5
"""Rarity below which a shared word says nothing about what happened."""
LEAST_SHARED = 3
LEAST_RARITY = 2.0
"""Summed rarity, above `PLAIN_WORD` each, of what two statements must share."""
LEAST_SHARE = 0.3
"""Share of the lesser statement's rarity that must be shared: long round-ups have something in common with anything.
On real reports, pairs about one incident outnumber others only from here."""
LOOSE_SHARE, ONE_STORY = 0.18, 22.0
"""What two quoted statements must share at least where the reports around them, as wholes, tell one story: their summed
rarity in common is then above `ONE_STORY`. Each outlet picks other sentences of one statement. On real reports, two of
three pairs that this adds are about one incident."""
WITHOUT_PLACE = 12.0
"""Summed rarity from which two statements that name no particular place in common can still be one: what teams do after
every strike is told in few and always the same words."""
WINDOW = 60
"""Words of a report's own voice that are shown as the place of a relay."""
FIGURE_HOLDERS = 8
"""Reports that are taken to tell any figure: numbers are shared by chance more often than words."""


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement with its report and what is comparable in it: each code once, its word's place beside it."""

    report: int
    statement: Statement
    codes: NDArray[np.int64]
    weights: NDArray[np.float64]
    weight: float


class _Rarities:
    """How rare each word is among the reports of a case."""

    def __init__(self, ordered: Sequence[Traits]) -> None:
        self._number = len(ordered)
        self._distinct = [np.unique(one.words.codes) for one in ordered]
        self._codes, self._counts = np.unique(np.concatenate(self._distinct), return_counts=True)

    def of(self, codes: NDArray[np.int64]) -> NDArray[np.float64]:
        """The rarity of each code above a plain word's; figures, which are no words, as `FIGURE_HOLDERS` have them."""
        at = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        holders = np.where(self._codes[at] == codes, self._counts[at], FIGURE_HOLDERS)
        return rarity(self._number, holders) - PLAIN_WORD

    def in_common(self, one: int, other: int) -> float:
        """The summed rarity of the words that two reports have in common."""
        shared = np.intersect1d(self._distinct[one], self._distinct[other]).astype(np.int64)
        return float(np.maximum(self.of(shared), 0).sum())


def declared_relays(ordered: Sequence[Traits]) -> Iterator[Copy]:
    """Edges between reports, in order of their ids, that stand on one declared speaker's word for one thing."""
    if not any(len(one.words.codes) for one in ordered):
        return
    rarities = _Rarities(ordered)
    for heard in _heard(ordered):
        said = [_said(ordered, at, statement, rarities) for at, statement in heard]
        found = overlaps(*_columns(said))
        enough = np.flatnonzero((found.weight >= LEAST_RARITY) & (found.count >= LEAST_SHARED))
        for at in enough.tolist():
            one, other = said[int(found.left[at])], said[int(found.right[at])]
            if _may_be_one(ordered, one, other) and _alike(ordered, rarities, one, other, float(found.weight[at])):
                yield _relay(ordered, one, other)


def _heard(ordered: Sequence[Traits]) -> Iterator[Sequence[tuple[int, Statement]]]:
    """Speaker by speaker, what they say in which report, if they are cited and more than one report lets them speak."""
    spoken: dict[str, list[tuple[int, Statement]]] = {}
    for index, one in enumerate(ordered):
        for said in one.statements:
            spoken.setdefault(said.speaker, []).append((index, said))
    for _, heard in sorted(spoken.items()):
        if len({index for index, _ in heard}) > 1 and not all(said.own for _, said in heard):
            yield heard


def _alike(ordered: Sequence[Traits], rarities: _Rarities, one: _Said, other: _Said, weight: float) -> bool:
    """Whether two statements that share so much rarity say one thing: of one place, or in many rare words."""
    share = weight / min(one.weight, other.weight)
    if share < LEAST_SHARE and not (share >= LOOSE_SHARE and _one_story(rarities, one, other)):
        return False
    shared = set(np.intersect1d(one.codes, other.codes).tolist())
    figures = set(one.statement.figures), set(other.statement.figures)
    if all(figures) and not figures[0] & figures[1]:
        return False
    places = set(ordered[one.report].places) & set(ordered[other.report].places)
    return bool(shared & places) or weight >= WITHOUT_PLACE


def _one_story(rarities: _Rarities, one: _Said, other: _Said) -> bool:
    """Whether two reports that quote one speaker tell one story as wholes."""
    return not _by_outlet(one, other) and rarities.in_common(one.report, other.report) >= ONE_STORY


def _columns(said: Sequence[_Said]) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.float64]]:
    """What each statement of one speaker holds: the codes, the statement's number, the weight."""
    holders = np.repeat(np.arange(len(said)), [len(one.codes) for one in said])
    codes = np.concatenate([one.codes for one in said]).astype(np.uint64)
    return codes, holders, np.concatenate([one.weights for one in said])


def _by_outlet(one: _Said, other: _Said) -> bool:
    """Whether one of two statements is a report's own voice."""
    return one.statement.own or other.statement.own


def _may_be_one(ordered: Sequence[Traits], one: _Said, other: _Said) -> bool:
    a, b = ordered[one.report], ordered[other.report]
    if one.report == other.report or (one.statement.own and other.statement.own):
        return False
    itself = a.outlet == b.outlet == one.statement.speaker
    return not itself and near(a, b, DAYS_APART)


def _said(ordered: Sequence[Traits], index: int, said: Statement, rarities: _Rarities) -> _Said:
    """A statement with the rarity of what is comparable in it."""
    mine = _codes(ordered[index], said)
    weights = rarities.of(mine)
    rare = weights > 0
    return _Said(index, said, mine[rare], weights[rare], float(weights[rare].sum()))


def _codes(one: Traits, said: Statement) -> NDArray[np.int64]:
    inside = np.zeros(len(one.words.codes), dtype=bool)
    for start, end in said.stretches:
        first, last = one.words.within(Span(start, end))
        inside[first:last] = True
    figures = np.array(said.figures, dtype=np.int64)
    return np.unique(np.concatenate([one.words.codes[inside].astype(np.int64), figures]))


def _relay(ordered: Sequence[Traits], one: _Said, other: _Said) -> Copy:
    a, b = ordered[one.report], ordered[other.report]
    shared = np.intersect1d(one.codes, other.codes)
    name = other.statement.name if one.statement.own else one.statement.name
    reason = "one on the word of the other's outlet," if _by_outlet(one, other) else "both on the word of"
    return Copy(
        a=Place(report=a.report, file=a.file, span=_place(a, one.statement, shared)),
        b=Place(report=b.report, file=b.file, span=_place(b, other.statement, shared)),
        kind="relay" if a.language == b.language else "translation",
        similarity=0.0,
        direction=_towards(a, b, one, other),
        same_outlet=bool(a.outlet) and a.outlet == b.outlet,
        evidence=(f"{reason} {name}", f"{len(shared)} rare words or figures in common", *mutual(a, b)),
    )


def _towards(a: Traits, b: Traits, one: _Said, other: _Said) -> Direction:
    if mutual(a, b):
        return "unknown"
    if one.statement.own:
        return "b<-a"
    return "a<-b" if other.statement.own else direction(a, b)


def _place(one: Traits, said: Statement, shared: NDArray[np.int64]) -> Span:
    """From the first to the last stretch that holds something shared; in its own voice, where most of it stands."""
    at = np.flatnonzero(np.isin(one.words.codes, shared))
    if said.own and len(at):
        inside = np.searchsorted(at, at + WINDOW)
        first = int(np.argmax(inside - np.arange(len(at))))
        return one.words.span(int(at[first]), int(at[inside[first] - 1]) + 1)
    starts = one.words.starts[at]
    holding = [s for s in said.stretches if ((starts >= s[0]) & (starts < s[1])).any()] or list(said.stretches)
    return Span(min(start for start, _ in holding), max(end for _, end in holding))
