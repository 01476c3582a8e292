"""What linkage compares, against what, and what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Result = Literal["fact", "finding", "lead", "none"]
"""`fact`: a deterministic link (one serial, swapped components, one document). `finding`: rare features shared beyond
chance and a likelihood ratio above 10 over the whole band. `lead`: one of the two. `none`: neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One seizure as it is compared: its id, its distinct features (lots, headstamps), and what proves identity.

    `features` are distinct kinds, never rounds: cartridges out of one crate are not independent. `marks` are serials
    and document numbers, which link by themselves wherever two seizures share one.
    """

    id: str
    features: frozenset[str]
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """How common each feature is: at how many of `sites` other documented seizures it was seen.

    `unseen` counts further features known in the region that none of the compared seizures holds, each seen at
    `unseen_sites` sites on average. `sizes` tells, by stratum, how many distinct features each of the sites held,
    where that is known. `name` says what the set is, for the printed paragraph; `case` that it is the compared
    seizures themselves, each pair being compared against the others.
    """

    sites: int
    counts: Mapping[str, int]
    unseen: int = 0
    unseen_sites: float = 2.0
    sizes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    name: str = "the reference set"
    case: bool = False

    def share(self, feature: str) -> float:
        """The smoothed share of sites that hold a feature: (b + 1/2) / (B + 1)."""
        return (self.counts.get(feature, 0) + 0.5) / (self.sites + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLink:
    """What two seizures have in common and how surprising that is.

    `weight` is the sum over shared features of -ln(share). `p` is the chance of at least that weight for this pair
    under the null, `p_family` that of any compared pair reaching it. `log10_lr` compares a common stock with
    independent ones, for each share of the stock in common. `marks` are shared serials and documents.
    """

    a: str
    b: str
    shared: tuple[str, ...]
    weight: float
    p: float
    p_family: float
    log10_lr: Mapping[float, float]
    marks: tuple[str, ...] = ()
    result: Result = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkage:
    """Pairs of seizures, facts first, then the most surprising, with what they were compared against and how.

    `compared` counts all pairs; where `pairs` is shorter, those left out share nothing rarer than those listed.
    `draws` is how many tables were drawn; `exact` says that p of each pair was counted out instead.
    """

    pairs: tuple[PairLink, ...]
    compared: int
    seizures: int
    reference: Reference
    seed: int
    draws: int
    exact: bool = False
    clusters: tuple[tuple[str, ...], ...] = ()
