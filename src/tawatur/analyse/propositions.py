"""What claims say, one filler a role: "A and B support C" is two propositions, so that reports can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tawatur.model import ROLES, Claim, Control, Mention, Proposition, PropositionKind, Tally, content_id
from tawatur.resolve import scoped

PARTIES: dict[PropositionKind, tuple[str, ...]] = {
    "supply": ("from", "to"),
    "collusion": ("who", "with"),
    "attack": ("who", "whom"),
    "tally": ("whom",),
    "seizure": ("who", "holder"),
    "control": ("who",),
    "origin": ("made_in", "holder"),
    "presence": ("who", "where"),
    "movement": ("who", "to"),
    "detention": ("by", "whom"),
}
"""The roles that tell one proposition from another; the others (goods, payment) are told by each claim."""


TIME = "time"
CLASSES = frozenset({("tally", "whom"), ("attack", "whom"), ("detention", "whom")})
"""Where people without a name are a class ("civilians"), the same in every report, and not somebody who acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One proposition with at most one filler a role; None is an unknown filler.

    `details` tell apart what names alone do not: a tally's category, number, place and time, a share's unit and number.
    `report` is the report that says it: its "gunmen" need not be those of another, unless a person says so, nor "one
    killed" on a day that it does not say.
    """

    kind: PropositionKind
    parties: tuple[tuple[str, Mention | None], ...]
    details: tuple[tuple[str, str], ...] = ()
    report: str = ""

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The key of each party by its role, "" where it is unknown; of people without a name within one report only."""
        return tuple((role, self._name(role, party) if party else "") for role, party in self.parties)

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for claims that say the same, whatever words name the parties."""
        own = (self.report,) if self.kind == "tally" and TIME not in dict(self.details) else ()
        return (self.kind, *self.names, *self.details, *own)

    @property
    def text(self) -> str:
        """The key as text, by which propositions are put in order."""
        return "\x1f".join(map(str, self.key))

    @property
    def unknown(self) -> bool:
        """Whether a party is not told."""
        return any(party is None for _, party in self.parties)

    def _name(self, role: str, party: Mention) -> str:
        alone = party.kind == "people" and (self.kind, role) not in CLASSES
        return scoped(party.key, self.report) if alone else party.key

    @property
    def id(self) -> str:
        """The key as an id that is the same in every case."""
        return content_id(*self.key)


def edges(claim: Claim) -> Iterator[Edge]:
    """The propositions of a claim: every combination of its parties."""
    proposition = claim.proposition
    roles = PARTIES[proposition.kind]
    fillers = [_fillers(proposition, role) for role in roles]
    details = _details(proposition)
    for parties in product(*fillers):
        named = tuple(zip(roles, parties, strict=True))
        yield Edge(kind=proposition.kind, parties=named, details=details, report=claim.report)


def _fillers(proposition: Proposition, role: str) -> tuple[Mention | None, ...]:
    found: tuple[Mention, ...] = getattr(proposition, ROLES[proposition.kind][role])
    return tuple({mention.key: mention for mention in found}.values()) or (None,)


def _details(proposition: Proposition) -> tuple[tuple[str, str], ...]:
    match proposition:
        case Tally(category=category):
            return (("category", category), *_number(proposition), *_places(proposition), *_time(proposition))
        case Control(change=change, unit=unit):
            return (("change", change), ("unit", unit), *_number(proposition), *_places(proposition))
        case _:
            return ()


def _number(proposition: Proposition) -> tuple[tuple[str, str], ...]:
    quantity = proposition.quantity
    if quantity is None:
        return ()
    return (("n", f"{quantity.value:f}" if quantity.value is not None else quantity.text),)


def _time(tally: Tally) -> tuple[tuple[str, str], ...]:
    """When those counted were: a day, or an interval as ISO 8601 writes it, of a running total only its beginning."""
    when = tally.when
    if when is None or not when.resolved:
        return ()
    if when.start == when.end:
        return ((TIME, str(when.start)),)
    return ((TIME, f"{when.start or '..'}/{'..' if tally.cumulative else when.end or '..'}"),)


def _places(proposition: Proposition) -> tuple[tuple[str, str], ...]:
    return tuple(("place", place.label or place.text) for place in proposition.places)
