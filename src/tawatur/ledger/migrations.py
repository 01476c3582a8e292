"""How the shape of a case file grows: numbered SQL files, each applied once, together with the note that it ran."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

from tawatur.errors import CaseDamaged, CaseMissing, CaseNewer, CaseOlder

MIGRATIONS = (
    "0001_case", "0002_copies", "0003_materiel", "0004_table_readings", "0005_layout", "0006_origins", "0007_summaries",
    "0008_materiel_outline", "0009_edition", "0010_edition_of_tables",
)  # fmt: skip
"""The visible order; a file that has been released is never edited, a change of shape is a new file."""

APPLICATION_ID = 0x74777472
"""What SQLite's header says of a case: "twtr" in ASCII, so that `file` and we can tell it from other databases."""

_NOTES = "CREATE TABLE IF NOT EXISTS migrations (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID"


def applied(connection: sqlite3.Connection, path: Path) -> tuple[str, ...]:
    """The migrations that a case has had; raises where the file is no case, or is one from a later version."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application == 0 and not tables:
        return ()
    if application != APPLICATION_ID:
        message = f"{path} is a database, but not a case of tawatur; name another folder for --case"
        raise CaseDamaged(message)
    names = tuple(name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY name"))
    unknown = [name for name in names if name not in MIGRATIONS]
    if unknown:
        message = f"{path} was written by a later version of tawatur ({unknown[-1]}); install that version to open it"
        raise CaseNewer(message)
    return names


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a new or older case up to date, one transaction for each step."""
    done = applied(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    for name in MIGRATIONS:
        if name not in done:
            _apply(connection, name)


def require_current(connection: sqlite3.Connection, path: Path) -> None:
    """Raise unless the case has every migration: for readers, which may not write."""
    done = applied(connection, path)
    if not done:
        message = f"{path} is empty: no build has written to it yet"
        raise CaseMissing(message)
    if set(done) != set(MIGRATIONS):
        message = (
            f"{path} was written by an earlier version of tawatur and takes its new shape when it is first opened where it "
            "can be written to: copy the case to such a folder, or end the program that holds it"
        )
        raise CaseOlder(message)


def statements(name: str) -> tuple[str, ...]:
    """The statements of one migration, cut where SQLite itself says that one is complete."""
    text = files("tawatur.ledger").joinpath("migrations", f"{name}.sql").read_text(encoding="utf-8")
    found, pending = [], ""
    for line in text.splitlines():
        if line.startswith("--"):
            continue
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return tuple(statement for statement in found if statement)


def _apply(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(_NOTES)
        if not connection.execute("SELECT 1 FROM migrations WHERE name = ?", (name,)).fetchone():
            for statement in statements(name):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?)", (name,))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
