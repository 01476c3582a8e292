"""Claims that earlier readers found and the present one does not: what was judged of them stays understandable."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerClaim:
    """What a claim of an earlier reading said: its kind, and its words at their place in the report as read then."""

    id: str
    kind: str
    report: str
    file: str
    start: int
    end: int
    words: str


def former_claims(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, FormerClaim]:
    """The claims of readings that are no longer current, by id, as the last of these readings has them."""
    rows = connection.execute(
        "SELECT c.id, c.kind, p.id, (SELECT min(file) FROM receipts WHERE report = p.n), c.start, c.stop,"
        " substr(r.body, c.start + 1, c.stop - c.start)"
        " FROM claims c JOIN readings r ON r.n = c.reading JOIN reports p ON p.n = r.report"
        " WHERE r.current = 0 AND c.id IN (SELECT value FROM json_each(?)) ORDER BY r.n",
        (json.dumps(sorted(ids)),),
    )
    return {
        row[0]: FormerClaim(id=row[0], kind=row[1], report=row[2], file=row[3], start=row[4], end=row[5], words=row[6])
        for row in rows
    }
