"""A reading as the JSON object that other programs rely on; `schemas/reading.schema.json` is its definition."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tawatur.lexicon.gazetteer import locate_exactly, place_of
from tawatur.model import (
    ROLES,
    Attribution,
    Claim,
    Control,
    Link,
    Mention,
    Period,
    Presence,
    Problem,
    Proposition,
    Published,
    Quantity,
    Reading,
    Report,
    Span,
    Supply,
    Tally,
)

Json = dict[str, object]
Parsed = Any
"""A value inside such an object; its shape is the schema's business, not the type checker's."""
PEOPLE = "people"
"""The unit of every count of people and of strengths, whatever noun the report counts them with."""


def reading_object(reading: Reading) -> Json:
    """All that a report was found to say. Offsets are code points of `report.body`, end exclusive."""
    return {
        "report": report_object(reading.report),
        "attributions": [attribution_object(attribution, reading.report.body) for attribution in reading.attributions],
        "claims": [claim_object(claim) for claim in reading.claims],
        "problems": [problem_object(problem) for problem in reading.problems],
    }


def report_object(report: Report) -> Json:
    """A report's particulars and its cleaned text."""
    return {
        "id": report.id,
        "sha256": report.sha256,
        "file": report.file,
        "title": report.title,
        "publisher": None if report.outlet is None else mention_object(report.outlet),
        "byline": report.byline,
        "language": report.language,
        "published": None if report.published is None else published_object(report.published),
        "relays": [mention_object(relay) for relay in report.relays],
        "url": report.url,
        "encoding": report.encoding,
        "body": report.body,
    }


def published_object(published: Published) -> Json:
    """A publication date as precise as it is known: a day, a month or a year."""
    start, end = published.start, published.end
    if start == end:
        value = start.isoformat()
    elif (start.year, start.month) == (end.year, end.month):
        value = start.isoformat()[:7]
    else:
        value = start.isoformat()[:4]
    return {"value": value, "basis": published.basis, "from": start.isoformat(), "to": end.isoformat()}


def attribution_object(attribution: Attribution, body: str) -> Json:
    """A stretch of somebody else's word in `body`."""
    cue = attribution.cue
    return {
        "id": attribution.id,
        **_place(attribution.content),
        "cue": None if cue is None else {"text": cue.of(body), **_place(cue)},
        "chain": chain_object(attribution.chain),
        "force": attribution.force,
        "parent": attribution.parent,
        "rule": attribution.rule,
    }


def chain_object(chain: Iterable[Link]) -> list[Json]:
    """The hands in order, nearest to the outlet first."""
    return [
        {
            "text": link.text,
            "label": link.label,
            "kind": link.kind,
            "ref": link.ref,
            "role": link.role,
            "unnamed": link.unnamed,
            "force": link.force,
            "implied": link.implied,
            **({} if link.span is None else _place(link.span)),
        }
        for link in chain
    ]


def claim_object(claim: Claim) -> Json:
    """One claim; `chain` repeats its attribution's chain so that a line can stand alone."""
    proposition = claim.proposition
    return {
        "id": claim.id,
        "type": proposition.kind,
        "attribution": claim.attribution,
        "chain": chain_object(claim.chain),
        "polarity": claim.factuality.polarity,
        "modality": claim.factuality.modality,
        **_place(claim.span),
        "slots": slots_object(proposition),
        "value": value_object(proposition),
        "time": None if proposition.when is None else time_object(proposition.when),
        "place": [place_object(place) for place in proposition.places] or None,
        "rule": claim.rule,
    }


def slots_object(proposition: Proposition) -> Json:
    """Who fills each role of a proposition, under the roles' short names; an empty list is unknown."""
    slots: Json = {
        role: [mention_object(mention) for mention in getattr(proposition, field)]
        for role, field in ROLES[proposition.kind].items()
    }
    match proposition:
        case Supply(means=means):
            slots["mechanism"] = means
        case Tally(category=category, counted_class=counted, subset_of=whole):
            slots |= {"category": category, "counted": counted, "subset_of": whole}
        case Control(change=change):
            slots["change"] = change
        case _:
            pass
    return slots


def value_object(proposition: Proposition) -> Json | None:
    """How many, with its bounds and its window; territory held by name alone has a unit and no number."""
    unit = _unit(proposition)
    quantity = proposition.quantity
    if quantity is None and not isinstance(proposition, Control):
        return None
    numbers: Json = {"n": None, "low": None, "high": None, "approx": False, "text": None}
    if quantity is not None:
        numbers = _numbers(quantity)
    when = proposition.when
    return {
        **numbers,
        "unit": unit,
        "cumulative": isinstance(proposition, Tally) and proposition.cumulative,
        "from": None if when is None or when.start is None else when.start.isoformat(),
        "to": None if when is None or when.end is None else when.end.isoformat(),
    }


def time_object(period: Period) -> Json:
    """When, as the text says it and as it was resolved; both days included, null where the text leaves a side open."""
    return {
        "text": period.text,
        "from": None if period.start is None else period.start.isoformat(),
        "to": None if period.end is None else period.end.isoformat(),
        "precision": period.precision,
        "anchor": period.anchor,
        "start": period.span.start,
        "end": period.span.end,
    }


def mention_object(mention: Mention) -> Json:
    """A name as printed, what the lexicon calls it, and where it stands; what a text leaves out stands nowhere."""
    return {
        "text": mention.text,
        "label": mention.label,
        "ref": mention.ref,
        **({} if mention.span is None else {"start": mention.span.start, "end": mention.span.end}),
    }


def place_object(place: Mention) -> Json:
    """A place with its coordinates in degrees (WGS 84), null where nobody knows them.

    `basis` says how they are known: by the place's own "name", or by one within its "words" (the outskirts of X).
    """
    at = place_of(place.ref) if place.ref else locate_exactly(place.text)
    return {
        **mention_object(place),
        "lat": at.lat if at else None,
        "lon": at.lon if at else None,
        "basis": ("name" if place.ref else "words") if at else None,
    }


def problem_object(problem: Problem) -> Json:
    """What could not be read, and where."""
    return {
        "code": problem.code,
        "message": problem.message,
        "severity": problem.severity,
        **({} if problem.span is None else {"start": problem.span.start, "end": problem.span.end}),
        "offset": problem.offset,
    }


def _unit(proposition: Proposition) -> str | None:
    match proposition:
        case Tally() | Presence():
            return PEOPLE
        case Control(unit=unit):
            return unit
        case _:
            return proposition.quantity.unit if proposition.quantity is not None else None


def _numbers(quantity: Quantity) -> Json:
    return {
        "n": _number(quantity.value),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "approx": quantity.approximate,
        "text": quantity.text,
        "start": quantity.span.start,
        "end": quantity.span.end,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
