"""The map: the places that claims name, how much each name leaves open, and what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple, get_args
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tawatur.analyse.documented_places import with_documented
from tawatur.analyse.incidents import Incident
from tawatur.analyse.whereabouts import Sighting, Whereabouts
from tawatur.model import PropositionKind
from tawatur.pipeline.figures import whereabouts_of
from tawatur.views.web.asked import case_of, kind_of
from tawatur.views.web.naming import Naming, naming
from tawatur.views.web.pages.incidents import happenings, range_words
from tawatur.views.web.paging import PAGE, page_of, turn_of
from tawatur.views.web.rendering import render
from tawatur.views.web.tables import Cell, Table, as_file, number_cell
from tawatur.views.web.told import voices_of
from tawatur.views.web.window import window

MOST_PLACES = 1500
"""Places drawn and listed at once, those with most claims first."""
MOST_INCIDENTS = 30
"""Incidents listed beside a place, the latest."""
GROUPS: Mapping[PropositionKind, str] = {
    "supply": "supply", "origin": "supply", "seizure": "seizure", "attack": "violence", "tally": "violence",
    "detention": "violence", "control": "ground", "presence": "ground", "movement": "ground", "collusion": "ground",
}  # fmt: skip
"""Kinds that one colour of the map stands for; what is denied has its own."""
DOCUMENTED = "documented"
"""The group of seizures that tables of items document, whatever anybody claims."""
COLUMNS = ("name", "placekind", "area", "kinds", "against", "first", "last", "claims", "documented-here")


class Found(NamedTuple):
    """The places of a case as asked, and the part of an address that asks for them."""

    places: tuple[Whereabouts, ...]
    query: str


def show(request: Request) -> Response:
    """The map, the table behind it, and the names that cannot be drawn."""
    found, names = _found(request), naming(request)
    drawn = [place for place in found.places if place.basis != "unknown"][:MOST_PLACES]
    return render(
        request,
        "map.html",
        total=len(found.places),
        window=window(request, _kinds(request)),
        drawn=drawn,
        unknown=[place for place in found.places if place.basis == "unknown"][:MOST_PLACES],
        data={"places": [_object(place, found, names) for place in drawn]},
        table=_table(found, names),
        kinds=get_args(PropositionKind),
        kind=kind_of(request.query_params.get("kind")),
        address=lambda place: _address(place, found),
    )


def show_table(request: Request) -> Response:
    """The places as a file."""
    return as_file(request, _table(_found(request), naming(request)))


def show_place(request: Request) -> Response:
    """One place with everything said of it."""
    found, key = _found(request), request.query_params.get("at", "")
    place = next((place for place in found.places if place.key == key), None)
    if place is None:
        raise HTTPException(404)
    at = page_of(request) * PAGE
    ids = tuple(sighting.claim for sighting in sorted(place.sightings, key=_by_day))
    voices, reports = voices_of(request, ids[at : at + PAGE])
    names = naming(request)
    return render(
        request,
        "place.html",
        place=place,
        name=names.place(place),
        incidents=_incidents_of(request, place)[-MOST_INCIDENTS:],
        ranges=lambda incident: names.all(range_words(one, names) for one in incident.ranges),
        total=len(ids),
        voices=voices,
        reports=reports,
        pages=turn_of(request, len(ids)),
        query=found.query,
    )


def everywhere(request: Request, *kinds: PropositionKind) -> tuple[Whereabouts, ...]:
    """The places of claims of these kinds, or of all, kept."""

    def make() -> tuple[Whereabouts, ...]:
        since = window(request, kinds)
        with case_of(request) as case:
            said = whereabouts_of(case, *kinds, since=since)
            return with_documented(said, case.seizures()) if kinds in ((), ("seizure",)) else said

    kept: tuple[Whereabouts, ...] = request.app.state.kept.get(("places", *kinds), make)
    return kept


def _incidents_of(request: Request, place: Whereabouts) -> list[Incident]:
    """The incidents that claims at a place are put together to, by day."""
    here = {sighting.claim for sighting in place.sightings}
    return [one for one in happenings(request) if not here.isdisjoint(one.claims)]


def _found(request: Request) -> Found:
    kinds = _kinds(request)
    return Found(everywhere(request, *kinds), f"?kind={kinds[0]}" if kinds else "")


def _kinds(request: Request) -> tuple[PropositionKind, ...]:
    kind = kind_of(request.query_params.get("kind"))
    return (kind,) if kind else ()


def _object(place: Whereabouts, found: Found, names: Naming) -> dict[str, object]:
    """What the script draws: where, how wide, and how many claims of which group in which month."""
    months = Counter((_month(one.start), _month(one.end), _group(one)) for one in place.sightings)
    months.update((_month(one.start), _month(one.end), DOCUMENTED) for one in place.seizures)
    return {
        "name": names.place(place),
        "kind": place.kind,
        "at": [place.place.lon, place.place.lat] if place.place else None,
        "country": place.country,
        "reach": place.reach_km,
        "months": [[first, last, group, count] for (first, last, group), count in sorted(months.items(), key=str)],
        "address": _address(place, found),
    }


def _address(place: Whereabouts, found: Found) -> str:
    return f"/map/places{found.query}{'&' if found.query else '?'}{urlencode({'at': place.key})}"


def _group(sighting: Sighting) -> str:
    return "denied" if sighting.polarity == "denied" else GROUPS[sighting.kind]


def _month(day: date | None) -> int | None:
    """Months since year 0, so that a script can count them."""
    return day.year * 12 + day.month - 1 if day else None


def _by_day(sighting: Sighting) -> tuple[date, str]:
    return (sighting.start or sighting.end or date.max, sighting.claim)


def _table(found: Found, names: Naming) -> Table:
    rows = tuple(tuple(_row(place, found, names)) for place in found.places[:MOST_PLACES])
    return Table(name="places", columns=COLUMNS, rows=rows, address=f"/map.csv{found.query}")


def _row(place: Whereabouts, found: Found, names: Naming) -> Iterator[Cell]:
    kinds = Counter(sighting.kind for sighting in place.sightings)
    spans = [*((one.start, one.end) for one in place.sightings), *((one.start, one.end) for one in place.seizures)]
    days = [day for span in spans for day in span if day]
    yield Cell(text=names.place(place))
    yield Cell(text=names.words.get(f"placekind-{place.kind}", place.kind))
    yield number_cell(f"{place.reach_km:.0f}" if place.reach_km else None)
    yield Cell(text=names.all(names.words[f"kind-{kind}"] for kind, _ in kinds.most_common()))
    yield number_cell(sum(sighting.polarity == "denied" for sighting in place.sightings))
    yield from (number_cell(day) for day in (min(days, default=None), max(days, default=None)))
    ids = " ".join(sighting.claim for sighting in place.sightings)
    yield Cell(text=str(len(place.sightings)), address=_address(place, found), plain=ids)
    labels = " ".join(names.cut(record.label) for record in place.seizures)
    yield Cell(text=str(len(place.seizures) or ""), address=_address(place, found), plain=labels)
