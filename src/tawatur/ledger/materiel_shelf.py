"""The outline of all seized items as kept, and the sizes of seizures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from tawatur.ledger.case import Case
from tawatur.ledger.connection import explained


class MaterielShelf:
    """The outline of a case's items, where it is whole (`SummaryShelf`). Writing is to happen inside `case.batch()`."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room

    def keep(self, outline: str, sizes: Mapping[str, int]) -> None:
        """Keep the outline, a JSON object, and how many items each seizure has."""
        self._connection.execute("INSERT INTO materiel_outline VALUES (1, ?)", (outline,))
        self._connection.executemany("INSERT INTO seizure_sizes VALUES (?, ?)", sizes.items())

    def outline(self) -> str:
        """The outline."""
        with explained(self._case.file):
            return str(self._connection.execute("SELECT outline FROM materiel_outline").fetchone()[0])

    def sizes(self, seizures: Iterable[str]) -> Mapping[str, int]:
        """How many items some seizures have; those without any are left out."""
        sql = "SELECT seizure, items FROM seizure_sizes WHERE seizure IN (SELECT value FROM json_each(?))"
        with explained(self._case.file):
            return dict(self._connection.execute(sql, (json.dumps(sorted(seizures)),)))
