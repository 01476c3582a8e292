"""Which keys are one: pairs joined by “same” and kept apart by “different”."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Decision = Literal["same", "different", "unsure"]
Pair = tuple[str, str]


class Groups:
    """The classes that decisions on pairs make, each known by its smallest key.

    Of several decisions on one pair the last holds. A “same” that would, through others, join a pair judged “different”
    is not applied but listed in `conflicts`: a person has to settle it.
    """

    __slots__ = ("_decided", "_members", "_parent", "conflicts")

    def __init__(self, decisions: Iterable[tuple[Pair, Decision]]) -> None:
        self._decided: dict[Pair, Decision] = {}
        for (one, other), decision in decisions:
            pair = _ordered(one, other)
            self._decided.pop(pair, None)
            self._decided[pair] = decision
        self._parent: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        apart = [pair for pair, decision in self._decided.items() if decision == "different"]
        joined = [pair for pair, decision in self._decided.items() if decision == "same"]
        self.conflicts: tuple[Pair, ...] = tuple(pair for pair in joined if not self._join(pair, apart))

    def canonical(self, key: str) -> str:
        """The smallest key of the class; a key that nobody judged is its own."""
        return self._parent.get(key, key)

    def members(self, key: str) -> tuple[str, ...]:
        """All keys of the class, in order."""
        return tuple(sorted(self._members.get(self.canonical(key), {key})))

    def decided(self, one: str, other: str) -> Decision | None:
        """What the last decision on this very pair said."""
        return self._decided.get(_ordered(one, other))

    def keys(self) -> frozenset[str]:
        """Every key that a decision speaks of."""
        return frozenset(key for pair in self._decided for key in pair)

    def pairs(self, decision: Decision) -> tuple[Pair, ...]:
        """The pairs on which this was the last word, in order; of “same” those that could be applied."""
        return tuple(
            sorted(pair for pair, last in self._decided.items() if last == decision and pair not in self.conflicts)
        )

    def _join(self, pair: Pair, apart: list[Pair]) -> bool:
        one, other = (self.canonical(key) for key in pair)
        if one == other:
            return True
        together = self._members.get(one, {one}) | self._members.get(other, {other})
        if any(left in together and right in together for left, right in apart):
            return False
        first = min(together)
        for key in (one, other):
            self._members.pop(key, None)
        self._members[first] = together
        self._parent.update(dict.fromkeys(together, first))
        return True


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
