"""A case's reports at a glance: what a list of reports shows, without their texts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tawatur.ledger.filters import Condition, ReportFilter, report_condition
from tawatur.ledger.records import Cell, day_of, mention_of_json, span_of
from tawatur.model import Mention, Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One report in a list: its id and file, what is known of its publication, and how much was found in it."""

    id: str
    file: str
    title: str | None
    outlet: Mention | None
    published: Published | None
    claims: int
    problems: int


_COLUMNS = """
  p.id, (SELECT min(file) FROM receipts WHERE report = p.n), r.title, r.outlet,
  r.published_start, r.published_end, r.published_basis, r.published_from, r.published_to,
  (SELECT count(*) FROM claims WHERE reading = r.n), (SELECT count(*) FROM problems WHERE reading = r.n)
"""


def headings(connection: sqlite3.Connection, wanted: ReportFilter, limit: int, offset: int) -> tuple[Heading, ...]:
    """Newest first, undated ones last."""
    readings = newest(connection, report_condition(wanted), limit, offset)
    return tuple(heading(connection, reading)[0] for reading in readings)


def newest(connection: sqlite3.Connection, condition: Condition, limit: int, offset: int) -> list[int]:
    """A page of the readings that satisfy a condition, newest first, undated ones last.

    Days that lie wholly before the page are counted by the index, without looking up which reports theirs are.
    """
    where, values = condition
    before, until = _days_before(connection, condition, offset) if offset else (0, "")
    some = f"{where} AND (? = '' OR r.published_start < ? OR r.published_start IS NULL)"
    rows = connection.execute(
        "SELECT r.n FROM readings r INDEXED BY readings_shown CROSS JOIN reports p ON p.n = r.report"  # noqa: S608  # our own words
        f" WHERE {some} ORDER BY r.published_start DESC, p.id LIMIT ? OFFSET ?",
        (*values, until, until, limit, offset - before),
    )
    return [reading for (reading,) in rows]


def _days_before(connection: sqlite3.Connection, condition: Condition, offset: int) -> tuple[int, str]:
    """How many readings are of the newest days that hold no more than `offset`, and the last of these days ("": none)."""
    where, values = condition
    rows = connection.execute(
        "SELECT r.published_start, count(*) FROM readings r INDEXED BY readings_shown"  # noqa: S608  # our own words
        f" WHERE {where} GROUP BY r.published_start ORDER BY r.published_start DESC",
        tuple(values),
    )
    before, until = 0, ""
    for day, readings in rows:
        if day is None or before + readings > offset:
            break
        before, until = before + readings, day
    return before, until


def days(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, date]:
    """The first possible day of publication of those of some reports that have one, by id."""
    rows = connection.execute(
        "SELECT p.id, r.published_start FROM reports p JOIN readings r ON r.report = p.n"
        " WHERE p.id IN (SELECT value FROM json_each(?)) AND r.current = 1 AND r.published_start IS NOT NULL",
        (json.dumps(sorted(reports)),),
    )
    return {report: date.fromisoformat(day) for report, day in rows}


def heading(connection: sqlite3.Connection, reading: int) -> tuple[Heading, str]:
    """The heading of a reading, and its body."""
    row = connection.execute(
        f"SELECT {_COLUMNS}, r.body FROM readings r JOIN reports p ON p.n = r.report WHERE r.n = ?",  # noqa: S608  # our own words
        (reading,),
    ).fetchone()
    identity, file, title, outlet, first, last, basis, at, to, claims, problems, body = row
    made = Heading(
        id=identity,
        file=file,
        title=title,
        outlet=mention_of_json(outlet),
        published=published_of(first, last, basis, at, to),
        claims=claims,
        problems=problems,
    )
    return made, body


def first_day(connection: sqlite3.Connection, most: int, kinds: tuple[str, ...]) -> date | None:
    """The first day of the newest reports that hold at most so many claims of some kinds; None where all reports do."""
    of_kind = "kind IN (SELECT value FROM json_each(?)) AND" if kinds else ""
    rows = connection.execute(
        f"SELECT r.published_start, (SELECT count(*) FROM claims WHERE {of_kind} reading = r.n)"  # noqa: S608  # our own words
        " FROM readings r INDEXED BY readings_shown WHERE r.current = 1 ORDER BY r.published_start DESC",
        (json.dumps(kinds),) if kinds else (),
    )
    held, whole_day, day = 0, None, None
    for published, claims in rows:
        if published != day:
            whole_day, day = day, published
        held += claims
        if held > most:
            return day_of(whole_day or day)
    return None


def published_of(first: Cell, last: Cell, basis: Cell, at: Cell, to: Cell) -> Published | None:
    """When a report came out, from its five columns."""
    start, end = day_of(first), day_of(last)
    if start is None or end is None:
        return None
    return Published(start=start, end=end, basis=basis, span=span_of(at, to))
