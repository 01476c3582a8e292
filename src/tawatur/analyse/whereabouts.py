"""Where claims say that things were: a place of the gazetteer, and how wide an area its name leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from tawatur.arabic.letters import fold
from tawatur.lexicon.gazetteer import Place, country_of, locate_exactly, place_of
from tawatur.lexicon.tables import rows
from tawatur.model import (
    Attack,
    Claim,
    Mention,
    Movement,
    Polarity,
    Presence,
    Proposition,
    PropositionKind,
    Published,
    SeizureRecord,
)

Basis = Literal["name", "words", "unknown"]
"""How a place is known: the lexicon has its very name; its words hold such a name ("around X"); nobody knows it."""

REACH_KM: Mapping[str, float] = {
    "neighbourhood": 2, "prison": 2, "village": 3, "base": 5, "port": 5, "airport": 5, "crossing": 5, "camp": 5,
    "dam": 5, "oilfield": 10, "town": 5, "city": 12, "district": 25, "island": 30, "strait": 40, "front": 40,
    "mountain": 40, "road": 60, "province": 80, "border": 100, "region": 120, "river": 150, "desert": 150, "sea": 250,
}  # fmt: skip
"""Kilometres around a place's point within which its name may mean, by its kind: half the usual breadth of such places
in the gazetteer's countries (a Syrian governorate of 14,000 km² reaches 67 km), and never less than the few kilometres
to which the gazetteer's points are good. A country is drawn by its outline instead."""
REACH_UNKNOWN_KM = 50.0
AROUND_KM = 25.0
"""What "around", "the road to", "the countryside of" adds at least, where only a name within the words is known."""
COUNTRY = "country"
_SMALL = frozenset({"قريه", "قري", "بلده", "بلدات", "بلدتي", "قريتي", "مزرعه", "حي"})
_LARGE = frozenset({"city", "province", "country"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One claim at one place, with the days that it speaks of; `dated_by` says whether they are only its report's."""

    claim: str
    report: str
    kind: PropositionKind
    polarity: Polarity
    start: date | None
    end: date | None
    dated_by: Literal["text", "report", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """A place with all that claims put there, and the seizures that tables document there.

    `key` is its reference, or the words of a place that nobody knows. `place` is None where it is not listed, or is a
    country without a point; `country` is then its ISO 3166 code. `reach_km` is None for a country, and for the unknown.
    """

    key: str
    name: str
    label: str | None
    kind: str
    basis: Basis
    place: Place | None
    country: str
    reach_km: float | None
    sightings: tuple[Sighting, ...]
    seizures: tuple[SeizureRecord, ...] = ()


def whereabouts(claims: Iterable[Claim], published: Mapping[str, Published | None]) -> tuple[Whereabouts, ...]:
    """Every place that claims name, those with most claims first. `published` dates reports by id.

    A name is looked for in the countries of the other places that its report names, and nowhere else where they are
    known; one that stands nowhere letter by letter is unknown.
    """
    every = tuple(claims)
    countries = _countries_by_report(every)
    found: dict[str, _Found] = {}
    for claim in every:
        for mention in places_in(claim):
            key, basis = _meant(mention, countries.get(claim.report, {}))
            kept = found.setdefault(key, _Found(mention=mention, basis=basis, sightings={}))
            kept.sightings[claim.id] = _sighting(claim, published.get(claim.report))
    made = (_whereabouts(key, one) for key, one in found.items())
    return tuple(sorted(made, key=lambda one: (-len(one.sightings), one.key)))


def placed(mention: Mention) -> Whereabouts:
    """Where a place lies that is named by itself, with nothing put there yet."""
    key, basis = _meant(mention, {})
    return _whereabouts(key, _Found(mention=mention, basis=basis, sightings={}))


def places_in(claim: Claim) -> Iterator[Mention]:
    """The places of a claim, each once: where it happened, is attacked, is based, where a movement begins or ends."""
    named = (*claim.proposition.places, *(more for more in _ends(claim.proposition) if more.kind == "place"))
    yield from {mention.key: mention for mention in named}.values()


def _ends(said: Proposition) -> tuple[Mention, ...]:
    match said:
        case Attack():
            return said.targets
        case Presence():
            return said.bases
        case Movement():
            return (*said.origins, *said.destinations)
        case _:
            return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A place as it was first named, and what is said of it by claim."""

    mention: Mention
    basis: Basis
    sightings: dict[str, Sighting]


def _countries_by_report(claims: Iterable[Claim]) -> Mapping[str, Mapping[str, str]]:
    """For each report the countries of the listed places that its claims name, by the reference of the place."""
    found: dict[str, dict[str, str]] = {}
    for claim in claims:
        for mention in places_in(claim):
            country = _country_by_ref(mention.ref) if mention.ref else ""
            if mention.ref and country:
                found.setdefault(claim.report, {})[mention.ref] = country
    return found


def _meant(mention: Mention, listed: Mapping[str, str]) -> tuple[str, Basis]:
    """The key of the place that a mention names, and how it is known, beside the `listed` places of its report."""
    others = frozenset(country for ref, country in listed.items() if ref != mention.ref)
    if mention.ref and not _out_of_place(mention, others):
        return mention.ref, "name"
    place = locate_exactly(mention.text, others)
    if place is None or _too_large(mention, place):
        return mention.text, "unknown"
    return f"{place.ref}~", "words"


def _out_of_place(mention: Mention, others: AbstractSet[str]) -> bool:
    """Whether a listed place far from all others of its report only lends its name: a village is no foreign city."""
    place = place_of(mention.ref or "")
    if place is None or not others or country_of(place) in others:
        return False
    return _too_large(mention, place) or locate_exactly(mention.text, others) is not None


def _too_large(mention: Mention, place: Place) -> bool:
    """Whether a village or town is said, and the place is a city, a province or a country."""
    return place.kind in _LARGE and any(fold(word) in _SMALL for word in mention.text.split()[:1])


def _whereabouts(key: str, found: _Found) -> Whereabouts:
    ref, basis, mention = key.removesuffix("~"), found.basis, found.mention
    place = None if basis == "unknown" else place_of(ref)
    country = "" if basis == "unknown" else _country(ref, place)
    kind = COUNTRY if country else place.kind if place else ""
    reach = None if country or place is None else REACH_KM.get(kind, REACH_UNKNOWN_KM)
    return Whereabouts(
        key=key,
        name=mention.text,
        label=mention.label if basis == "name" else place.label if place else None,
        kind=kind,
        basis=basis if place or country else "unknown",
        place=place,
        country=country,
        reach_km=max(reach, AROUND_KM) if reach and basis == "words" else reach,
        sightings=tuple(found.sightings.values()),
    )


@cache
def _country_by_ref(ref: str) -> str:
    """The ISO 3166 code of the country that a listed place is, or lies in; "" where nobody knows."""
    place = place_of(ref)
    return country_of(place) if place else _country(ref, None)


def _country(ref: str, place: Place | None) -> str:
    """The ISO 3166 code of what is a country, else ""."""
    if place is not None:
        return place.country if place.kind == COUNTRY else ""
    table, _, name = ref.partition("/")
    return next((row["iso2"] for row in rows("states") if row["id"] == name), "") if table == "states" else ""


def _sighting(claim: Claim, published: Published | None) -> Sighting:
    when = claim.proposition.when
    own = when is not None and when.resolved
    dated = when if own else published
    return Sighting(
        claim=claim.id,
        report=claim.report,
        kind=claim.proposition.kind,
        polarity=claim.factuality.polarity,
        start=dated.start if dated else None,
        end=dated.end if dated else None,
        dated_by="text" if own else "report" if published else "nothing",
    )
