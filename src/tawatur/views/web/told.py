"""Claims with who stands behind them, for every view that opens onto words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from starlette.requests import Request

from tawatur.analyse.matrix import Voice, stance
from tawatur.analyse.speakers import origin
from tawatur.ledger import ClaimFilter, ReportFilter
from tawatur.model import Claim, Report
from tawatur.resolve import Register, judged
from tawatur.views.web.asked import case_of


class Voices(NamedTuple):
    """Who says what, in the order asked for, and the reports that hold the words."""

    voices: tuple[Voice, ...]
    reports: Mapping[str, Report]


def voices_in(claims: Iterable[Claim], reports: Mapping[str, Report]) -> tuple[Voice, ...]:
    """Claims with their origins."""
    return tuple(
        Voice(speaker=origin(claim, reports[claim.report]), stance=stance(claim), claim=claim) for claim in claims
    )


def voices_of(request: Request, ids: tuple[str, ...]) -> Voices:
    """Claims by id, read from the case as judged; what is rejected or gone is left out."""
    if not ids:
        return Voices((), {})
    with case_of(request) as case:
        register = Register(case.judgements())
        claims = {claim.id: claim for claim in judged(register, case.claims(ClaimFilter(ids=ids)))}
        wanted = tuple({claim.report for claim in claims.values()}) or ("",)
        reports = {report.id: report for report in case.reports(ReportFilter(ids=wanted))}
    return Voices(voices_in((claims[one] for one in ids if one in claims), reports), reports)
