"""What of a case needs a human: names that may be one, happenings proposed by rule, lost speakers, doubtful claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, cast, get_args

from tawatur.analyse.incidents import incidents
from tawatur.ledger import Case, ClaimFilter, Name, NameKind, ReportFilter
from tawatur.lexicon.called import names_of
from tawatur.model import Claim, PropositionKind, Report, SubjectKind
from tawatur.pipeline.copies import SeenCopy, seen
from tawatur.pipeline.families import lossy_copies
from tawatur.pipeline.orphans import orphans_of
from tawatur.resolve import Register, alike, judged

Work = Literal["names", "places", "incidents", "losses", "claims", "conflicts"]
"""The sorts of work, in the order of the queue."""

MOST_NAMES = 400
"""Names compared with each other: those that most claims turn on."""
NEWEST = 300
"""Reports among which happenings are proposed in the queue; the newest, since older ones were seen before."""
WORDS_SHOWN = 2
"""Claims shown for each name of a pair."""
ASKED_FIRST: tuple[PropositionKind, ...] = ("supply", "collusion", "origin", "seizure")
"""Kinds of proposition that tell who arms whom: doubtful claims of these are asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing that a person should look at: what a judgement of it would be about, and the words to decide it by.

    `names` are those of the subjects, as printed, where these are names; `sides` are claims about each subject, in the
    order of the subjects. `copy` is the edge that lost something.
    """

    work: Work
    of: SubjectKind
    subjects: tuple[str, ...]
    names: tuple[Name, ...] = ()
    sides: tuple[tuple[Claim, ...], ...] = ()
    copy: SeenCopy | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all sides."""
        return tuple(claim for side in self.sides for claim in side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """The first tasks of one sort, and the reports of their claims by id. `orphans` are judgements that lost their claim."""

    tasks: tuple[Task, ...]
    reports: Mapping[str, Report]
    orphans: int = 0


def queue(case: Case, work: Work, *, limit: int = 20) -> Queue:
    """The first tasks of one sort that nobody has decided; each leaves the queue with the judgement that decides it."""
    register = Register(case.judgements())
    tasks = tuple(islice(_FINDERS[work](case, register), limit))
    ids = tuple(sorted({claim.report for task in tasks for claim in task.claims}))
    reports = {report.id: report for report in case.reports(ReportFilter(ids=ids))} if ids else {}
    orphans = len(orphans_of(case)) if work == "conflicts" else 0
    return Queue(tasks=tasks, reports=reports, orphans=orphans)


def _actors(case: Case, register: Register) -> Iterator[Task]:
    return _alike(case, register, "actor", "names")


def _places(case: Case, register: Register) -> Iterator[Task]:
    return _alike(case, register, "place", "places")


def _alike(case: Case, register: Register, kind: NameKind, work: Work) -> Iterator[Task]:
    """Pairs of names that may be one and that nobody has decided, those that most turns on first."""
    known = {name.key: name for name in case.names(kind, limit=MOST_NAMES)}
    for one, other in _pairs(known):
        if register.decided(kind, one, other) or register.canonical(kind, one) == register.canonical(kind, other):
            continue
        sides = tuple(case.claims_naming(key, limit=WORDS_SHOWN) for key in (one, other))
        yield Task(work=work, of=kind, subjects=(one, other), names=(known[one], known[other]), sides=sides)


def _pairs(known: Mapping[str, Name]) -> Sequence[tuple[str, str]]:
    """The pairs of these names, by key, that are alike."""
    printed = {key: (name.text, *names_of(name.ref or "")) for key, name in known.items()}
    # Two entries of the lexicon are two by somebody's decision already; a state's name is part of a hundred others.
    found = (
        pair
        for pair in alike(printed)
        if not all(known[key].ref for key in pair) and not any(key.startswith("states/") for key in pair)
    )
    return sorted(found, key=lambda pair: -min(known[key].count for key in pair))


def _incidents(case: Case, register: Register) -> Iterator[Task]:
    """Each claim that a rule put to a happening, beside the first claim of that happening."""
    newest = tuple(heading.id for heading in case.headings(limit=NEWEST)) or ("",)
    kinds: tuple[PropositionKind, ...] = ("attack", "tally", "seizure", "detention")
    wanted = ClaimFilter(kinds=kinds, reports=ReportFilter(ids=newest))
    claims = {claim.id: claim for claim in judged(register, case.claims(wanted))}
    reports = {report.id: report for report in case.reports(ReportFilter(ids=newest))}
    found = incidents(
        claims.values(), reports,
        same=register.pairs("incident", "same"), different=register.pairs("incident", "different"),
    )  # fmt: skip
    for incident in found:
        if incident.basis != "proposed" or len(incident.reports) < 2:  # two reports, or nothing to compare
            continue
        first, *others = (claims[claim] for claim in incident.claims)
        for other in others:
            if other.report != first.report and not register.decided("incident", first.id, other.id):
                yield Task(work="incidents", of="incident", subjects=(first.id, other.id), sides=((first,), (other,)))


def _losses(case: Case, register: Register) -> Iterator[Task]:
    """Copies on whose way a speaker was lost or an unnamed one promoted, that nobody has looked at."""
    aside = register.set_aside()
    for copy in lossy_copies(case):
        if copy.id not in aside and not register.standing("merge", copy.id):
            (shown,) = seen(case, (copy,), ())
            yield Task(work="losses", of="merge", subjects=(copy.id,), copy=shown)


def _claims(case: Case, register: Register) -> Iterator[Task]:
    """Claims of who arms whom that are said with doubt, or whose speaker the reader supplied, and that nobody has judged."""
    for claim in case.claims(ClaimFilter(kinds=ASKED_FIRST, doubtful=True)):
        if not register.standing("claim", claim.id):
            yield Task(work="claims", of="claim", subjects=(claim.id,), sides=((claim,),))


def _conflicts(case: Case, register: Register) -> Iterator[Task]:
    """Pairs judged the same that are kept apart, because through others they would join what is judged different."""
    for kind, work in (("actor", "names"), ("place", "places"), ("incident", "incidents")):
        of = cast("SubjectKind", kind)
        pairs = register.conflicts(of)
        keys = {key for pair in pairs for key in pair} if kind != "incident" else set()
        known = case.names_of(cast("NameKind", kind), keys) if keys else {}
        for pair in pairs:
            names = tuple(known[key] for key in pair if key in known)
            yield Task(work=cast("Work", work), of=of, subjects=pair, names=names)


_FINDERS: Mapping[Work, Callable[[Case, Register], Iterator[Task]]] = {
    "names": _actors,
    "places": _places,
    "incidents": _incidents,
    "losses": _losses,
    "claims": _claims,
    "conflicts": _conflicts,
}
WORKS: tuple[Work, ...] = get_args(Work)
