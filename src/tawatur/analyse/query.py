"""A question as data: which kind of proposition, with whom in which role, what is unknown; and which claims answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tawatur.analyse.propositions import Edge
from tawatur.analyse.question_parts import names_in
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.materiel import may_be
from tawatur.model import ROLES, Claim, Link, Mention, Polarity, Proposition, PropositionKind, Published, Report, Tally

RELATED: Mapping[PropositionKind, tuple[PropositionKind, Mapping[str, str]]] = {
    "supply": ("collusion", {"from": "who", "to": "with"}),
}
"""A kind whose claims answer questions of another kind too, with the roles that correspond: who tolerates a group's
arms deals is part of who is said to arm it."""
ANY = "about"
"""The role that any filler of a proposition may answer to."""
SPEAKER, SPEAKS_FOR, NO_GOODS = "speaker", "speaks-for", "goods?"
"""What else a claim bears a name as: a hand of its chain, whom a hand speaks for, goods that may be any (no name)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a question asks. What is empty does not restrict.

    `related` lets claims of kinds in `RELATED` answer too.
    `roles` pairs a role's short name (`model.ROLES`, or `ANY`) with names of which one must fill it. `asked` is what is
    unknown: a role, "speaker", "claims", "number", "place" or "time". `category` is a tally's. `polarity` is what the
    claims wanted say; `accused` wants those held against somebody. `since` and `until` are days, both included.
    """

    kind: PropositionKind | None = None
    related: bool = False
    roles: tuple[tuple[str, tuple[Mention, ...]], ...] = ()
    asked: str | None = None
    category: str | None = None
    polarity: Polarity | None = None
    accused: bool = False
    speakers: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def kinds(self) -> tuple[PropositionKind, ...]:
        """The kinds of proposition that answer; empty where any does."""
        if self.kind is None:
            return ()
        related = RELATED.get(self.kind) if self.related else None
        return (self.kind, related[0]) if related else (self.kind,)

    def accepts(self, claim: Claim, report: Report) -> bool:
        """Whether a claim of `report` answers."""
        return (
            self._right_kind(claim.proposition)
            and all(self._filled(claim.proposition, role, names) for role, names in self.roles)
            and (not self.places or self._placed(claim.proposition))
            and (self.polarity is None or claim.factuality.polarity == self.polarity)
            and (not self.accused or any(link.force == "accuses" for link in claim.chain))
            and (not self.speakers or self._spoken(claim))
            and self._in_time(claim.proposition, report.published)
        )

    def fits(self, edge: Edge, claim: Claim) -> bool:
        """Whether one proposition of a claim that answers is what was asked: "to A and B" has an edge to each."""
        parties = dict(edge.parties)
        for role, names in self.roles:
            asked = self.role_in(edge.kind, role)
            if asked in parties and not _among(parties[asked], self._fillers(claim.proposition, asked), names):
                return False
        return True

    def role_in(self, kind: PropositionKind, role: str) -> str:
        """What a role of the question is called in another kind that answers it."""
        return RELATED[self.kind][1].get(role, "") if self.kind and kind != self.kind else role

    def _right_kind(self, proposition: Proposition) -> bool:
        if self.category and not (isinstance(proposition, Tally) and proposition.category == self.category):
            return False
        return not self.kinds or proposition.kind in self.kinds

    def _filled(self, proposition: Proposition, role: str, names: tuple[Mention, ...]) -> bool:
        if role == ANY:
            fields = (*ROLES[proposition.kind].values(), "places")
            return any(_named(filler, names) for field in fields for filler in getattr(proposition, field))
        if role == "goods":  # what a related kind has no place for is what it does not name
            return _goods_may_be(getattr(proposition, "goods", ()), names)
        fillers = self._fillers(proposition, self.role_in(proposition.kind, role))
        return any(_named(filler, names) for filler in fillers)

    def _fillers(self, proposition: Proposition, role: str) -> tuple[Mention, ...]:
        field = ROLES[proposition.kind].get(role)
        return getattr(proposition, field) if field else ()

    def _placed(self, proposition: Proposition) -> bool:
        fields = (*ROLES[proposition.kind].values(), "places")
        return any(_named(filler, self.places) for field in fields for filler in getattr(proposition, field))

    def _spoken(self, claim: Claim) -> bool:
        keys = {speaker.key for speaker in self.speakers}
        return any(_named(link, self.speakers) or house(link.affiliation or "") in keys for link in claim.chain)

    def _in_time(self, proposition: Proposition, published: Published | None) -> bool:
        if self.since is None and self.until is None:
            return True
        start, end = days_of(proposition, published)
        if start is None and end is None:
            return False
        after = self.since is None or (start or end or self.since) >= self.since
        before = self.until is None or (end or start or self.until) <= self.until
        return after and before


def days_of(proposition: Proposition, published: Published | None) -> tuple[date | None, date | None]:
    """First and last day that a claim speaks of; those of its report where it names no time."""
    when = proposition.when
    if when is not None and when.resolved:
        return when.start, when.end
    return (published.start, published.end) if published else (None, None)


@lru_cache(maxsize=10_000)
def house(affiliation: str) -> str | None:
    """The key of the actor that a speaker speaks for: what its spokesman says, it says."""
    names = names_in(tokenise(affiliation))
    return names[0].mention.key if names else None


def _named(told: Mention | Link, asked: tuple[Mention, ...]) -> bool:
    """Whether a filler or a speaker is one of those asked for; a name nobody listed may be given in part."""
    return any(
        told.key == name.key
        or (name.ref is None and bool(words_in(name.text)) and words_in(name.text) <= words_in(told.text))
        for name in asked
    )


def _among(party: Mention | None, told: tuple[Mention, ...], asked: tuple[Mention, ...]) -> bool:
    """Whether a party is one of those asked for, by any of the words that the claim has for it."""
    return party is not None and any(one.key == party.key and _named(one, asked) for one in told)


def words_in(text: str) -> frozenset[str]:
    """The folded words of a name."""
    return frozenset(token.key for token in tokenise(text) if token.kind != "sign")


def _goods_may_be(told: tuple[Mention, ...], asked: tuple[Mention, ...]) -> bool:
    """Goods that a claim does not name, or names by words that the lexicon does not know, may be any."""
    return not told or any(
        one.ref is None or other.ref is None or may_be(one.ref, other.ref) for one in told for other in asked
    )
