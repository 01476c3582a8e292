"""Claims with who stands behind them, for every view that opens onto words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from starlette.requests import Request

from tawatur.analyse.matrix import Voice, stance
from tawatur.analyse.speakers import origin
from tawatur.ledger import ClaimFilter, ReportFilter
from tawatur.model import Report
from tawatur.resolve import Register, judged
from tawatur.views.web.asked import case_of


class Voices(NamedTuple):
    """Who says what, in the order asked for, and the reports that hold the words."""

    voices: tuple[Voice, ...]
    reports: Mapping[str, Report]


def voices_of(request: Request, ids: tuple[str, ...]) -> Voices:
    """Claims by id, read from the case as judged; what is rejected or gone is left out."""
    if not ids:
        return Voices((), {})
    with case_of(request) as case:
        register = Register(case.judgements())
        claims = {claim.id: claim for claim in judged(register, case.claims(ClaimFilter(ids=ids)))}
        wanted = tuple({claim.report for claim in claims.values()}) or ("",)
        reports = {report.id: report for report in case.slim_reports(ReportFilter(ids=wanted))}
    told = (claims[one] for one in ids if one in claims)
    voices = (Voice(speaker=origin(one, reports[one.report]), stance=stance(one), claim=one) for one in told)
    return Voices(tuple(voices), reports)
