"""Strands counted from little: who speaks in each claim, on which day, and which claims copies join.

The same counts as `analyse.strands.independence`, which also says which claims are in which strand; this one serves
tables of a hundred thousand propositions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tawatur.analyse.speakers import Speaker
from tawatur.analyse.strands import SAME_DAY, SAME_SPEAKER, unnamed_words
from tawatur.model import content_id

COPY = "copy"
Group = tuple[str, str]
"""Claims that one copy joins: the copy's id, and which fact of its passage they say."""


class Word(NamedTuple):
    """What counting needs of a claim: its number, its speaker's key, of an unnamed one the kind, the report's day."""

    claim: int
    speaker: str
    unnamed: str | None
    day: str


class Reason(NamedTuple):
    """Why some claims count once: the stable name, the speaker, kind and day or copy, and how many claims."""

    reason: str
    subject: str
    claims: int

    @property
    def id(self) -> str:
        """The id of the merge, by which a person sets it aside."""
        return self.subject if self.reason == COPY else content_id(self.reason, self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Fewest and most strands, and why so few, the reasons that join most claims first."""

    fewest: int
    most: int
    reasons: tuple[Reason, ...]


def count(words: Sequence[Word], joins: Mapping[int, Iterable[Group]], undone: Collection[str] = ()) -> Count:
    """The strands behind claims that say the same, with one polarity. `joins` has the copies that join each claim."""
    nodes, reasons = _nodes(words, undone)
    classes = _Classes(nodes.values())
    for (copy, _fact), claims in _copied(words, joins).items():
        if copy not in undone:
            classes.join([nodes[claim] for claim in claims])
            reasons.append(Reason(COPY, copy, len(claims)))
    most = classes.number
    for kin, claims in _alike(words).items():
        reason = Reason(SAME_DAY, kin, len(claims))
        if not (undone and reason.id in undone):
            classes.join([nodes[claim] for claim in claims])
            reasons.append(reason)
    reasons.sort(key=lambda reason: (-reason.claims, reason.subject))
    return Count(fewest=classes.number, most=most, reasons=tuple(reasons))


def word_of(claim: int, speaker: Speaker, day: str) -> Word:
    """A claim as counting sees it."""
    return Word(claim, speaker.key, speaker.unnamed, day)


class _Classes:
    """Nodes joined to classes, and how many classes there are."""

    def __init__(self, nodes: Iterable[str]) -> None:
        self._leader = {node: node for node in nodes}
        self.number = len(self._leader)

    def join(self, nodes: Sequence[str]) -> None:
        first = self._find(nodes[0])
        for node in nodes[1:]:
            other = self._find(node)
            if other != first:
                self._leader[other] = first
                self.number -= 1

    def _find(self, node: str) -> str:
        leader = self._leader
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node


def _nodes(words: Sequence[Word], undone: Collection[str]) -> tuple[dict[int, str], list[Reason]]:
    """A node for each speaker, for each claim of one whose claims a person keeps apart; and who speaks in several."""
    spoken: dict[str, list[int]] = {}
    for word in words:
        spoken.setdefault(word.speaker, []).append(word.claim)
    nodes: dict[int, str] = {}
    reasons: list[Reason] = []
    for speaker, claims in spoken.items():
        reason = Reason(SAME_SPEAKER, speaker, len(claims))
        apart = bool(undone) and reason.id in undone
        nodes.update((claim, f"{speaker}\x1f{claim}" if apart else speaker) for claim in claims)
        if len(claims) > 1 and not apart:
            reasons.append(reason)
    return nodes, reasons


def _copied(words: Sequence[Word], joins: Mapping[int, Iterable[Group]]) -> dict[Group, list[int]]:
    groups: dict[Group, list[int]] = {}
    for word in words if joins else ():
        for group in joins.get(word.claim, ()):
            groups.setdefault(group, []).append(word.claim)
    return {group: claims for group, claims in groups.items() if len(claims) > 1}


def _alike(words: Sequence[Word]) -> dict[str, list[int]]:
    """Claims of unnamed speakers of one kind and day."""
    groups: dict[str, list[int]] = {}
    for word in words:
        if word.unnamed:
            groups.setdefault(unnamed_words(word.unnamed, word.day), []).append(word.claim)
    return {kin: claims for kin, claims in groups.items() if len(claims) > 1}
