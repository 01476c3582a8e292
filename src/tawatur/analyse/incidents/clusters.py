"""Claims gathered pair by pair, so that no cluster spreads over more than a night nor holds what a person parted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

SLACK = timedelta(days=1)
"""Days by which two accounts of one happening may differ: reports of a night raid name either day."""


class Clusters:
    """Clusters of claim ids, each known by its least id. Not thread-safe; made, filled and read in one place."""

    __slots__ = ("_leader", "_members", "_parted", "_spans")

    def __init__(self, days: Mapping[str, date | None], parted: Iterable[tuple[str, str]]) -> None:
        """Every claim of `days` alone, None being an unknown day; `parted` are pairs that never come together."""
        self._leader = {claim: claim for claim in days}
        self._members: dict[str, tuple[str, ...]] = {claim: (claim,) for claim in days}
        self._spans: dict[str, tuple[date, ...]] = {claim: () if day is None else (day,) for claim, day in days.items()}
        self._parted: dict[str, set[str]] = {}
        for one, other in parted:
            self._parted.setdefault(one, set()).add(other)
            self._parted.setdefault(other, set()).add(one)

    def join(self, one: str, other: str, *, judged: bool = False) -> bool:
        """Join the clusters of two claims, and say whether they are one; days do not hold back a person's word."""
        first, second = sorted((self._leader[one], self._leader[other]))
        if first == second:
            return True
        days = (*self._spans[first], *self._spans[second])
        span = (min(days), max(days)) if days else ()
        if self._kept_apart(first, second) or not (judged or not days or max(days) - min(days) <= SLACK):
            return False
        self._members[first] += self._members[second]
        self._spans[first] = span
        for claim in self._members.pop(second):
            self._leader[claim] = first
        return True

    def leader(self, claim: str) -> str:
        """The least id of the claim's cluster."""
        return self._leader[claim]

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The clusters, each in the order of ids."""
        return tuple(tuple(sorted(self._members[leader])) for leader in sorted(self._members))

    def _kept_apart(self, first: str, second: str) -> bool:
        if not self._parted:
            return False
        return any(
            self._leader.get(other) == second for claim in self._members[first] for other in self._parted.get(claim, ())
        )
