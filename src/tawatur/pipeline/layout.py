"""Keeps the matrix of a case laid out: what came in, or was judged, since the last time is laid, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from tawatur.analyse.laying import laid
from tawatur.analyse.propositions import Edge
from tawatur.analyse.speakers import Speaker
from tawatur.ledger import (
    Case,
    CountShelf,
    LaidClaim,
    LaidProposition,
    LaidSpeaker,
    LayoutShelf,
    NumberedClaim,
    ReportFilter,
)
from tawatur.model import Claim, Judgement, Report, Tally
from tawatur.pipeline.counts import counted, kept_hearings
from tawatur.pipeline.touched import claims_touched, merges_touched
from tawatur.pipeline.versions import code_version
from tawatur.resolve import Register, judged

HANDFUL = 200
"""Readings laid out between two reports of progress."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


@cache
def layout_method() -> str:
    """A name that changes when, and only when, what is laid out may: everything is then laid out anew."""
    analyse = ("propositions", "matrix", "strands", "counting", "laying", "query", "speakers")
    ledger = (f"ledger/{name}.py" for name in ("layout", "counts", "copies"))
    files = (*(f"analyse/{name}.py" for name in analyse), "analyse/copies/merges.py", "pipeline/layout.py")
    return code_version(
        *files, "pipeline/counts.py", "pipeline/touched.py", *ledger, "resolve", "arabic", "lexicon", "model"
    )


def judge(case: Case, judgement: Judgement) -> bool:
    """Adds a judgement to a case open for writing, and lays out anew what it touches; False where it is there already."""
    with case.batch():
        added = case.judge(judgement)
        if added:
            update_layout(case)
    return added


def is_laid_out(case: Case) -> bool:
    """Whether the layout of a case is there, and nothing has changed since."""
    return LayoutShelf(case).is_whole(layout_method())


def update_layout(case: Case, *, on_progress: Progress | None = None) -> bool:
    """Brings the layout of a case, open for writing, up to date; False where nothing had changed.

    The order in which reports and judgements came does not matter. Either everything is kept or nothing.
    """
    if is_laid_out(case):
        return False
    with case.batch():
        _Layout(case, on_progress or _ignore).update()
    return True


class _Layout:
    """One bringing up to date: what is touched is taken up, laid anew, and counted."""

    def __init__(self, case: Case, tell: Progress) -> None:
        self._case = case
        self._tell = tell
        self._shelf, self._counts = LayoutShelf(case), CountShelf(case)
        judgements = case.judgements()
        self._judgements = len(judgements)
        applied = self._shelf.judgements_applied(layout_method())
        if applied is None:
            self._shelf.clear()
        self._before, self._now = Register(judgements[: applied or 0]), Register(judgements)
        self._touched: set[int] = set()

    def update(self) -> None:
        """Everything that has to be done, in order."""
        outdated = self._shelf.outdated()
        self._touched |= self._shelf.take_up(self._shelf.claims_in(outdated))
        self._shelf.forget_readings(outdated)
        changed = self._lay_judged()
        self._lay_unlaid()
        self._join(changed)
        mains = self._counts.mains_of(self._touched)
        self._touched -= self._shelf.drop_unsaid(self._touched)
        self._repoint()
        self._count(mains | self._counts.mains_of(self._touched))
        self._shelf.finish(layout_method(), self._judgements)

    def _lay_judged(self) -> frozenset[int]:
        """Lays anew the claims that judgements touch; their readings."""
        claims = claims_touched(self._shelf, self._before, self._now)
        self._touched |= self._shelf.take_up(claims)
        readings: set[int] = set()
        for first in range(0, len(claims), HANDFUL):
            some = tuple(self._shelf.claims_numbered(claims[first : first + HANDFUL]))
            readings |= self._lay(some)
        return frozenset(readings)

    def _lay_unlaid(self) -> None:
        unlaid = self._shelf.unlaid()
        for first in range(0, len(unlaid), HANDFUL):
            self._tell("laying out", first, len(unlaid))
            some = unlaid[first : first + HANDFUL]
            self._shelf.lay_readings(some)
            self._lay(tuple(self._shelf.claims_of(some)))

    def _lay(self, told: Sequence[NumberedClaim]) -> set[int]:
        """Lays out claims as judged; the readings they stand in."""
        ids = tuple({one.claim.report for one in told}) or ("",)
        reports = {one.id: one for one in self._case.slim_reports(ReportFilter(ids=ids), body=False)}
        rows = [
            laid_claim(one, claim, reports[claim.report]) for one in told for claim in judged(self._now, (one.claim,))
        ]
        self._touched |= self._shelf.lay(rows)
        return {one.reading for one in told}

    def _join(self, changed: frozenset[int]) -> None:
        """Finds which claims copies join, and what a changed word on merges or a changed coverage touches."""
        claims = set(self._counts.weigh_copies(changed))
        claims.update(merges_touched(self._counts, self._before.set_aside() ^ self._now.set_aside()))
        claims.update(self._shelf.claims_in(self._shelf.newly_covered()))
        self._touched |= self._counts.propositions_of(claims)

    def _repoint(self) -> None:
        """Counts each proposition under the first of those that are judged the same."""
        judged_ids = {
            one
            for register in (self._before, self._now)
            for identity in register.judged("proposition")
            for one in register.members("proposition", identity)
        }
        laid_out = self._shelf.find_propositions(judged_ids)
        mains: list[tuple[int, int]] = []
        for identity, (number, main) in laid_out.items():
            class_ = [one for one in self._now.members("proposition", identity) if one in laid_out]
            first = laid_out[min(class_)][0]
            if first != main:
                mains.append((first, number))
                self._touched |= {number, first}
        stale = [main for _, main in laid_out.values()]
        self._shelf.count_under(mains)
        self._counts.forget(stale)
        self._touched |= {number for number, _ in laid_out.values()}

    def _count(self, mains: Iterable[int]) -> None:
        """Counts anew what is touched."""
        wanted = self._counts.mains_of(mains)
        self._counts.forget({*mains, *wanted})
        with self._counts.touched(wanted):
            joins, undone = self._counts.joins(), self._now.set_aside()
            for done, (main, hearings) in enumerate(self._counts.hearings()):
                if done % 5000 == 0:
                    self._tell("counting", done, len(wanted))
                self._counts.keep(main, counted(hearings, joins, undone), kept_hearings(hearings))
        self._tell("counting", len(wanted), len(wanted))


def laid_claim(read: NumberedClaim, claim: Claim, report: Report) -> LaidClaim:
    """A claim as the layout keeps it: `claim` is the one that was `read`, as judged."""
    cut = laid(claim, report)
    first, last = cut.days
    return LaidClaim(
        claim=read.number, reading=read.reading, start=claim.span.start, stop=claim.span.end, fact=cut.fact, told=cut.told,
        polarity=claim.factuality.polarity, accused=cut.accused, first=first, last=last,
        propositions=tuple(_proposition(edge, claim) for edge in cut.edges), bearings=cut.bearings,
        heard=tuple(_speaker(hand, stance, speaker) for hand, stance, speaker in cut.heard),
    )  # fmt: skip


def _proposition(edge: Edge, claim: Claim) -> LaidProposition:
    said = claim.proposition
    return LaidProposition(
        id=edge.id, kind=edge.kind, category=said.category if isinstance(said, Tally) else "", key=edge.text,
        unknown=edge.unknown, parties=tuple((role, party.key) for role, party in edge.parties if party is not None),
    )  # fmt: skip


def _speaker(hand: int, stance: str, speaker: Speaker) -> LaidSpeaker:
    return LaidSpeaker(
        hand=hand, stance=stance, key=speaker.key, text=speaker.text, label=speaker.label, kind=speaker.kind,
        unnamed=speaker.unnamed,
    )  # fmt: skip


def _ignore(_what: str, _done: int, _total: int) -> None:
    pass
