"""Seized materiel: what the case holds and its pictures, and one seizure with its items, traces and custody."""

from __future__ import annotations

from itertools import islice

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.ledger import ClaimFilter, ReportFilter
from tawatur.lexicon.countries import country_label
from tawatur.lexicon.headstamps import factories
from tawatur.lexicon.materiel import kind_label
from tawatur.model import HeadstampMark, Item
from tawatur.pipeline.materiel import outline_of, sizes_of
from tawatur.views.pictures import Language, pictures_of
from tawatur.views.web.asked import case_of
from tawatur.views.web.paging import page_of, turn_of
from tawatur.views.web.rendering import language_of, render

ITEMS = 100
"""Items of a seizure on one page."""
MOST_SEIZURES = 300
MOST_TRACES = 100
MOST_TOLD = 40
"""Seizures of reports listed; the matrix has them all."""


def show(request: Request) -> Response:
    """The seizures that tables tell of, pictures of their items, and what reports tell of seizures."""
    language = language_of(request)
    with case_of(request) as case:
        seizures, tables, found = case.seizures(), case.tables(), outline_of(case)
        sizes = sizes_of(case, (one.id for one in seizures[:MOST_SEIZURES]))
        told = list(islice(case.claims(ClaimFilter(kinds=("seizure",), polarities=("affirmed",))), MOST_TOLD))
        told_total = case.count_told("seizure", "affirmed")
        ids = tuple({claim.report for claim in told})
        reports = {report.id: report for report in case.slim_reports(ReportFilter(ids=ids))} if ids else {}
    return render(
        request,
        "materiel.html",
        summary=found,
        pictures=pictures_of(found, language),
        seizures=seizures[:MOST_SEIZURES],
        more=max(0, len(seizures) - MOST_SEIZURES),
        sizes=sizes,
        tables=tables,
        told=told,
        told_total=told_total,
        reports=reports,
    )


def show_seizure(request: Request) -> Response:
    """One seizure: what is recorded of it, its items as they were documented, and the questions asked about them."""
    language, wanted = language_of(request), request.path_params["seizure"]
    with case_of(request) as case:
        record = case.seizure(wanted)
        total, items = case.items_of(wanted, limit=ITEMS, offset=page_of(request) * ITEMS)
        traces = case.traces_of(wanted, limit=MOST_TRACES)
    if record is None:
        raise HTTPException(404)
    return render(
        request,
        "seizure.html",
        seizure=record,
        items=items,
        total=total,
        traces=traces,
        pages=turn_of(request, total, size=ITEMS),
        kind=lambda item: kind_of(item, language),
        state=lambda state: country_label(state, language),
        meanings=lambda mark, item: meanings_of(mark, item, language),
    )


def kind_of(item: Item, language: Language) -> str:
    """What an item is, by the lexicon's name, else in the words of the table."""
    return kind_label(item.kind, language) if item.kind else item.kind_text


def meanings_of(mark: HeadstampMark, item: Item, language: Language) -> list[tuple[str, str, bool]]:
    """What a mark may be as a factory code: maker, state, and whether a source was read for it.

    Nothing for a mark that says the item's year.
    """
    if item.year and mark.text in {str(item.year), f"{item.year % 100:02}"}:
        return []
    return [
        (row["maker"], country_label(row["country"], language), bool(row["checked"])) for row in factories(mark.text)
    ]
