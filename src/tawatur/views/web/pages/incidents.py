"""Incidents: claims that may be about one happening, every count as given, and where the accounts differ."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.incidents import Incident, Range
from tawatur.pipeline.figures import incidents_of
from tawatur.views.web.asked import case_of
from tawatur.views.web.lanes import incident_lanes, lane_data
from tawatur.views.web.naming import Naming, grouped, naming
from tawatur.views.web.rendering import render
from tawatur.views.web.tables import Cell, Table, as_file, number_cell
from tawatur.views.web.told import voices_of
from tawatur.views.web.window import HAPPENINGS, window

MOST_LINES = 600
"""Incidents of the table on the page; the file has all."""
MOST_VOICES = 200
COLUMNS = ("since", "until", "place", "counts", "differences", "basis", "claims")


def happenings(request: Request) -> tuple[Incident, ...]:
    """Every incident of the case, by day."""

    def make() -> tuple[Incident, ...]:
        since = window(request, HAPPENINGS)
        with case_of(request) as case:
            return incidents_of(case, since=since).incidents

    kept: tuple[Incident, ...] = request.app.state.kept.get("incidents", make)
    return kept


def show(request: Request) -> Response:
    """The incidents over time, and the table behind them."""
    found, names = happenings(request), naming(request)
    lanes, undated = incident_lanes(found, names)
    return render(
        request,
        "incidents.html",
        total=len(found),
        window=window(request, HAPPENINGS),
        data=lane_data(lanes, undated),
        table=_table(found[-MOST_LINES:], names),
    )


def show_table(request: Request) -> Response:
    """Every incident as a file."""
    return as_file(request, _table(happenings(request), naming(request)))


def show_incident(request: Request) -> Response:
    """One incident with its counts, differences and claims."""
    wanted = request.path_params["incident"]
    incident = next((one for one in happenings(request) if one.id == wanted), None)
    if incident is None:
        raise HTTPException(404)
    names = naming(request)
    told = voices_of(request, incident.claims[:MOST_VOICES])
    return render(
        request,
        "incident.html",
        incident=incident,
        place=_places(incident, names),
        ranges=[range_words(one, names) for one in incident.ranges],
        reports={report.id: report for report in told.reports.values()},
        voices=told.voices,
        count=lambda count: names.count(count.low, count.low, count.high, approximate=False),
        keyed=names.key,
        reporter=names.label,
        difference=lambda one: _difference(one.name, names),
    )


def _table(found: tuple[Incident, ...], names: Naming) -> Table:
    rows = tuple(tuple(_row(incident, names)) for incident in found)
    return Table(name="incidents", columns=COLUMNS, rows=rows, address="/incidents.csv")


def _row(incident: Incident, names: Naming) -> Iterator[Cell]:
    yield from (number_cell(day) for day in (incident.start, incident.end))
    yield Cell(text=_places(incident, names))
    yield Cell(text=names.all(range_words(one, names) for one in incident.ranges))
    yield Cell(text=names.all(_difference(one.name, names) for one in incident.differences))
    yield Cell(text=names.words[f"basis-{incident.basis}"])
    ids = " ".join(incident.claims)
    yield Cell(text=str(len(incident.claims)), address=f"/incidents/{incident.id}", plain=ids)


def _places(incident: Incident, names: Naming) -> str:
    return names.all(map(names.label, incident.places)) or names.words["placed-nowhere"]


def range_words(one: Range, names: Naming) -> str:
    """One category and class of people of an incident with the least and greatest count given."""
    whom = names.all(map(names.key, one.whom))
    if one.open_ended:
        number = names.words["number-open"].replace("{}", grouped(one.low))
    elif one.low == one.high:
        number = grouped(one.low)
    else:
        number = f"{grouped(one.low)} – {grouped(one.high)}"
    return " ".join(filter(None, (names.value(one.category), f"({whom})" if whom else "", number)))


def _difference(name: str, names: Naming) -> str:
    """What accounts differ in: the day, the attackers, or a count by its category and whom it counts."""
    category, *whom = name.split(" ")
    return names.words.get(f"difference-{name}") or " ".join((names.value(category), *map(names.key, whom)))
