"""A case's reports at a glance: what a list of reports shows, without their texts."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from tawatur.ledger.filters import ReportFilter, report_condition
from tawatur.ledger.records import Cell, Cells, day_of, mention_of_json, span_of
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


HEADING_COLUMNS = """
  p.id, (SELECT min(file) FROM receipts WHERE report = p.n), r.title, r.outlet,
  r.published_start, r.published_end, r.published_basis, r.published_from, r.published_to,
  (SELECT count(*) FROM claims WHERE reading = r.n), (SELECT count(*) FROM problems WHERE reading = r.n)
"""


def heading_of(row: Cells) -> Heading:
    """A heading from `HEADING_COLUMNS`."""
    identity, file, title, outlet, first, last, basis, at, to, claims, problems = row
    return Heading(
        id=identity, file=file, title=title, outlet=mention_of_json(outlet),
        published=published_of(first, last, basis, at, to), claims=claims, problems=problems,
    )  # fmt: skip


def published_of(first: Cell, last: Cell, basis: Cell, at: Cell, to: Cell) -> Published | None:
    """When a report came out, from its five columns."""
    start, end = day_of(first), day_of(last)
    if start is None or end is None:
        return None
    return Published(start=start, end=end, basis=basis, span=span_of(at, to))


def headings(connection: sqlite3.Connection, wanted: ReportFilter, limit: int, offset: int) -> tuple[Heading, ...]:
    """Newest first, undated ones last."""
    condition, values = report_condition(wanted)
    rows = connection.execute(
        f"SELECT {HEADING_COLUMNS} FROM readings r JOIN reports p ON p.n = r.report WHERE {condition}"  # noqa: S608
        " ORDER BY r.published_start IS NULL, r.published_start DESC, p.id LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return tuple(heading_of(row) for row in rows)
