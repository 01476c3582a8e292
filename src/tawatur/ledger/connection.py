"""How a case file is opened, and what SQLite's faults mean to a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawatur.errors import CaseBusy, CaseDamaged, CaseError, CaseFull, CaseMissing, CaseReadOnly

CASE_FILE = "case.db"
BUSY_SECONDS = 30.0
"""How long a writer waits for another to finish its batch before it gives up."""

_SETTINGS = ("foreign_keys = ON", "recursive_triggers = ON", "cache_size = -65536")
_READER_SETTINGS = (*_SETTINGS, "automatic_index = OFF")
"""Every index that a question needs is there; one made for a single question takes longer than its answer."""
_WRITER_SETTINGS = ("page_size = 8192", *_SETTINGS, "synchronous = NORMAL", "wal_autocheckpoint = 8000")
"""Larger pages and a log of up to 64 MB before it is folded in: a fifth faster on a build than SQLite's defaults."""

_FULL = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_TRUNCATE"}
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED"}


def case_file(path: Path) -> Path:
    """The database of a case named by its folder, or by a file that ends in `.db`."""
    return path if path.suffix == ".db" and not path.is_dir() else path / CASE_FILE


def open_writer(file: Path, wait: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection that may write; makes the folder and the file where they are missing.

    `wait` is how many seconds it lets another writer finish before it gives up.
    """
    with explained(file):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            message = f"the folder {file.parent} cannot be made ({fault.strerror}); name another one for --case"
            raise CaseError(message) from fault
        connection = sqlite3.connect(file, timeout=wait, isolation_level=None)
        _set(connection, _WRITER_SETTINGS)
        return connection


def open_reader(file: Path) -> sqlite3.Connection:
    """A connection that only reads; works while a build writes, and in a folder that cannot be written to."""
    if not file.is_file():
        message = f"there is no case at {file}; make one with `tawatur build PATH --case {file.parent}`"
        raise CaseMissing(message)
    with explained(file):
        for mode in ("mode=ro", "mode=ro&immutable=1"):
            connection = sqlite3.connect(
                f"{file.absolute().as_uri()}?{mode}", timeout=BUSY_SECONDS, isolation_level=None, uri=True
            )
            try:
                _set(connection, _READER_SETTINGS)
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.DatabaseError as fault:
                # A write-ahead log needs its shared memory beside it; where that cannot be made and nothing is left
                # in the log, the file alone is the whole case.
                connection.close()
                if not isinstance(fault, sqlite3.OperationalError) or "immutable" in mode or _has_log(file):
                    raise
            else:
                return connection
    message = f"{file} cannot be opened"
    raise CaseError(message)


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn SQLite's faults into ours, each saying what to do next."""
    try:
        yield
    except sqlite3.Error as fault:
        raise _explain(fault, file) from fault


def _explain(fault: sqlite3.Error, file: Path) -> CaseError:
    name = getattr(fault, "sqlite_errorname", "") or ""
    if name in _FULL:
        return CaseFull(
            f"no room left to write {file}: what was committed before stands; "
            "free some space and run the same command again"
        )
    if name.split("_")[:2] and any(name.startswith(code) for code in _DAMAGED):
        return CaseDamaged(
            f"{file} is not a readable case ({fault}); restore it from a copy or build it again elsewhere"
        )
    if any(name.startswith(code) for code in _BUSY):
        return CaseBusy(f"{file} is being written by another program; wait until that has ended and try again")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return CaseReadOnly(f"{file} cannot be written or opened ({fault}); check the permissions of its folder")
    return CaseError(f"{file}: {fault}")


def _set(connection: sqlite3.Connection, settings: tuple[str, ...]) -> None:
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")


def _has_log(file: Path) -> bool:
    log = file.with_name(file.name + "-wal")
    return log.exists() and log.stat().st_size > 0
