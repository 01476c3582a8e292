"""What is said: ten kinds of proposition, as one union that the type checker closes.

The kinds follow PLOVER's and ACLED's events and SIPRI's transfers; which words count as which is told in GLOSSARY.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from tawatur.model.mention import Mention
from tawatur.model.quantity import Quantity
from tawatur.model.time import Period

Mentions = tuple[Mention, ...]
"""The fillers of one role, in the order of the text; empty is unknown, which is an ordinary value."""

Means = Literal[
    "gift", "sale", "barter", "theft", "capture", "abandonment", "diversion", "tolerance", "own-production", "smuggling"
]
TallyCategory = Literal["killed", "wounded", "captured", "detained", "missing", "displaced", "released"]
ControlChange = Literal["holds", "gains", "loses"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What any proposition may carry: how many, when, where."""

    quantity: Quantity | None = None
    when: Period | None = None
    places: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply(Circumstances):
    """Suppliers give, sell, leak, leave, finance or materially support recipients with goods.

    Buying from someone is supply by that someone. `means` is how the goods changed hands, `payments` what was given
    for them.
    """

    kind: ClassVar[Literal["supply"]] = "supply"
    suppliers: Mentions = ()
    recipients: Mentions = ()
    goods: Mentions = ()
    payments: Mentions = ()
    means: Means | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collusion(Circumstances):
    """Actors coordinate with, tolerate, shelter, run or let pass partners; no goods change hands."""

    kind: ClassVar[Literal["collusion"]] = "collusion"
    actors: Mentions = ()
    partners: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack(Circumstances):
    """Attackers fight, ambush, raid, bomb or campaign against targets; a place that is hit is a target too."""

    kind: ClassVar[Literal["attack"]] = "attack"
    attackers: Mentions = ()
    targets: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Circumstances):
    """A count of people: how many of whom were killed, wounded, captured and so on.

    `counted_class` is the class in the report's own words. `cumulative` marks a running total since `when.start`.
    `subset_of` is the id of the claim whose total this one is part of ("among them four children").
    """

    kind: ClassVar[Literal["tally"]] = "tally"
    category: TallyCategory
    counted: Mentions = ()
    counted_class: str = ""
    cumulative: bool = False
    subset_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seizure(Circumstances):
    """Seizers confiscate or find materiel that holders held."""

    kind: ClassVar[Literal["seizure"]] = "seizure"
    seizers: Mentions = ()
    holders: Mentions = ()
    goods: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Control(Circumstances):
    """Holders hold, gain or lose territory: a share, a count of villages, an area, or a named place.

    `unit` is "percent", "villages", "km2" or "place".
    """

    kind: ClassVar[Literal["control"]] = "control"
    holders: Mentions = ()
    change: ControlChange = "holds"
    unit: str = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Circumstances):
    """Goods that holders hold were made in, or come from, the makers' country or works."""

    kind: ClassVar[Literal["origin"]] = "origin"
    makers: Mentions = ()
    holders: Mentions = ()
    goods: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence(Circumstances):
    """Actors are present or based somewhere, with a strength if one is given."""

    kind: ClassVar[Literal["presence"]] = "presence"
    actors: Mentions = ()
    bases: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Circumstances):
    """Movers bring fighters or people (`moved`) from somewhere to somewhere."""

    kind: ClassVar[Literal["movement"]] = "movement"
    movers: Mentions = ()
    moved: Mentions = ()
    origins: Mentions = ()
    destinations: Mentions = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Detention(Circumstances):
    """Captors arrest, capture or hold people."""

    kind: ClassVar[Literal["detention"]] = "detention"
    captors: Mentions = ()
    held: Mentions = ()


Proposition = Supply | Collusion | Attack | Tally | Seizure | Control | Origin | Presence | Movement | Detention
PROPOSITIONS: tuple[type[Proposition], ...] = (
    Supply,
    Collusion,
    Attack,
    Tally,
    Seizure,
    Control,
    Origin,
    Presence,
    Movement,
    Detention,
)
PropositionKind = Literal[
    "supply", "collusion", "attack", "tally", "seizure", "control", "origin", "presence", "movement", "detention"
]

ROLES: dict[PropositionKind, dict[str, str]] = {
    "supply": {"from": "suppliers", "to": "recipients", "goods": "goods", "payment": "payments"},
    "collusion": {"who": "actors", "with": "partners"},
    "attack": {"who": "attackers", "whom": "targets"},
    "tally": {"whom": "counted"},
    "seizure": {"who": "seizers", "holder": "holders", "goods": "goods"},
    "control": {"who": "holders"},
    "origin": {"made_in": "makers", "holder": "holders", "goods": "goods"},
    "presence": {"who": "actors", "where": "bases"},
    "movement": {"who": "movers", "whom": "moved", "from": "origins", "to": "destinations"},
    "detention": {"by": "captors", "whom": "held"},
}
"""Each kind's roles: the short name that readings, questions and tables print, and the field that holds its fillers."""
