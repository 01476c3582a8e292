"""Whether what is gathered over a whole case is kept as it is now, and a place of their own for readers where it is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tawatur.ledger.case import Case
from tawatur.ledger.connection import explained

SummaryName = Literal["families", "materiel"]
TABLES: Mapping[SummaryName, tuple[str, ...]] = {
    "families": ("families", "family_copies", "lossy_copies"),
    "materiel": ("materiel_outline", "seizure_sizes"),
}
"""The tables of each summary."""


class SummaryShelf:
    """The summaries of a case. Writing is to happen inside `case.batch()`."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room
        self._own = case._own  # noqa: SLF001  # as above

    def is_whole(self, name: SummaryName, method: str) -> bool:
        """Whether a summary was made by this method, in the case or for this reader, and nothing has changed since."""
        with explained(self._case.file):
            if name in self._own:
                if self._own[name] == self._now(method):
                    return True
                self._drop_own(name)
            sql = "SELECT 1 FROM summaries WHERE name = ? AND method = ? AND whole = 1"
            return self._connection.execute(sql, (name, method)).fetchone() is not None

    def clear(self, name: SummaryName) -> None:
        """Empty the tables of a summary, to make it anew."""
        for table in TABLES[name]:
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names

    def finish(self, name: SummaryName, method: str) -> None:
        """Note that a summary of the case is whole."""
        self._connection.execute("INSERT OR REPLACE INTO summaries VALUES (?, ?, 1)", (name, method))

    def open_own(self, name: SummaryName) -> None:
        """Make empty tables for a summary that only this reader sees, in place of those of the case."""
        shapes = "SELECT type, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND tbl_name = ? ORDER BY type DESC"
        with explained(self._case.file):
            for table in TABLES[name]:
                for kind, shape in self._connection.execute(shapes, (table,)).fetchall():
                    self._connection.execute(_own(kind, shape))

    def finish_own(self, name: SummaryName, method: str) -> None:
        """Note that a reader's own summary is whole, until the case changes."""
        self._own[name] = self._now(method)

    def _drop_own(self, name: SummaryName) -> None:
        del self._own[name]
        for table in TABLES[name]:
            self._connection.execute(f"DROP TABLE temp.{table}")

    def _now(self, method: str) -> tuple[str, int]:
        """The method, and a number that changes with every change that others make to the case."""
        return method, int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def _own(kind: str, shape: str) -> str:
    """What makes a table of the case, or an index of one, for this connection alone."""
    if kind == "table":
        return shape.replace("CREATE TABLE ", "CREATE TEMP TABLE ", 1)
    return shape.replace("CREATE INDEX ", "CREATE INDEX temp.", 1)
