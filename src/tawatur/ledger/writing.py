"""The only statements that add to a case."""

from __future__ import annotations

import json
import sqlite3

from tawatur.ledger.entry import Entry
from tawatur.ledger.records import Row
from tawatur.model import Judgement


def write_entry(connection: sqlite3.Connection, entry: Entry) -> bool:
    """Add a report and its reading, and make that reading the current one; False where both were there already."""
    report = write_received(connection, entry.received, entry.file)
    known = connection.execute(
        "SELECT n, current FROM readings WHERE report = ? AND reader = ?", (report, entry.reader)
    ).fetchone()
    if known:
        if not known[1]:
            make_current(connection, report, known[0])
        return False
    reading = _next(connection, "readings")
    connection.execute("UPDATE readings SET current = 0 WHERE report = ? AND current = 1", (report,))
    _insert(connection, "readings", (reading, report, entry.reader, 1, *entry.reading))
    connection.execute("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (reading, *entry.words))
    _write_rows(connection, reading, entry)
    return True


def write_received(connection: sqlite3.Connection, received: Row, file: str) -> int:
    """Keep bytes as received and the name they came under; the number of their row."""
    known = connection.execute("SELECT n, status FROM reports WHERE sha256 = ?", (received[1],)).fetchone()
    if known:
        report = int(known[0])
        if received[3] == "read" and known[1] != "read":
            connection.execute("UPDATE reports SET status = 'read' WHERE n = ?", (report,))
    else:
        report = _next(connection, "reports")
        _insert(connection, "reports", (report, *received))
    connection.execute("INSERT OR IGNORE INTO receipts VALUES (?, ?)", (report, file))
    return report


def write_name(connection: sqlite3.Connection, digest: str, file: str) -> None:
    """Record a further name of bytes that are here."""
    connection.execute("INSERT OR IGNORE INTO receipts SELECT n, ? FROM reports WHERE sha256 = ?", (file, digest))


def make_current(connection: sqlite3.Connection, report: int, reading: int) -> None:
    """Let one of a report's readings speak for it."""
    connection.execute("UPDATE readings SET current = (n = ?) WHERE report = ?", (reading, report))


def write_file_problems(connection: sqlite3.Connection, problems: list[Row], instead_of: set[str]) -> None:
    """Record problems outside any reading, those recorded for the paths `instead_of` being over."""
    connection.executemany(
        "DELETE FROM problems WHERE reading IS NULL AND path = ?", [(path,) for path in sorted(instead_of)]
    )
    for row in problems:
        _insert(connection, "problems", (None, None, *row))


def write_judgement(connection: sqlite3.Connection, judgement: Judgement) -> bool:
    """Add a judgement; False where it is there already."""
    row = (
        judgement.id, judgement.kind, judgement.subject_kind,
        json.dumps(judgement.subjects, ensure_ascii=False), judgement.person,
        judgement.made_at.isoformat(), judgement.body, judgement.withdraws,
    )  # fmt: skip
    if connection.execute("SELECT 1 FROM judgements WHERE id = ?", (judgement.id,)).fetchone():
        return False
    _insert(connection, "judgements", (None, *row))
    return True


def _write_rows(connection: sqlite3.Connection, reading: int, entry: Entry) -> None:
    rows = entry.rows
    first = _next(connection, "claims")
    _insert_all(connection, "links", [(reading, *row) for row in rows.links])
    _insert_all(connection, "attributions", [(reading, *row) for row in rows.attributions])
    _insert_all(connection, "claims", [(first + at, reading, *row) for at, row in enumerate(rows.claims)])
    _insert_all(connection, "fillers", [(first + at, *row) for at, row in rows.fillers])
    _insert_all(connection, "named", [(key, reading) for key in rows.named])
    _insert_all(connection, "problems", [(None, reading, *row) for row in rows.problems])


def _next(connection: sqlite3.Connection, table: str) -> int:
    (highest,) = connection.execute(f"SELECT coalesce(max(n), 0) FROM {table}").fetchone()  # noqa: S608  # our own names
    return int(highest) + 1


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    connection.execute(f"INSERT INTO {table} VALUES ({_holes(row)})", row)  # noqa: S608  # our own names


def _insert_all(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    if rows:
        connection.executemany(f"INSERT INTO {table} VALUES ({_holes(rows[0])})", rows)  # noqa: S608  # our own names


def _holes(row: Row) -> str:
    return ", ".join("?" * len(row))
