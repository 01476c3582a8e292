"""The claim matrix: what is said against who says it; denial as visible as accusation, and no verdict."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tawatur.analyse.propositions import Edge, edges
from tawatur.analyse.speakers import Speaker, day, hand, origin, outlet
from tawatur.analyse.strands import Joins, independence
from tawatur.model import Claim, Interval, Merge, Report

Stance = Literal["asserts", "accuses", "denies", "questions", "repeats"]
"""What a speaker does with a proposition. Silence is the absence of a voice."""

By = Literal["speaker", "outlet"]


class _Independence(NamedTuple):
    """What copy detection found: merges, the reports it looked at (None: it never ran), and what a person set aside."""

    merges: Joins
    covered: Collection[str] | None
    undone: Container[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker's stance to one proposition, with the claim that shows it. `repeats` is a hand that passed it on."""

    speaker: Speaker
    stance: Stance
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How much of a row is not in it: voices of claims that affirm, voices of others, reasons why claims count once."""

    affirmed: int = 0
    others: int = 0
    merges: int = 0


NOTHING = LeftOut()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One proposition with its voices, and between how many strands it is asserted and denied.

    `merges` say why claims count once, those that only the fewest count applies included. `left_out` says what a large
    row was cut by; its figures are those of the whole.
    """

    edge: Edge
    voices: tuple[Voice, ...]
    asserted: Interval
    denied: Interval
    merges: tuple[Merge, ...] = ()
    left_out: LeftOut = NOTHING

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims behind this row, each once, in the order of the voices."""
        return tuple({voice.claim.id: voice.claim for voice in self.voices}.values())

    def of(self, speaker: Speaker) -> tuple[Voice, ...]:
        """One cell: this speaker's voices here; empty where it is silent."""
        return tuple(voice for voice in self.voices if voice.speaker.key == speaker.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Propositions by number of strands, those with an unknown party last; speakers by how many they speak to."""

    rows: tuple[Row, ...]
    speakers: tuple[Speaker, ...]


def matrix(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    by: By = "speaker",
    merges: Iterable[Merge] = (),
    covered: Collection[str] | None = None,
    undone: Container[str] = (),
    wanted: Callable[[Edge, Claim], bool] = lambda _edge, _claim: True,
    same: Callable[[str], str] = lambda identity: identity,
) -> Matrix:
    """Lays claims out as propositions × speakers (or outlets). `reports` holds every claim's report by its id.

    `merges` and `covered` come from copy detection, `undone` from judgements, see `independence`. `wanted` says which
    propositions of a claim to lay out, `same` gives one id to all propositions that a person calls the same.
    """
    grouped: dict[str, list[tuple[Edge, Claim]]] = {}
    for claim in claims:
        for edge in edges(claim):
            if wanted(edge, claim):
                grouped.setdefault(same(edge.id), []).append((edge, claim))
    found = _Independence(Joins(merges), covered, undone)
    rows = sorted((_row(group, reports, by, found) for group in grouped.values()), key=_order)
    return Matrix(rows=tuple(rows), speakers=speakers_of(rows))


def stance(claim: Claim) -> Stance:
    """What the origin of a claim does with its proposition."""
    match claim.factuality.polarity:
        case "denied":
            return "denies"
        case "questioned":
            return "questions"
        case _:
            return "accuses" if claim.chain and claim.chain[-1].force == "accuses" else "asserts"


def _row(group: list[tuple[Edge, Claim]], reports: Mapping[str, Report], by: By, found: _Independence) -> Row:
    group = sorted(group, key=lambda told: (day(reports[told[1].report]), told[1].report))
    claims = tuple({claim.id: claim for _, claim in group}.values())
    affirmed = [claim for claim in claims if claim.factuality.polarity == "affirmed"]
    denied = [claim for claim in claims if claim.factuality.polarity == "denied"]
    asserting = independence(affirmed, reports, *found)
    denying = independence(denied, reports, *found)
    return Row(
        edge=min((edge for edge, _ in group), key=lambda edge: edge.id),
        voices=tuple(voice for claim in claims for voice in voices(claim, reports[claim.report], by)),
        asserted=asserting.interval,
        denied=denying.interval,
        merges=tuple(dict.fromkeys((*asserting.merges, *denying.merges))),
    )


def voices(claim: Claim, report: Report, by: By = "speaker") -> Iterator[Voice]:
    """Who speaks in a claim: its origin, then the hands that passed it on; or its outlet alone."""
    if by == "outlet":
        yield Voice(speaker=outlet(report), stance="repeats" if claim.chain else stance(claim), claim=claim)
        return
    yield Voice(speaker=origin(claim, report), stance=stance(claim), claim=claim)
    for link in reversed(claim.chain[:-1]):
        yield Voice(speaker=hand(link, report), stance="repeats", claim=claim)


def _order(row: Row) -> tuple[bool, int, int, str]:
    """Rows that name their parties first; among those by strands, then by speakers. Nothing here is about truth."""
    speakers = {voice.speaker.key for voice in row.voices}
    return (row.edge.unknown, -(row.asserted.most + row.denied.most), -len(speakers), row.edge.text)


def speakers_of(rows: Iterable[Row]) -> tuple[Speaker, ...]:
    """The speakers heard in these rows, those who speak to most of them first."""
    found: dict[str, Speaker] = {}
    spoken: dict[str, set[str]] = {}
    for row in rows:
        for voice in row.voices:
            found.setdefault(voice.speaker.key, voice.speaker)
            spoken.setdefault(voice.speaker.key, set()).add(row.edge.id)
    return tuple(sorted(found.values(), key=lambda speaker: (-len(spoken[speaker.key]), speaker.key)))
