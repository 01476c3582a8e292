"""Whether documented seizures share more than chance shows, and the claims that such tests stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.linkage import Linkage, PairLink
from tawatur.analyse.linkage.features import By
from tawatur.analyse.linkage.telling import paragraphs
from tawatur.errors import TableError
from tawatur.ledger import Case, ClaimFilter, KeptTable, ReportFilter
from tawatur.pipeline.materiel import MOST_BESIDE, beside, compared, parted
from tawatur.views.web.asked import case_of
from tawatur.views.web.rendering import language_of, render

DRAWS = 999
"""Tables drawn for the page; `tawatur link` draws more."""
SEED = 7
MOST_SIDE = 24
"""Seizures on a side of the grid of pairs."""
MOST_PAIRS = 60
MOST_QUOTED = 12
"""Claims quoted beside one test."""


def show(request: Request) -> Response:
    """The test of every pair, and the claims on whoever the seizures are from, with no verdict on either.

    `by` in the address says what is compared, `reference` which table of the case holds the seizures to compare with.
    """
    language, by = language_of(request), _by(request.query_params.get("by"))
    values: dict[str, Any] = {"too_many": 0, "few": False, "result": None, "tests": ()}
    with case_of(request) as case:
        number = case.count_items()
        tables = [table for table in case.tables() if table.stands]
        reference = _reference(tables, request.query_params.get("reference"))
        if number > MOST_BESIDE:
            values["too_many"] = number
        else:
            values |= _tested(case, by, reference)
    told: tuple[str, ...] = ()
    if values["result"]:
        result, table = values["result"]
        told = paragraphs(result, table, language)
    return render(
        request, "linkage.html", by=by, kinds=get_args(By), told=told, quoted=MOST_QUOTED, tables=tables,
        reference=reference, **values,
    )  # fmt: skip


def _tested(case: Case, by: By, reference: KeptTable | None) -> dict[str, Any]:
    held, against = case.materiel(), None
    if reference is not None:
        others, held = parted(held, case.seizures_of(reference.number))
        against = others, f"the table {reference.file}"
    try:
        result, table = compared(held, against, by=by, seed=SEED, draws=DRAWS)
    except TableError:
        return {"few": True}
    claims = list(case.claims(ClaimFilter(kinds=("supply", "origin", "seizure"))))
    tests = beside(case, claims)
    wanted = {identity for test in tests for identity in test.claims[:MOST_QUOTED]}
    quoted = {claim.id: claim for claim in claims if claim.id in wanted}
    ids = tuple({claim.report for claim in quoted.values()})
    side = [holding.id for holding in table.holdings]
    return {
        "result": (result, table),
        "side": side if len(side) <= MOST_SIDE else [],
        "records": {record.label: record.id for record in case.seizures()},
        "pairs": {(pair.a, pair.b): pair for pair in result.pairs},
        "listed": _listed(result),
        "tests": tests,
        "quoted_claims": quoted,
        "reports": {report.id: report for report in case.reports(ReportFilter(ids=ids))} if ids else {},
    }


def _listed(result: Linkage) -> list[PairLink]:
    """Facts, findings and leads, then what shares anything, the most surprising first."""
    told = [pair for pair in result.pairs if pair.shared or pair.marks]
    return sorted(told, key=lambda pair: pair.result not in {"fact", "finding", "lead"})[:MOST_PAIRS]


def _reference(tables: Sequence[KeptTable], value: str | None) -> KeptTable | None:
    """The table chosen to compare with; None for the other seizures of the case."""
    return next((table for table in tables if str(table.number) == value), None)


def _by(value: str | None) -> By:
    return next((by for by in get_args(By) if by == value), "finest")
