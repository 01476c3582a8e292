"""Figures of the layout: which claims copies join, what counting needs of a proposition, and the counts as kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from tawatur.ledger.case import Case
from tawatur.ledger.layout import ints

_ANY = "IN (SELECT value FROM json_each(?))"
_JOINED = """
  FROM copies c
  JOIN laid_claims x ON x.reading = c.{here} AND x.start < c.{here}_end AND c.{here}_start < x.stop
  WHERE c.stock = 0 AND c.id IN (SELECT copy FROM temp.weighing) AND EXISTS (
    SELECT 1 FROM laid_claims y
    WHERE y.reading = c.{there} AND y.start < c.{there}_end AND c.{there}_start < y.stop AND y.fact = x.fact)
"""
_WORDS = """
  SELECT p.main, s.claim, s.polarity, s.told, l.reading, r.covered, h.hand, h.stance, v.key, v.unnamed
  FROM temp.touched t
  CROSS JOIN propositions p ON p.main = t.main
  CROSS JOIN sayings s ON s.proposition = p.n
  CROSS JOIN laid_claims l ON l.claim = s.claim
  CROSS JOIN laid_readings r ON r.reading = l.reading
  CROSS JOIN heard h ON h.claim = s.claim
  CROSS JOIN speakers v ON v.n = h.speaker
  ORDER BY t.main
"""
_TOUCHED_CLAIMS = """
  WHERE claim IN (
    SELECT s.claim FROM temp.touched t
    CROSS JOIN propositions p ON p.main = t.main
    CROSS JOIN sayings s ON s.proposition = p.n)
"""


class Hearing(NamedTuple):
    """Somebody heard in a claim that says a proposition; `hand` is -1 for the outlet, 0 for the claim's origin."""

    main: int
    claim: int
    polarity: str
    told: str
    reading: int
    covered: int
    hand: int
    stance: str
    speaker: str
    unnamed: str | None

    @property
    def day(self) -> str:
        """The first day on which the report may have come out."""
        return self.told.partition(" ")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCount:
    """The figures of a proposition for the claims of one polarity, or all (""). `reasons` are the first ones."""

    polarity: str
    weight: int
    fewest: int
    most: int
    degraded: bool
    speakers: int
    outlets: int
    voices: int
    claims: int
    reasons: int
    first_reasons: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptHearing:
    """The first claim in which a speaker (or outlet) takes a stance to a proposition."""

    outlet: bool
    speaker: str
    polarity: str
    stance: str
    claim: int


class CountShelf:
    """The layout's figures. Writing is to happen inside `case.batch()`."""

    def __init__(self, case: Case) -> None:
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room

    def weigh_copies(self, readings: Iterable[int]) -> frozenset[int]:
        """Find again which claims copies join, for new copies, those gone and those of `readings`; the claims touched."""
        run = self._connection.execute
        run("CREATE TEMP TABLE weighing (copy TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID")
        try:
            listed = json.dumps(list(readings))
            run("INSERT INTO temp.weighing SELECT copy FROM weighed EXCEPT SELECT id FROM copies WHERE stock = 0")
            run("INSERT INTO temp.weighing SELECT id FROM copies WHERE stock = 0 EXCEPT SELECT copy FROM weighed")
            run(
                f"INSERT OR IGNORE INTO temp.weighing SELECT id FROM copies WHERE stock = 0 AND (a {_ANY} OR b {_ANY})",  # noqa: S608  # our own words
                (listed, listed),
            )
            touched = {*self._weighed_claims()}
            run("DELETE FROM joins WHERE copy IN (SELECT copy FROM temp.weighing)")
            for here, there in (("a", "b"), ("b", "a")):
                condition = _JOINED.format(here=here, there=there)
                run(f"INSERT OR IGNORE INTO joins SELECT x.claim, c.id, x.fact {condition}")  # our own words
            touched.update(self._weighed_claims())
            run("DELETE FROM weighed WHERE copy IN (SELECT copy FROM temp.weighing)")
            run(
                "INSERT INTO weighed SELECT DISTINCT id FROM copies"
                " WHERE stock = 0 AND id IN (SELECT copy FROM temp.weighing)"
            )
        finally:
            run("DROP TABLE temp.weighing")
        return frozenset(touched)

    def propositions_of(self, claims: Iterable[int]) -> frozenset[int]:
        """The propositions that these claims say."""
        sql = f"SELECT DISTINCT proposition FROM sayings WHERE claim {_ANY}"  # noqa: S608  # our own words
        return frozenset(ints(self._connection, sql, json.dumps(list(claims))))

    def joined_by(self, copies: Iterable[str]) -> tuple[int, ...]:
        """The claims that these copies join."""
        sql = f"SELECT DISTINCT claim FROM joins WHERE copy {_ANY}"  # noqa: S608  # our own words
        return ints(self._connection, sql, json.dumps(list(copies)))

    def spoken_by(self, speaker: str) -> tuple[int, ...]:
        """The claims in which a speaker is heard."""
        sql = "SELECT DISTINCT h.claim FROM heard h JOIN speakers v ON v.n = h.speaker WHERE v.key = ?"
        return ints(self._connection, sql, speaker)

    def spoken_on(self, unnamed: str, day: str) -> tuple[int, ...]:
        """The claims of unnamed speakers of one kind whose report came out on one day."""
        sql = (
            "SELECT DISTINCT s.claim FROM sayings s JOIN heard h ON h.claim = s.claim AND h.hand = 0"
            " JOIN speakers v ON v.n = h.speaker WHERE v.unnamed = ? AND substr(s.told, 1, length(?)) = ?"
        )
        return ints(self._connection, sql, unnamed, day, day)

    def speakers(self) -> Iterator[tuple[str, str | None]]:
        """Key and kind of unnamedness of every speaker."""
        yield from self._connection.execute("SELECT DISTINCT key, unnamed FROM speakers")

    def days(self) -> tuple[str, ...]:
        """The days of the reports laid out."""
        rows = self._connection.execute("SELECT DISTINCT published_start FROM readings WHERE current = 1")
        return tuple(day or "undated" for (day,) in rows)

    def mains_of(self, propositions: Iterable[int]) -> frozenset[int]:
        """What these propositions are counted under."""
        sql = f"SELECT DISTINCT main FROM propositions WHERE n {_ANY}"  # noqa: S608  # our own words
        return frozenset(ints(self._connection, sql, json.dumps(list(propositions))))

    @contextmanager
    def touched(self, mains: Iterable[int]) -> Iterator[None]:
        """Inside, `hearings` and `joins` are those of these main propositions."""
        self._connection.execute("CREATE TEMP TABLE touched (main INTEGER PRIMARY KEY)")
        try:
            listed = json.dumps(sorted(mains))
            self._connection.execute("INSERT INTO temp.touched SELECT value FROM json_each(?)", (listed,))
            yield
        finally:
            self._connection.execute("DROP TABLE temp.touched")

    def hearings(self) -> Iterator[tuple[int, list[Hearing]]]:
        """What counting needs, proposition by proposition."""
        rows = map(Hearing._make, self._connection.execute(_WORDS))
        for main, group in groupby(rows, key=lambda row: row.main):
            yield main, list(group)

    def joins(self) -> dict[int, list[tuple[str, str]]]:
        """The copies that join each claim, each with the fact that its passage says."""
        return joins_of(self._connection, _TOUCHED_CLAIMS, ())

    def keep(self, main: int, counts: Iterable[KeptCount], hearings: Iterable[KeptHearing]) -> None:
        """Keep the figures of a proposition, of which none are kept."""
        run, many = self._connection.execute, self._connection.executemany
        kind, category, unknown = run(
            "SELECT kind, category, unknown FROM propositions WHERE n = ?", (main,)
        ).fetchone()
        for count in counts:
            run(
                "INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    main, count.polarity, kind, category, unknown, count.weight, count.fewest, count.most,
                    int(count.degraded), count.speakers, count.outlets, count.voices, count.claims, count.reasons,
                ),
            )  # fmt: skip
            many(
                "INSERT INTO reasons VALUES (?, ?, ?, ?, ?, ?)",
                [(main, count.polarity, at, *reason) for at, reason in enumerate(count.first_reasons)],
            )
        many(
            "INSERT INTO hearings VALUES (?, ?, ?, ?, ?, ?)",
            [(main, int(one.outlet), one.speaker, one.polarity, one.stance, one.claim) for one in hearings],
        )

    def forget(self, mains: Iterable[int]) -> None:
        """Forget the figures of propositions."""
        listed = json.dumps(list(mains))
        for table in ("reasons", "hearings", "counts"):
            self._connection.execute(f"DELETE FROM {table} WHERE proposition {_ANY}", (listed,))  # noqa: S608  # our own words

    def _weighed_claims(self) -> tuple[int, ...]:
        return ints(self._connection, "SELECT DISTINCT claim FROM joins WHERE copy IN (SELECT copy FROM temp.weighing)")


def joins_of(
    connection: sqlite3.Connection, where: str, values: tuple[object, ...]
) -> dict[int, list[tuple[str, str]]]:
    """The copies that join claims, each with the fact that its passage says."""
    found: dict[int, list[tuple[str, str]]] = {}
    for claim, copy, fact in connection.execute(f"SELECT claim, copy, fact FROM joins {where}", values):  # noqa: S608  # our own words
        found.setdefault(claim, []).append((copy, fact))
    return found
