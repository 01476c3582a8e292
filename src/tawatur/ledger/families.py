"""Families of passages as kept: which copies belong to one, and in what order families are listed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from tawatur.ledger.case import Case
from tawatur.ledger.connection import explained

_OF_REPORT = """
  id IN (
    SELECT f.family FROM reports p JOIN readings r ON r.report = p.n AND r.current = 1
    CROSS JOIN copies c ON c.n IN (
      SELECT n FROM copies WHERE a = r.n UNION SELECT n FROM copies WHERE b = r.n)
    JOIN family_copies f ON f.copy = c.id WHERE p.id = ?)
"""


class FamilyShelf:
    """The families of a case, where they are whole (`SummaryShelf`). Writing is to happen inside `case.batch()`."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room

    def keep(self, family: str, reports: int, copies: Iterable[str]) -> None:
        """Keep a family by its id: in how many reports it stands, and the ids of the copies that join them."""
        self._connection.execute("INSERT INTO families VALUES (?, ?)", (family, reports))
        rows = ((copy, family) for copy in copies)
        self._connection.executemany("INSERT OR IGNORE INTO family_copies VALUES (?, ?)", rows)

    def keep_lossy(self, copies: Iterable[str]) -> None:
        """Keep the copies that lost a speaker, in the order in which they are to be looked at."""
        self._connection.executemany("INSERT INTO lossy_copies VALUES (?, ?)", enumerate(copies))

    def total(self, report: str | None = None) -> int:
        """How many families there are, or of one report."""
        where, values = (_OF_REPORT, (report,)) if report else ("1", ())
        return int(self._run(f"SELECT count(*) FROM families WHERE {where}", values).fetchone()[0])  # noqa: S608  # our own words

    def page(self, *, limit: int, offset: int = 0, report: str | None = None) -> tuple[str, ...]:
        """The ids of some families, of one report or of all, those in most reports first."""
        where, values = (_OF_REPORT, (report,)) if report else ("1", ())
        sql = f"SELECT id FROM families WHERE {where} ORDER BY reports DESC, id LIMIT ? OFFSET ?"  # noqa: S608  # our own words
        return tuple(family for (family,) in self._run(sql, (*values, limit, offset)))

    def copies(self, families: Iterable[str]) -> dict[str, list[str]]:
        """The ids of the copies of families, by family."""
        sql = "SELECT family, copy FROM family_copies WHERE family IN (SELECT value FROM json_each(?)) ORDER BY copy"
        found: dict[str, list[str]] = {}
        for family, copy in self._run(sql, (json.dumps(list(families)),)):
            found.setdefault(family, []).append(copy)
        return found

    def family_of(self, copy: str) -> str | None:
        """The id of the family that a copy belongs to."""
        row = self._run("SELECT family FROM family_copies WHERE copy = ?", (copy,)).fetchone()
        return row[0] if row else None

    def lossy(self) -> Iterator[str]:
        """The ids of copies on whose way a speaker was lost, in order."""
        return (copy for (copy,) in self._run("SELECT copy FROM lossy_copies ORDER BY position"))

    def _run(self, sql: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
        with explained(self._case.file):
            return self._connection.execute(sql, values)
