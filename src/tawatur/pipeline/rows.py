"""Rows of the matrix from its layout: their figures as kept or counted, and the first of their voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tawatur.analyse.copies.merges import detail
from tawatur.analyse.counting import COPY, Reason
from tawatur.analyse.matrix import By, LeftOut, Row, Voice, voices
from tawatur.analyse.propositions import Edge, edges
from tawatur.analyse.strands import SAME_SPEAKER, speaker_words
from tawatur.ledger import (
    Case,
    CopyShelf,
    Hearing,
    KeptCount,
    LayoutShelf,
    PropositionKept,
    ReportFilter,
    RowsAsked,
    RowShelf,
)
from tawatur.model import Claim, Interval, Merge, Report
from tawatur.pipeline.counts import counted
from tawatur.pipeline.kept_copies import copy_of
from tawatur.resolve import Register, judged

FEW = 25
"""Rows counted at first; then twice as many each time."""
NO_STRAND = Interval(fewest=0, most=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFound:
    """A row that answers: the propositions it is made of, its figures by polarity, and those of its claims to show.

    `claims` are numbers: of those that affirm, then of the others. `cells` have the claim in which each speaker first
    takes each stance.
    """

    propositions: tuple[PropositionKept, ...]
    counts: tuple[KeptCount, ...]
    claims: tuple[tuple[int, ...], tuple[int, ...]]
    cells: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsFound:
    """A page of rows, how many there are in all, and how many speakers are heard on this page."""

    rows: tuple[RowFound, ...]
    total: int
    speakers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What is to be shown of an answer: `limit` rows from `offset` on, and the stances of `columns` speakers.

    Of each row and side, as many claims as `voices` says, from `skip` on.
    """

    by: By = "speaker"
    limit: int = 30
    offset: int = 0
    voices: int = 5
    skip: int = 0
    columns: int = 12


def rows_found(case: Case, asked: RowsAsked, cut: Cut, register: Register) -> RowsFound:
    """The rows of a laid-out case that answer; figures are counted only where some claims of a row do not."""
    shelf = RowShelf(case)
    return _counted(shelf, asked, cut, register) if shelf.is_of_claims(asked) else _kept(shelf, asked, cut)


def _kept(shelf: RowShelf, asked: RowsAsked, cut: Cut) -> RowsFound:
    outlets = cut.by == "outlet"
    mains = shelf.page(asked, outlets=outlets, limit=cut.limit, offset=cut.offset)
    members: dict[int, list[PropositionKept]] = {}
    for one in shelf.propositions(mains=mains):
        members.setdefault(one.main, []).append(one)
    cells: dict[int, list[tuple[str, str, int]]] = {}
    for heard in shelf.heard(mains, asked.polarity, outlets=outlets, most=cut.columns):
        cells.setdefault(heard.main, []).append((heard.speaker, heard.stance, heard.claim))
    return RowsFound(
        rows=tuple(
            RowFound(
                propositions=tuple(members[main]),
                counts=(counts := shelf.figures(main, asked.polarity)),
                claims=_first_claims(shelf, main, asked.polarity, counts, cut),
                cells=tuple(cells.get(main, ())),
            )
            for main in mains
        ),
        total=shelf.total(asked),
        speakers=shelf.count_heard(mains, asked.polarity, outlets=outlets),
    )


def _first_claims(
    shelf: RowShelf, main: int, polarity: str, counts: Iterable[KeptCount], cut: Cut
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    found = []
    for side in (0, 1):
        there = any((count.polarity != "affirmed") == bool(side) for count in counts)
        found.append(shelf.first_claims(main, side, polarity, limit=cut.voices, offset=cut.skip) if there else ())
    return found[0], found[1]


class _RowCounted(NamedTuple):
    """A row counted from its claims; `order` puts it in its place."""

    order: tuple[int, int, int, str]
    propositions: tuple[PropositionKept, ...]
    counts: tuple[KeptCount, ...]
    hearings: list[Hearing]


def _counted(shelf: RowShelf, asked: RowsAsked, cut: Cut, register: Register) -> RowsFound:
    """Counts rows in the order of the most strands that they may have, until no other can come before those shown."""
    bounds, end = shelf.bounds(asked), cut.offset + cut.limit
    made: list[_RowCounted] = []
    first, several = 0, FEW
    while first < len(bounds) and not (len(made) >= end and made[end - 1].order[:2] < bounds[first][:2]):
        made += _count_rows(shelf, asked, cut.by, [main for *_, main in bounds[first : first + several]], register)
        made.sort(key=lambda row: row.order)
        first, several = first + several, 2 * several
    shown = made[cut.offset : end]
    columns, speakers = _columns([row.hearings for row in shown], cut)
    return RowsFound(
        rows=tuple(
            RowFound(
                propositions=row.propositions,
                counts=row.counts,
                claims=(_told(row.hearings, cut, affirmed=True), _told(row.hearings, cut, affirmed=False)),
                cells=tuple(_cells(row.hearings, columns, cut)),
            )
            for row in shown
        ),
        total=len(bounds),
        speakers=speakers,
    )


def _count_rows(
    shelf: RowShelf, asked: RowsAsked, by: By, mains: Sequence[int], register: Register
) -> Iterator[_RowCounted]:
    undone = register.set_aside()
    groups = dict(shelf.hearings(asked, mains))
    joins = shelf.joins({one.claim for group in groups.values() for _, one in group}) if shelf.any_joins() else {}
    known = {one.number: one for one in shelf.propositions(numbers={n for group in groups.values() for n, _ in group})}
    for group in groups.values():
        propositions = tuple(sorted({known[number] for number, _ in group}, key=lambda one: one.id))
        hearings = [one for _, one in group]
        *counts, whole = counted(hearings, joins, undone)
        heard = whole.outlets if by == "outlet" else whole.speakers
        order = (propositions[0].unknown, -whole.weight, -heard, propositions[0].key)
        yield _RowCounted(order, propositions, tuple(counts), hearings)


def _told(hearings: Iterable[Hearing], cut: Cut, *, affirmed: bool) -> tuple[int, ...]:
    claims = sorted({(one.told, one.claim) for one in hearings if (one.polarity == "affirmed") == affirmed})
    return tuple(claim for _, claim in claims[cut.skip : cut.skip + cut.voices])


def _of(hearing: Hearing, by: By) -> bool:
    return (hearing.hand < 0) == (by == "outlet")


def _columns(rows: Sequence[Sequence[Hearing]], cut: Cut) -> tuple[frozenset[str], int]:
    """The speakers of most rows, and how many speakers there are."""
    spoken: dict[str, int] = {}
    for hearings in rows:
        for speaker in {one.speaker for one in hearings if _of(one, cut.by)}:
            spoken[speaker] = spoken.get(speaker, 0) + 1
    first = sorted(spoken, key=lambda speaker: (-spoken[speaker], speaker))[: cut.columns]
    return frozenset(first), len(spoken)


def _cells(hearings: Iterable[Hearing], columns: frozenset[str], cut: Cut) -> Iterator[tuple[str, str, int]]:
    first: dict[tuple[str, str], int] = {}
    wanted = (one for one in hearings if _of(one, cut.by) and one.speaker in columns)
    for one in sorted(wanted, key=lambda one: (one.told, one.claim)):
        first.setdefault((one.speaker, one.stance), one.claim)
    return ((speaker, stance, claim) for (speaker, stance), claim in first.items())


class RowMaker:
    """Makes rows with their words from what was found: reads the claims to be shown, and their reports, at once."""

    def __init__(self, case: Case, found: RowsFound, by: By, register: Register) -> None:
        self._by: By = by
        self._case = case
        numbers = {claim for row in found.rows for claims in row.claims for claim in claims}
        numbers.update(claim for row in found.rows for *_, claim in row.cells)
        read = tuple(LayoutShelf(case).claims_numbered(sorted(numbers)))
        self._claims = {one.number: claim for one in read for claim in judged(register, (one.claim,))}
        ids = tuple({claim.report for claim in self._claims.values()}) or ("",)
        self.reports: Mapping[str, Report] = {one.id: one for one in case.slim_reports(ReportFilter(ids=ids))}
        copies = {
            subject for row in found.rows for count in row.counts for reason, subject, _ in count.first_reasons
            if reason == COPY
        }  # fmt: skip
        self._copies = {one.id: copy_of(one) for one in CopyShelf(case).copies(ids=copies)} if copies else {}
        self._names = self._speaker_names(found)

    def row(self, found: RowFound) -> Row:
        """A row with its first voices."""
        affirming, others = ([self._claims[number] for number in claims] for claims in found.claims)
        heard = [voice for claim in (*affirming, *others) for voice in self._voices(claim)]
        counts = {count.polarity: count for count in found.counts}
        reasons = tuple(self._merge(Reason(*one)) for count in found.counts for one in count.first_reasons)
        shown = sum(voice.claim.factuality.polarity == "affirmed" for voice in heard)
        total = {polarity: self._number_of_voices(count) for polarity, count in counts.items()}
        return Row(
            edge=self._edge(found),
            voices=tuple(heard),
            asserted=interval(counts.get("affirmed")),
            denied=interval(counts.get("denied")),
            merges=reasons,
            left_out=LeftOut(
                affirmed=total.get("affirmed", 0) - shown,
                others=total.get("denied", 0) + total.get("questioned", 0) - (len(heard) - shown),
                merges=sum(count.reasons for count in found.counts) - len(reasons),
            ),
        )

    def cells(self, found: RowFound) -> Iterator[Voice]:
        """The first voice of each stance that a speaker takes, in the order of the columns."""
        for speaker, stance, number in found.cells:
            voice = next(
                (
                    one
                    for one in self._voices(self._claims[number])
                    if (one.speaker.key, one.stance) == (speaker, stance)
                ),
                None,
            )
            if voice is not None:
                yield voice

    def _voices(self, claim: Claim) -> Iterator[Voice]:
        return voices(claim, self.reports[claim.report], self._by)

    def _number_of_voices(self, count: KeptCount) -> int:
        return count.claims if self._by == "outlet" else count.voices

    def _edge(self, found: RowFound) -> Edge:
        """The row's first proposition, in the words of the first claim shown that says it."""
        wanted = {one.id: at for at, one in enumerate(found.propositions)}
        numbers = [*found.claims[0], *found.claims[1], *(claim for *_, claim in found.cells)]
        said = [
            (wanted[edge.id], at, edge)
            for at, number in enumerate(numbers)
            for edge in edges(self._claims[number])
            if edge.id in wanted
        ]
        return min(said, key=lambda one: one[:2])[2]

    def _merge(self, reason: Reason) -> Merge:
        copy = self._copies.get(reason.subject)
        if reason.reason == COPY and copy:
            return Merge(reason=copy.kind, detail=detail(copy), claims=(), id=reason.id, others=reason.claims)
        words = reason.subject
        if reason.reason == SAME_SPEAKER:
            words = speaker_words(self._names.get(words, words), words)
        return Merge(reason=reason.reason, detail=words, claims=(), id=reason.id, others=reason.claims)

    def _speaker_names(self, found: RowsFound) -> Mapping[str, str]:
        keys = {
            subject for row in found.rows for count in row.counts for reason, subject, _ in count.first_reasons
            if reason == SAME_SPEAKER
        }  # fmt: skip
        return RowShelf(self._case).speaker_names(keys) if keys else {}


def most_claims(found: RowFound) -> int:
    """How many claims the longer side of a row has."""
    affirmed = sum(count.claims for count in found.counts if count.polarity == "affirmed")
    return max(affirmed, sum(count.claims for count in found.counts) - affirmed)


def interval(count: KeptCount | None) -> Interval:
    """The two counts of strands."""
    if count is None:
        return NO_STRAND
    return Interval(fewest=count.fewest, most=count.most, degraded=count.degraded)
