"""Model records to rows of plain values and back: one layout for all ten kinds of proposition, driven by `model.ROLES`.

A row is a tuple of str, int, None; every pair of functions here is a round trip.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from tawatur.model import PROPOSITIONS, ROLES, Link, Mention, Period, Proposition, Quantity, Span

Value = str | int | bytes | None
Row = tuple[Value, ...]
Cell = Any
"""A value as SQLite hands it back; the table's strict columns say which type it has."""

Cells = Any
"""A row as SQLite or JSON hands it back."""

NO_QUANTITY: Row = (None,) * 8
NO_PERIOD: Row = (None,) * 8
PLACE = "place"
"""The role under which the places of any proposition are kept."""

_SHARED = ("quantity", "when", "places")


def span_row(span: Span | None) -> tuple[int | None, int | None]:
    """Start and end, or twice nothing."""
    return (None, None) if span is None else (span.start, span.end)


def span_of(start: Cell, end: Cell) -> Span | None:
    """The reverse of `span_row`."""
    return None if start is None else Span(start, end)


def mention_row(mention: Mention) -> Row:
    """Kind, text, start, end, label, ref."""
    span = mention.span
    if span is None:
        return (mention.kind, mention.text, None, None, mention.label, mention.ref)
    return (mention.kind, mention.text, span.start, span.end, mention.label, mention.ref)


def mention_of(row: Cells) -> Mention:
    """The reverse of `mention_row`."""
    kind, text, start, end, label, ref = row
    return Mention(kind=kind, text=text, span=span_of(start, end), label=label, ref=ref)


def mention_of_json(text: str | None) -> Mention | None:
    """A mention from the JSON list that a column keeps, or nothing."""
    return mention_of(json.loads(text)) if text else None


def link_row(link: Link) -> Row:
    """Text, start, end, kind, label, ref, role, affiliation, unnamed, force, implied."""
    start, end = span_row(link.span)
    return (
        link.text, start, end, link.kind, link.label, link.ref,
        link.role, link.affiliation, link.unnamed, link.force, int(link.implied),
    )  # fmt: skip


def link_of(row: Cells) -> Link:
    """The reverse of `link_row`."""
    text, start, end, kind, label, ref, role, affiliation, unnamed, force, implied = row
    return Link(
        text=text, span=span_of(start, end), kind=kind, label=label, ref=ref, role=role,
        affiliation=affiliation, unnamed=unnamed, force=force, implied=bool(implied),
    )  # fmt: skip


def quantity_row(quantity: Quantity | None) -> Row:
    """Value, low, high (as decimal text), approximate, unit, text, start, end."""
    if quantity is None:
        return NO_QUANTITY
    return (
        _text(quantity.value), _text(quantity.low), _text(quantity.high), int(quantity.approximate),
        quantity.unit, quantity.text, quantity.span.start, quantity.span.end,
    )  # fmt: skip


def quantity_of(row: Cells) -> Quantity | None:
    """The reverse of `quantity_row`."""
    value, low, high, approximate, unit, text, start, end = row
    if start is None:
        return None
    return Quantity(
        value=_decimal(value), low=_decimal(low), high=_decimal(high),
        approximate=bool(approximate), unit=unit, text=text, span=Span(start, end),
    )  # fmt: skip


def period_row(period: Period | None) -> Row:
    """First day, last day (ISO), precision, anchor, text, start, end, part of day."""
    if period is None:
        return NO_PERIOD
    return (
        _text(period.start), _text(period.end), period.precision, period.anchor,
        period.text, period.span.start, period.span.end, period.part_of_day,
    )  # fmt: skip


def period_of(row: Cells) -> Period | None:
    """The reverse of `period_row`."""
    first, last, precision, anchor, text, start, end, part_of_day = row
    if start is None:
        return None
    return Period(
        start=day_of(first), end=day_of(last), precision=precision, anchor=anchor,
        text=text, span=Span(start, end), part_of_day=part_of_day,
    )  # fmt: skip


def fillers(proposition: Proposition) -> Iterator[Mention]:
    """Who and what fills the roles of a proposition, its places included."""
    for _role, field in _roles(proposition.kind):
        yield from getattr(proposition, field)


def filler_rows(proposition: Proposition) -> list[Row]:
    """Role, position, then a mention's row, for every filler in order."""
    found: list[Row] = []
    for role, field in _roles(proposition.kind):
        for position, mention in enumerate(getattr(proposition, field)):
            found.append((role, position, *mention_row(mention)))
    return found


def details_text(proposition: Proposition) -> str:
    """The values that only this kind has, as a JSON object; what is at its default is left out."""
    values = {}
    for name, default in _details(proposition.kind):
        value = getattr(proposition, name)
        if value != default:
            values[name] = value
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else "{}"


def proposition_of(
    kind: str, details: str, quantity: Quantity | None, when: Period | None, fillers: list[Row]
) -> Proposition:
    """The reverse of the columns, `details_text` and `filler_rows`; `fillers` in their order."""
    names = dict(_roles(kind))
    filled: dict[str, list[Mention]] = {}
    for role, _position, *mention in fillers:
        filled.setdefault(names[str(role)], []).append(mention_of(mention))
    values: dict[str, Any] = {field: tuple(mentions) for field, mentions in filled.items()}
    values.update(json.loads(details) if details != "{}" else {})
    made: Proposition = _kinds()[kind](quantity=quantity, when=when, **values)
    return made


def day_of(text: Cell) -> date | None:
    """A day from its ISO text, or nothing."""
    return None if text is None else date.fromisoformat(text)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _decimal(text: Cell) -> Decimal | None:
    return None if text is None else Decimal(text)


@cache
def _kinds() -> dict[str, Any]:
    return {kind.kind: kind for kind in PROPOSITIONS}


@cache
def _roles(kind: str) -> tuple[tuple[str, str], ...]:
    return (*ROLES[kind].items(), (PLACE, "places"))  # type: ignore[index]  # a kind read back is one of the ten


@cache
def _details(kind: str) -> tuple[tuple[str, object], ...]:
    filled = {*_SHARED, *(field for _, field in _roles(kind))}
    return tuple((field.name, field.default) for field in fields(_kinds()[kind]) if field.name not in filled)
