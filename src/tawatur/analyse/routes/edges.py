"""Who is said to supply whom, and who made what whom holds: claims with both ends, gathered by their parties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from tawatur.analyse.particular_places import ARTICLE
from tawatur.analyse.propositions import edges
from tawatur.analyse.strands import Joins, independence
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.names import find_names
from tawatur.model import Claim, Interval, Mention, Merge, Origin, Polarity, Report, Supply


class Dependence(NamedTuple):
    """What copy detection found: merges, the reports it looked at (None: it never ran), and what a person set aside."""

    merges: Joins
    covered: Collection[str] | None
    undone: Container[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyEdge:
    """All claims that one party supplies another, or that its goods are held by another, for and against.

    `kind` keeps the two apart: "supply", or "origin" from a maker to a holder, which says nothing of who supplied them.

    `claims` affirm, `against` deny, `questioned` do neither. `goods`, `means`, `payments` and `places` are what those
    that affirm name, commonest first; `start` and `end` span those that are dated. `merges` say why claims count once.
    """

    kind: Literal["supply", "origin"]
    supplier: Mention
    recipient: Mention
    claims: tuple[str, ...]
    against: tuple[str, ...]
    questioned: tuple[str, ...]
    asserted: Interval
    denied: Interval
    goods: tuple[str, ...]
    means: tuple[str, ...]
    payments: tuple[str, ...]
    places: tuple[str, ...]
    start: date | None
    end: date | None
    merges: tuple[Merge, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Supplier, recipient and kind."""
        return self.supplier.key, self.recipient.key, self.kind


def supply_edges(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    merges: Iterable[Merge] = (),
    covered: Collection[str] | None = None,
    undone: Container[str] = (),
) -> tuple[SupplyEdge, ...]:
    """The graph's edges, those with most strands first. A claim of origin is an edge from maker to holder.

    Parties without a name ("a network", "private companies") are gathered within one report only: two reports' networks
    need not be one.

    `merges` and `covered` come from copy detection, `undone` from judgements, see `independence`.
    """
    groups: dict[tuple[str, str, str], list[tuple[Mention, Mention, Claim]]] = {}
    for claim in claims:
        for supplier, recipient in _ends(claim):
            ends = (_party(supplier, claim), _party(recipient, claim), claim.proposition.kind)
            groups.setdefault(ends, []).append((supplier, recipient, claim))
    known = Dependence(Joins(merges), covered, undone)
    found = [_edge(group, reports, known) for group in groups.values()]
    return tuple(sorted(found, key=lambda edge: (-edge.asserted.most, -edge.denied.most, edge.key)))


def is_named(party: Mention) -> bool:
    """Whether a party has a name, and is not just some people ("a network", "civilians", "the group")."""
    return party.kind != "people" and (party.ref is not None or not _only_common_nouns(party.text))


@lru_cache(maxsize=10_000)
def _only_common_nouns(text: str) -> bool:
    """Whether all the words of a party are listed as common nouns (وحدات), or it is one noun that points back (المجموعة)."""
    tokens = [token for token in tokenise(text) if token.kind != "sign"]
    if len(tokens) == 1 and tokens[0].key.startswith(ARTICLE):
        return True
    told = find_names(tokens)
    common = {
        at for name in told if all(entry.generic for entry in name.entries) for at in range(name.first, name.last)
    }
    return len(common) == len(tokens)


def _party(party: Mention, claim: Claim) -> str:
    return party.key if is_named(party) else f"{party.key}@{claim.report}"


def one_ended(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims of supply or origin that name but one end, or none: they make no edge, and nobody guesses the other."""
    return tuple(claim for claim in claims if isinstance(claim.proposition, Supply | Origin) and not any(_ends(claim)))


def _ends(claim: Claim) -> Iterator[tuple[Mention, Mention]]:
    for edge in edges(claim):
        parties = dict(edge.parties)
        match claim.proposition:
            case Supply():
                supplier, recipient = parties["from"], parties["to"]
            case Origin():
                supplier, recipient = parties["made_in"], parties["holder"]
            case _:
                return
        if supplier is not None and recipient is not None:
            yield supplier, recipient


def _edge(
    group: list[tuple[Mention, Mention, Claim]],
    reports: Mapping[str, Report],
    known: Dependence,
) -> SupplyEdge:
    claims = sorted({claim.id: claim for _, _, claim in group}.values(), key=lambda claim: claim.id)
    affirmed, denied, questioned = (_of(claims, polarity) for polarity in ("affirmed", "denied", "questioned"))
    asserting, denying = (independence(side, reports, *known) for side in (affirmed, denied))
    said = [claim.proposition for claim in affirmed]
    supplies = [one for one in said if isinstance(one, Supply)]
    whens = [claim.proposition.when for claim in affirmed]
    starts = [when.start for when in whens if when and when.start]
    ends = [when.end for when in whens if when and when.end]
    first = min(group, key=lambda one: one[2].id)
    return SupplyEdge(
        kind="origin" if isinstance(first[2].proposition, Origin) else "supply",
        supplier=first[0],
        recipient=first[1],
        claims=tuple(claim.id for claim in affirmed),
        against=tuple(claim.id for claim in denied),
        questioned=tuple(claim.id for claim in questioned),
        asserted=asserting.interval,
        denied=denying.interval,
        goods=_commonest(
            good.label or good.text for one in said if isinstance(one, Supply | Origin) for good in one.goods
        ),
        means=_commonest(supply.means for supply in supplies if supply.means),
        payments=_commonest(payment.label or payment.text for supply in supplies for payment in supply.payments),
        places=_commonest(place.label or place.text for claim in affirmed for place in claim.proposition.places),
        start=min(starts, default=None),
        end=max(ends, default=None),
        merges=tuple(dict.fromkeys((*asserting.merges, *denying.merges))),
    )


def _of(claims: Iterable[Claim], polarity: Polarity) -> list[Claim]:
    return [claim for claim in claims if claim.factuality.polarity == polarity]


def _commonest(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))
