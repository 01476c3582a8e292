"""What an incident is: claims that may be about one happening, with the counts they give and where they differ.

Nothing is averaged and no figure is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from tawatur.model import TallyCategory

Basis = Literal["one-claim", "proposed", "judged"]
"""Why the claims stand together: there is but one; by rule, which is a proposal; by a person's word alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count of an incident: whose, of which category and class, its least and greatest reading, and the claim.

    `whom` are the keys of the class counted, `counted` its words. `part` says that it is part of another count. `high`
    is None where the words leave it open.
    """

    claim: str
    reporter: str
    category: TallyCategory
    whom: tuple[str, ...]
    counted: str
    low: Decimal
    high: Decimal | None
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The least and the greatest count that anybody gives of one category and class, with the claims that give them.

    `high` is the greatest number that stands in any claim; `open_ended` says that one of them is a lower bound.
    """

    category: TallyCategory
    whom: tuple[str, ...]
    low: Decimal
    high: Decimal
    open_ended: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where accounts differ: in what, and each value with the claims that give it."""

    name: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims that may be about one happening.

    `id` is the least id of its claims, so that it stays while claims are added; a judgement that two incidents are the
    same joins those two claims. `start` and `end` are the first and last day that its claims name; None where nobody
    says a day and no report has one.
    """

    id: str
    start: date | None
    end: date | None
    places: tuple[str, ...]
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    counts: tuple[Count, ...]
    differences: tuple[Difference, ...]
    basis: Basis

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The ranges of whole counts by category and class; parts of other counts bound nothing."""
        groups: dict[tuple[TallyCategory, tuple[str, ...]], list[Count]] = {}
        for count in self.counts:
            if not count.part:
                groups.setdefault((count.category, count.whom), []).append(count)
        return tuple(_range(counts) for _, counts in sorted(groups.items()))


def _range(counts: list[Count]) -> Range:
    return Range(
        category=counts[0].category,
        whom=counts[0].whom,
        low=min(count.low for count in counts),
        high=max(count.low if count.high is None else count.high for count in counts),
        open_ended=any(count.high is None for count in counts),
        claims=tuple(count.claim for count in counts),
    )


def differing(name: str, given: Iterable[tuple[str, str]]) -> tuple[Difference, ...]:
    """The difference between (value, claim) pairs; none where all give one value."""
    values: dict[str, list[str]] = {}
    for value, claim in given:
        values.setdefault(value, []).append(claim)
    if len(values) <= 1:
        return ()
    return (Difference(name=name, values=tuple((value, tuple(values[value])) for value in sorted(values))),)
