"""What is kept of copies: each report's traits and the edges found between reports, as rows that this room can hold.

All of it is worked out from readings, by a named method, and replaced when the method or a reading changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawatur.ledger.case import Case
from tawatur.ledger.connection import explained
from tawatur.ledger.records import Cells
from tawatur.model import Span

_CURRENT = "SELECT n FROM readings WHERE current = 1"
_FILE = "(SELECT min(file) FROM receipts WHERE report = {}.n)"
_COLUMNS = f"""
  c.id, pa.id, {_FILE.format("pa")}, c.a_start, c.a_end, pb.id, {_FILE.format("pb")}, c.b_start, c.b_end,
  c.kind, c.similarity, c.shared, c.direction, c.inferred, c.same_outlet, c.stock, c.evidence
"""
_JOINED = """
  copies c
  JOIN readings ra ON ra.n = c.a AND ra.current = 1 JOIN reports pa ON pa.n = ra.report
  JOIN readings rb ON rb.n = c.b AND rb.current = 1 JOIN reports pb ON pb.n = rb.report
"""
COVERED = """
  SELECT reading FROM traits WHERE covered = 1
  EXCEPT SELECT a FROM copies WHERE kind = 'translation'
  EXCEPT SELECT b FROM copies WHERE kind = 'translation'
"""
"""The readings that copy detection covers and that have no counterpart in another language, see `CopyShelf.covered`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTraits:
    """A report's traits as kept: `words` deflated, `rest` a JSON object."""

    report: str
    file: str
    words: bytes
    rest: str
    covered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEnd:
    """One side of an edge: the report's id, the name it was read under, the place in its body."""

    report: str
    file: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCopy:
    """An edge as kept. `stock` marks one that is only made of stock phrases or an outlet's furniture."""

    id: str
    a: KeptEnd
    b: KeptEnd
    kind: str
    similarity: float
    shared: int
    direction: str
    inferred: bool
    same_outlet: bool
    stock: bool
    evidence: tuple[str, ...]


class CopyShelf:
    """The traits and edges of a case. Writing is to happen inside `case.batch()`."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room

    def clear(self, method: str) -> None:
        """Forget what readings no longer current and other methods have left."""
        with self._case.batch():
            run = self._connection.execute
            if run("SELECT 1 FROM traits WHERE method <> ? LIMIT 1", (method,)).fetchone():
                run("DELETE FROM copies")
                run("DELETE FROM traits")
            run(f"DELETE FROM copies WHERE a NOT IN ({_CURRENT}) OR b NOT IN ({_CURRENT})")  # noqa: S608  # our own words
            run(f"DELETE FROM traits WHERE reading NOT IN ({_CURRENT})")  # noqa: S608  # our own words

    def clear_all(self) -> None:
        """Forget everything that was found."""
        with self._case.batch():
            self._connection.execute("DELETE FROM copies")
            self._connection.execute("DELETE FROM traits")

    def missing(self) -> tuple[str, ...]:
        """Ids of the reports whose current reading has no traits yet, in order."""
        sql = (
            "SELECT p.id FROM readings r JOIN reports p ON p.n = r.report WHERE r.current = 1"
            " AND r.n NOT IN (SELECT reading FROM traits) ORDER BY p.id"
        )
        with explained(self._case.file):
            return tuple(report for (report,) in self._connection.execute(sql))

    def add_traits(self, kept: Iterable[KeptTraits], method: str) -> None:
        """Keep the traits of reports' current readings."""
        sql = (
            "INSERT INTO traits SELECT r.n, ?, ?, ?, ? FROM readings r JOIN reports p ON p.n = r.report"
            " WHERE r.current = 1 AND p.id = ?"
        )
        with self._case.batch():
            self._connection.executemany(
                sql, ((method, one.words, one.rest, int(one.covered), one.report) for one in kept)
            )

    def traits(self) -> Iterator[KeptTraits]:
        """The traits of all current readings, by report id."""
        sql = (
            f"SELECT p.id, {_FILE.format('p')}, t.words, t.rest, t.covered FROM traits t"  # noqa: S608  # our own words
            " JOIN readings r ON r.n = t.reading AND r.current = 1 JOIN reports p ON p.n = r.report ORDER BY p.id"
        )
        with explained(self._case.file):
            for report, file, words, rest, covered in self._connection.execute(sql):
                yield KeptTraits(report=report, file=file, words=words, rest=rest, covered=bool(covered))

    def add_copies(self, kept: Iterable[KeptCopy]) -> int:
        """Keep edges; how many."""
        readings = dict(
            self._connection.execute(
                "SELECT p.id, r.n FROM readings r JOIN reports p ON p.n = r.report WHERE r.current = 1"
            )
        )
        holes = ", ".join("?" * 15)
        with self._case.batch():
            cursor = self._connection.executemany(
                f"INSERT INTO copies VALUES (NULL, {holes})",  # noqa: S608  # our own words
                (_row(copy, readings) for copy in kept),
            )
            return cursor.rowcount

    def clear_copies(self) -> None:
        """Forget the edges, and keep the traits that they are found by."""
        with self._case.batch():
            self._connection.execute("DELETE FROM copies")

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs of reports between which an edge is kept."""
        with explained(self._case.file):
            return frozenset(self._connection.execute(f"SELECT DISTINCT pa.id, pb.id FROM {_JOINED}"))  # noqa: S608  # our own words

    def count_compared(self) -> int:
        """How many reports copy detection looked at that are long enough for it."""
        covered = "SELECT count(*) FROM traits WHERE covered = 1"
        sql = f"SELECT ({covered}) - ({covered} AND reading IN (SELECT n FROM readings WHERE current = 0))"  # noqa: S608  # our own words
        with explained(self._case.file):
            return int(self._connection.execute(sql).fetchone()[0])

    def covered(self, among: Iterable[str]) -> frozenset[str]:
        """Of some reports those that were compared and whose chains are known: none has a counterpart in another language.

        What such a counterpart says is not read, so that a strand may pass through it unseen.
        """
        sql = (
            "SELECT p.id FROM reports p JOIN readings r ON r.report = p.n AND r.current = 1"  # noqa: S608  # our own words
            f" WHERE p.id IN (SELECT value FROM json_each(?)) AND r.n IN ({COVERED})"
        )
        with explained(self._case.file):
            return frozenset(report for (report,) in self._connection.execute(sql, (json.dumps(sorted(among)),)))

    def report_named(self, name: str) -> str | None:
        """The id of a report by its id, or by a name under which it was read."""
        sql = (
            "SELECT p.id FROM reports p LEFT JOIN receipts f ON f.report = p.n"
            " WHERE p.id = ? OR f.file = ? ORDER BY p.id <> ?, p.id LIMIT 1"
        )
        with explained(self._case.file):
            row = self._connection.execute(sql, (name, name, name)).fetchone()
            return row[0] if row else None

    def copies(
        self,
        *,
        among: Iterable[str] | None = None,
        touching: str | None = None,
        ids: Iterable[str] | None = None,
        stock: bool = False,
    ) -> Iterator[KeptCopy]:
        """Edges by the names of their files: both ends `among` these report ids, one end `touching` one, or of `ids`.

        Stock phrases are left out unless asked for.
        """
        conditions, values = (["1"] if stock else ["c.stock = 0"]), []
        if among is not None:
            listed = json.dumps(sorted(among))
            conditions.append("pa.id IN (SELECT value FROM json_each(?)) AND pb.id IN (SELECT value FROM json_each(?))")
            values += [listed, listed]
        if ids is not None:
            conditions.append("c.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(ids)))
        if touching is not None:
            own = "SELECT r.n FROM reports p JOIN readings r ON r.report = p.n WHERE p.id = ?"
            conditions.append(
                f"c.n IN (SELECT n FROM copies WHERE a IN ({own}) UNION SELECT n FROM copies WHERE b IN ({own}))"  # noqa: S608  # our own words
            )
            values += [touching, touching]
        sql = f"SELECT {_COLUMNS} FROM {_JOINED} WHERE {' AND '.join(conditions)} ORDER BY 3, 7, 4, 8, 1"  # noqa: S608  # our own words
        with explained(self._case.file):
            for row in self._connection.execute(sql, values):
                yield _copy(row)


def _row(copy: KeptCopy, readings: dict[str, int]) -> tuple[object, ...]:
    return (
        copy.id, readings[copy.a.report], copy.a.span.start, copy.a.span.end,
        readings[copy.b.report], copy.b.span.start, copy.b.span.end, copy.kind, copy.similarity, copy.shared,
        copy.direction, int(copy.inferred), int(copy.same_outlet), int(copy.stock),
        json.dumps(copy.evidence, ensure_ascii=False),
    )  # fmt: skip


def _copy(row: Cells) -> KeptCopy:
    identity, report_a, file_a, a_start, a_end, report_b, file_b, b_start, b_end, *rest = row
    kind, similarity, shared, direction, inferred, same_outlet, stock, evidence = rest
    return KeptCopy(
        id=identity,
        a=KeptEnd(report=report_a, file=file_a, span=Span(a_start, a_end)),
        b=KeptEnd(report=report_b, file=file_b, span=Span(b_start, b_end)),
        kind=kind, similarity=similarity, shared=shared, direction=direction, inferred=bool(inferred),
        same_outlet=bool(same_outlet), stock=bool(stock), evidence=tuple(json.loads(evidence)),
    )  # fmt: skip
