"""Tallies and control figures of a case, laid out by the reading room."""

from __future__ import annotations

from tawatur.analyse.control import ControlLine, control_lines
from tawatur.analyse.tallies import TallyLine, tally_lines
from tawatur.ledger import Case, ClaimFilter, ReportFilter
from tawatur.model import Claim, PropositionKind, Report


def tallies_of(case: Case) -> tuple[TallyLine, ...]:
    """Every tally of the case as a line of the book."""
    return tally_lines(*_told(case, "tally"))


def control_of(case: Case) -> tuple[ControlLine, ...]:
    """Every control figure of the case as a dated line."""
    return control_lines(*_told(case, "control"))


def _told(case: Case, kind: PropositionKind) -> tuple[list[Claim], dict[str, Report]]:
    claims = list(case.claims(ClaimFilter(kinds=(kind,))))
    ids = tuple(sorted({claim.report for claim in claims})) or ("",)
    return claims, {report.id: report for report in case.reports(ReportFilter(ids=ids))}
