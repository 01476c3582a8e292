"""How many independently say so: claims that go back to one common link, and the interval they are counted in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Why two claims count once: the reason's stable name, its words, and the claims joined.

    `id` names the reason itself (a copy, a speaker, a kind and day), so that a judgement can set it aside; it stays the
    same when further claims are joined for it. Where very many claims are joined, `claims` may leave out `others` of them.
    """

    reason: str
    detail: str
    claims: tuple[str, ...]
    id: str = ""
    others: int = 0

    @property
    def joined(self) -> int:
        """How many claims count once for this reason."""
        return len(self.claims) + self.others


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """Claims that go back to one common link. `origin` is that link's key ("" for the outlets' own voice)."""

    id: str
    origin: str
    claims: tuple[str, ...]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Between how many strands: `fewest` merges unnamed speakers of one kind and day, `most` keeps them apart.

    `degraded` says that copy detection did not cover every report behind the figure, or that one of them has a
    counterpart in a language that is not read. Never a measure of truth.
    """

    fewest: int
    most: int
    degraded: bool = False
