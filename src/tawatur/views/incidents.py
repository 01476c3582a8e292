"""Incidents as data: the lines that `tawatur incidents --json` prints; `schemas/incident.schema.json` defines them."""

from __future__ import annotations

from tawatur.analyse.incidents import Count, Difference, Incident, Range, places_of
from tawatur.pipeline.figures import Told
from tawatur.views.contract import Json, place_object
from tawatur.views.figures import number
from tawatur.views.routes import voices


def incident_object(incident: Incident, told: Told) -> Json:
    """Claims that may be about one happening, with every count, its ranges, and where the accounts differ."""
    return {
        "id": incident.id,
        "basis": incident.basis,
        "from": incident.start.isoformat() if incident.start else None,
        "to": incident.end.isoformat() if incident.end else None,
        "places": list(incident.places),
        "located": _located(incident, told),
        "counts": [_count(count) for count in incident.counts],
        "ranges": [_range(one) for one in incident.ranges],
        "differences": [_difference(one) for one in incident.differences],
        "claims": voices(incident.claims, told),
        "reports": [told.reports[report].file for report in incident.reports],
    }


def _located(incident: Incident, told: Told) -> list[Json]:
    named = (place for claim in incident.claims for place in places_of(told.claims[claim]))
    return [place_object(place) for place in {place.key: place for place in named}.values()]


def _count(count: Count) -> Json:
    return {
        "reporter": count.reporter,
        "category": count.category,
        "whom": list(count.whom),
        "counted": count.counted,
        "low": number(count.low),
        "high": number(count.high),
        "part": count.part,
        "claim": count.claim,
    }


def _range(one: Range) -> Json:
    return {
        "category": one.category,
        "whom": list(one.whom),
        "low": number(one.low),
        "high": number(one.high),
        "open_ended": one.open_ended,
        "claims": list(one.claims),
    }


def _difference(one: Difference) -> Json:
    return {"in": one.name, "values": [{"value": value, "claims": list(claims)} for value, claims in one.values]}
