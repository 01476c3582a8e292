"""The names of a case, those that most claims turn on first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

NameKind = Literal["actor", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name under its key, with one way it is printed, the lexicon's English name, and in how many places it is met.

    `ref` is the lexicon's id; None says that the lexicon does not know the name.
    """

    key: str
    text: str
    label: str | None
    ref: str | None
    count: int


_TURNING_ON = (
    "SELECT DISTINCT c.id FROM fillers f CROSS JOIN claims c ON c.n = f.claim"
    " CROSS JOIN readings r ON r.n = c.reading AND r.current = 1 WHERE f.key = ? LIMIT ?"
)
_SPOKEN_BY = (
    "SELECT DISTINCT c.id FROM links l CROSS JOIN claims c ON c.reading = l.reading AND c.chain = l.chain"
    " CROSS JOIN readings r ON r.n = c.reading AND r.current = 1 WHERE l.key = ? LIMIT ?"
)


def claims_naming(connection: sqlite3.Connection, key: str, limit: int, *, spoken: bool) -> tuple[str, ...]:
    """Ids of some claims that turn on a name, then of some that somebody of that name gives on; at once in any case.

    `spoken` leaves out the former.
    """
    found = [] if spoken else [claim for (claim,) in connection.execute(_TURNING_ON, (key, limit))]
    if len(found) < limit:
        found += [claim for (claim,) in connection.execute(_SPOKEN_BY, (key, limit)) if claim not in found]
    return tuple(found[:limit])


def names(connection: sqlite3.Connection, kind: NameKind, limit: int) -> tuple[Name, ...]:
    """Names that fill roles, and of actors those that speak, counted over all readings that are kept."""
    return _names(connection, "kind = ? ORDER BY number DESC, key LIMIT ?", (kind, limit))


def names_of(connection: sqlite3.Connection, kind: NameKind, keys: Iterable[str]) -> tuple[Name, ...]:
    """Those of these names that the case has, by key."""
    listed = json.dumps(sorted(keys), ensure_ascii=False)
    return _names(connection, "kind = ? AND key IN (SELECT value FROM json_each(?)) ORDER BY key", (kind, listed))


def _names(connection: sqlite3.Connection, which: str, values: tuple[object, ...]) -> tuple[Name, ...]:
    rows = connection.execute(f"SELECT key, text, label, ref, number FROM name_counts WHERE {which}", values)  # noqa: S608  # our own words
    return tuple(Name(key=key, text=text, label=label, ref=ref, count=count) for key, text, label, ref, count in rows)
