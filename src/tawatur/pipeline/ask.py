"""Answers a question from a case: the question is read like a report, what answers it is laid out as a matrix."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tawatur.analyse.matrix import By, Matrix, matrix, speakers_of
from tawatur.analyse.query import Query
from tawatur.analyse.questions import understand
from tawatur.annotate import annotate
from tawatur.ledger import Case, ClaimFilter, Filled, ReportFilter
from tawatur.model import Claim, Mention, Report, content_id, sha256
from tawatur.pipeline.copies import dependence
from tawatur.resolve import Register, judged


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
    found = list(judged(register, _told(case, query, register)))
    reports = {report.id: report for report in case.reports(_reports_of({claim.report for claim in found}))}
    asked = _canonical(query, register)
    claims = [claim for claim in found if asked.accepts(claim, reports[claim.report])]
    known = dependence(case, claims, reports)
    table = matrix(claims, reports, by=by, merges=known.merges, covered=known.covered, undone=register.set_aside())
    rows = tuple(row for row in table.rows if asked.fits(row.edge))
    return Answer(query=query, matrix=Matrix(rows=rows, speakers=speakers_of(rows)), reports=reports)


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
