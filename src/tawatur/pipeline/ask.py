"""Answers a question from a case: the question is read like a report, what answers it is laid out as a matrix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.analyse.matrix import By, Matrix, matrix
from tawatur.analyse.query import Query
from tawatur.analyse.questions import understand
from tawatur.annotate import annotate
from tawatur.ledger import Case, ClaimFilter, Filled, ReportFilter
from tawatur.model import Report, content_id, sha256
from tawatur.pipeline.copies import dependence
from tawatur.resolve import Register


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
    """The claims of a case that answer, as a matrix."""
    found = list(case.claims(_likely(query)))
    reports = {report.id: report for report in case.reports(_reports_of({claim.report for claim in found}))}
    claims = [claim for claim in found if query.accepts(claim, reports[claim.report])]
    known = dependence(case, claims, reports)
    aside = Register(case.judgements()).set_aside()
    table = matrix(claims, reports, by=by, merges=known.merges, covered=known.covered, undone=aside)
    return Answer(query=query, matrix=table, reports=reports)


def _likely(query: Query) -> ClaimFilter:
    """What the case can tell without reading claims; the query itself has the last word."""
    named = (*(names for role, names in query.roles if role != "goods"), query.places)
    speakers = (key for speaker in query.speakers for key in (speaker.key, speaker.text, speaker.label) if key)
    return ClaimFilter(
        kinds=query.kinds,
        filled=tuple(Filled(keys=tuple(name.key for name in names)) for names in named if names),
        speakers=tuple(speakers),
        polarities=(query.polarity,) if query.polarity else (),
    )


def _reports_of(ids: set[str]) -> ReportFilter:
    # An empty filter would mean every report; no report has the empty id.
    return ReportFilter(ids=tuple(sorted(ids)) or ("",))
