"""A claim cut into what answers need of it: its propositions, the names in it, who is heard, and the days it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tawatur.analyse.copies.merges import fact_key
from tawatur.analyse.matrix import voices
from tawatur.analyse.propositions import Edge, edges
from tawatur.analyse.query import NO_GOODS, SPEAKER, SPEAKS_FOR, days_of, house, words_in
from tawatur.analyse.speakers import Speaker, day
from tawatur.model import ROLES, Claim, Link, Mention, Report, content_id

Bearing = tuple[str, str, str]
"""The role in which a claim names somebody or something, the key, and the folded words of the name between spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A claim, as judged, for the layout of the matrix; see `ledger.LaidClaim`."""

    edges: tuple[Edge, ...]
    bearings: tuple[Bearing, ...]
    heard: tuple[tuple[int, str, Speaker], ...]
    fact: str
    told: str
    accused: bool
    days: tuple[str | None, str | None]


def laid(claim: Claim, report: Report) -> Laid:
    """What answers need of a claim of `report`, of which only the heading is read."""
    first, last = days_of(claim.proposition, report.published)
    return Laid(
        edges=tuple(edges(claim)),
        bearings=tuple(dict.fromkeys(_bearings(claim))),
        heard=tuple(_heard(claim, report)),
        fact=content_id(*fact_key(claim)),
        told=f"{day(report)} {report.id}",
        accused=any(link.force == "accuses" for link in claim.chain),
        days=(str(first) if first else None, str(last) if last else None),
    )


def _heard(claim: Claim, report: Report) -> Iterator[tuple[int, str, Speaker]]:
    (by_outlet,) = voices(claim, report, "outlet")
    yield -1, by_outlet.stance, by_outlet.speaker
    for hand, voice in enumerate(voices(claim, report)):
        yield hand, voice.stance, voice.speaker


def _bearings(claim: Claim) -> Iterator[Bearing]:
    proposition = claim.proposition
    for role, field in (*ROLES[proposition.kind].items(), ("place", "places")):
        for filler in getattr(proposition, field):
            yield role, filler.key, words_text(filler)
    goods: tuple[Mention, ...] = getattr(proposition, "goods", ())
    if not goods or any(one.ref is None for one in goods):
        yield NO_GOODS, "", ""
    for link in claim.chain:
        yield SPEAKER, link.key, words_text(link)
        speaks_for = house(link.affiliation or "")
        if speaks_for:
            yield SPEAKS_FOR, speaks_for, ""


def words_text(named: Mention | Link) -> str:
    """The folded words of a name, each once and between spaces, so that a part of it can be looked for."""
    return _between_spaces(named.text)


@lru_cache(maxsize=50_000)
def _between_spaces(text: str) -> str:
    return " ".join(["", *sorted(words_in(text)), ""])
