"""Answers a question from a case: the question is read like a report, what answers it is laid out as a matrix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tawatur.analyse.matrix import By, LeftOut, Matrix, Row, Voice, matrix, speakers_of
from tawatur.analyse.query import Query
from tawatur.analyse.questions import understand
from tawatur.analyse.speakers import Speaker
from tawatur.annotate import annotate
from tawatur.ledger import Case, ClaimFilter, Filled, LayoutShelf, ReportFilter, RowShelf
from tawatur.model import Claim, Mention, Report, content_id, sha256
from tawatur.pipeline.asked import rows_asked
from tawatur.pipeline.copies import dependence
from tawatur.pipeline.layout import is_laid_out
from tawatur.pipeline.rows import Cut, RowMaker, most_claims, rows_found
from tawatur.resolve import Register, judged

PART = 100
"""Rows of a large answer that are worked out at once."""
ALL_ROWS = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was asked, and what the case has of it. `reports` holds the report of every claim by its id."""

    query: Query
    matrix: Matrix
    reports: Mapping[str, Report]


def understand_question(question: str) -> Query:
    """What a question in Arabic or English asks, read by the reader of reports.

    Raises:
        QuestionUnclear: with what was understood.
    """
    data = question.encode("utf-8", "replace")
    report = Report(id=content_id(question), sha256=sha256(data), file="question", body=question, source_text=question)
    return understand(question, annotate(report))


def answer(case: Case, query: Query, *, by: By = "speaker") -> Answer:
    """The claims of a case that answer, as a matrix; judgements in force are applied."""
    register = Register(case.judgements())
    return _answer(case, query, _told(case, query, register), register, by)


def answer_parts(case: Case, query: Query, *, by: By = "speaker") -> Iterator[Answer]:
    """What `answer` gives, `PART` rows at a time in the same order: a large answer need not be held in memory whole.

    There is always a first part. A case that is not laid out is answered in one.
    """
    register = Register(case.judgements())
    if not is_laid_out(case):
        yield answer(case, query, by=by)
        return
    shelf, laid = RowShelf(case), LayoutShelf(case)
    asked = rows_asked(shelf, _canonical(query, register))
    order = rows_found(case, asked, Cut(by=by, limit=ALL_ROWS, voices=0, columns=0), register).rows
    for first in range(0, len(order) or 1, PART):
        part = [[one.number for one in row.propositions] for row in order[first : first + PART]]
        told = laid.claims_numbered(shelf.claims_saying(number for numbers in part for number in numbers))
        found = _answer(case, query, (one.claim for one in told), register, by)
        ids = [register.canonical("proposition", row.propositions[0].id) for row in order[first : first + PART]]
        rows = {register.canonical("proposition", row.edge.id): row for row in found.matrix.rows}
        shown = tuple(rows[identity] for identity in ids)
        yield replace(found, matrix=Matrix(rows=shown, speakers=speakers_of(shown)))


def _answer(case: Case, query: Query, told: Iterable[Claim], register: Register, by: By) -> Answer:
    """Those of the claims told that answer, as a matrix."""
    found = list(judged(register, told))
    reports = {report.id: report for report in case.slim_reports(_reports_of({claim.report for claim in found}))}
    asked = _canonical(query, register)
    claims = [claim for claim in found if asked.accepts(claim, reports[claim.report])]
    known = dependence(case, claims, reports)
    table = matrix(
        claims, reports, by=by, merges=known.merges, covered=known.covered, undone=register.set_aside(),
        wanted=asked.fits, same=lambda identity: register.canonical("proposition", identity),
    )  # fmt: skip
    return Answer(query=query, matrix=table, reports=reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPage:
    """A page of an answer. `total` counts all rows; each row has its own figures and the first of its voices.

    `most_claims` is how many claims the longest side of any of these rows has, shown or not. `cells` holds, by row and
    speaker, a voice for each stance taken; `speakers` are those who speak to most of these rows, `more_speakers` how
    many others are heard on them.
    """

    query: Query
    rows: tuple[Row, ...]
    total: int
    most_claims: int
    speakers: tuple[Speaker, ...]
    more_speakers: int
    cells: Mapping[tuple[str, str], tuple[Voice, ...]]
    reports: Mapping[str, Report]


def answer_page(case: Case, query: Query, cut: Cut, *, row: str = "") -> AnswerPage:
    """A part of what `answer` gives, from the layout of the case, so that it takes no longer in a large case.

    `row` is the id of a proposition: only the row that it stands in. A case that is not laid out is answered in full.
    """
    register = Register(case.judgements())
    if not is_laid_out(case):
        return _cut(answer(case, query, by=cut.by), cut, row, lambda one: register.canonical("proposition", one))
    found = rows_found(case, rows_asked(RowShelf(case), _canonical(query, register), row=row), cut, register)
    maker = RowMaker(case, found, cut.by, register)
    rows = tuple(map(maker.row, found.rows))
    cells = {row.edge.id: tuple(maker.cells(one)) for row, one in zip(rows, found.rows, strict=True)}
    speakers = _speakers(cells)
    return AnswerPage(
        query=query, rows=rows, total=found.total, most_claims=max(map(most_claims, found.rows), default=0),
        speakers=speakers, more_speakers=found.speakers - len(speakers),
        cells={
            (row, speaker.key): tuple(voice for voice in heard if voice.speaker.key == speaker.key)
            for row, heard in cells.items() for speaker in speakers
        },
        reports=maker.reports,
    )  # fmt: skip


def _speakers(cells: Mapping[str, Iterable[Voice]]) -> tuple[Speaker, ...]:
    """Those who speak to most rows first."""
    found: dict[str, Speaker] = {}
    spoken: dict[str, set[str]] = {}
    for row, heard in cells.items():
        for voice in heard:
            found.setdefault(voice.speaker.key, voice.speaker)
            spoken.setdefault(voice.speaker.key, set()).add(row)
    return tuple(sorted(found.values(), key=lambda speaker: (-len(spoken[speaker.key]), speaker.key)))


def _cut(whole: Answer, cut: Cut, row: str, same: Callable[[str], str]) -> AnswerPage:
    """A page of an answer that was given in full."""
    rows = [one for one in whole.matrix.rows if not row or same(one.edge.id) == same(row)]
    page = rows[cut.offset : cut.offset + cut.limit]
    shown = tuple(_shortened(one, cut) for one in page)
    heard = {one.edge.id: one.voices for one in page}
    speakers = _speakers(heard)
    cells: dict[tuple[str, str], dict[str, Voice]] = {}
    for identity, voices in heard.items():
        for voice in voices:
            cells.setdefault((identity, voice.speaker.key), {}).setdefault(voice.stance, voice)
    return AnswerPage(
        query=whole.query, rows=shown, total=len(rows), most_claims=max(map(_most_claims, page), default=0),
        speakers=speakers[: cut.columns],
        more_speakers=max(0, len(speakers) - cut.columns),
        cells={place: tuple(stances.values()) for place, stances in cells.items()}, reports=whole.reports,
    )  # fmt: skip


def _most_claims(row: Row) -> int:
    affirmed = sum(claim.factuality.polarity == "affirmed" for claim in row.claims)
    return max(affirmed, len(row.claims) - affirmed)


def _shortened(row: Row, cut: Cut) -> Row:
    sides: list[tuple[Voice, ...]] = []
    left_out: list[int] = []
    for affirmed in (True, False):
        voices = [one for one in row.voices if (one.claim.factuality.polarity == "affirmed") == affirmed]
        claims = list(dict.fromkeys(one.claim.id for one in voices))[cut.skip : cut.skip + cut.voices]
        sides.append(tuple(one for one in voices if one.claim.id in claims))
        left_out.append(len(voices) - len(sides[-1]))
    return replace(row, voices=(*sides[0], *sides[1]), left_out=LeftOut(affirmed=left_out[0], others=left_out[1]))


def _canonical(query: Query, register: Register) -> Query:
    """The question with every name under the key that judgements give it."""

    def named(names: tuple[Mention, ...]) -> tuple[Mention, ...]:
        keys = ((name, register.key(name)) for name in names)
        # A name that neither the lexicon nor a judgement knows stays without a reference: it may be given in part.
        return tuple(replace(name, ref=key if name.ref or key != name.key else None) for name, key in keys)

    roles = tuple((role, named(names)) for role, names in query.roles)
    return replace(query, roles=roles, places=named(query.places), speakers=named(query.speakers))


def _likely(query: Query, register: Register) -> ClaimFilter:
    """What the case can tell without reading claims; the query itself has the last word."""
    named = (*(names for role, names in query.roles if role != "goods"), query.places)
    # By the report and not by the hand: a spokesman's words count as those of whom he speaks for.
    speakers = _members(query.speakers, register) if _listed(query.speakers) else ()
    return ClaimFilter(
        kinds=query.kinds,
        filled=tuple(Filled(keys=_members(names, register)) for names in named if names and _listed(names)),
        reports=ReportFilter(named=speakers),
        polarities=(query.polarity,) if query.polarity else (),
    )


def _listed(names: tuple[Mention, ...]) -> bool:
    """Whether the lexicon has all the names, so that the case can look for their keys alone."""
    return all(name.ref for name in names)


def _members(names: tuple[Mention, ...], register: Register) -> tuple[str, ...]:
    """The keys of the names and of all that are judged the same."""
    return tuple(
        key
        for name in names
        for key in register.members("place" if name.kind == "place" else "actor", register.key(name))
    )


def _told(case: Case, query: Query, register: Register) -> Iterator[Claim]:
    """The claims that may answer as read, and those that a person edited, since an edit may make them answer."""
    given: set[str] = set()
    for claim in case.claims(_likely(query, register)):
        given.add(claim.id)
        yield claim
    changed = register.edited_claims()
    if changed:
        yield from (claim for claim in case.claims(ClaimFilter(ids=changed)) if claim.id not in given)


def _reports_of(ids: set[str]) -> ReportFilter:
    # An empty filter would mean every report; no report has the empty id.
    return ReportFilter(ids=tuple(sorted(ids)) or ("",))
