"""The matrix as laid out in a case: what was laid, what has changed since, and the rows that lay a claim.

All of it is worked out from readings, copies and judgements by `pipeline.layout`, which alone writes it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tawatur.ledger.case import Case
from tawatur.ledger.connection import explained
from tawatur.ledger.copies import COVERED
from tawatur.ledger.found import NumberedClaim, numbered_claims_of
from tawatur.ledger.records import Value

_ANY = "IN (SELECT value FROM json_each(?))"
_DERIVED = (
    "reasons", "hearings", "counts", "weighed", "joins", "heard", "speakers", "sayings", "parties", "propositions",
    "bearings", "names", "laid_claims", "laid_readings", "layout",
)  # fmt: skip
"""Tables of the layout, those that point to others first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidProposition:
    """A proposition as laid: its id, key as text, kind, what narrows it, and the key of each party that is told."""

    id: str
    kind: str
    category: str
    key: str
    unknown: bool
    parties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidSpeaker:
    """Somebody heard in a claim, at which hand (-1: the outlet) and with what stance."""

    hand: int
    stance: str
    key: str
    text: str
    label: str | None
    kind: str
    unnamed: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidClaim:
    """A claim as judged, cut into what the layout keeps of it; `bearings` are role, key and folded words of each name."""

    claim: int
    reading: int
    start: int
    stop: int
    fact: str
    told: str
    polarity: str
    accused: bool
    first: str | None
    last: str | None
    propositions: tuple[LaidProposition, ...]
    bearings: tuple[tuple[str, str, str], ...]
    heard: tuple[LaidSpeaker, ...]


class LayoutShelf:
    """The layout's tables. Writing is to happen inside `case.batch()`."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room
        self._numbers: dict[tuple[Value, ...], int] = {}

    def is_whole(self, method: str) -> bool:
        """Whether the layout was made by this method and nothing has changed since."""
        with explained(self._case.file):
            found = self._connection.execute("SELECT 1 FROM layout WHERE whole = 1 AND method = ?", (method,))
            return found.fetchone() is not None

    def judgements_applied(self, method: str) -> int | None:
        """How many of the case's judgements the layout knows; None where this method has laid nothing."""
        row = self._connection.execute("SELECT judgements FROM layout WHERE method = ?", (method,)).fetchone()
        return None if row is None else int(row[0])

    def clear(self) -> None:
        """Forget the whole layout."""
        for table in _DERIVED:
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names

    def finish(self, method: str, judgements: int) -> None:
        """Note that the layout is whole."""
        self._connection.execute("INSERT OR REPLACE INTO layout VALUES (1, ?, ?, 1)", (method, judgements))

    def unlaid(self) -> tuple[int, ...]:
        """Current readings that are not laid out."""
        return self._ints("SELECT n FROM readings WHERE current = 1 AND n NOT IN (SELECT reading FROM laid_readings)")

    def outdated(self) -> tuple[int, ...]:
        """Readings laid out that are no longer current."""
        return self._ints(
            "SELECT reading FROM laid_readings WHERE reading NOT IN (SELECT n FROM readings WHERE current = 1)"
        )

    def newly_covered(self) -> tuple[int, ...]:
        """Readings laid out of which copy detection has since come to cover more, or less; notes that it has."""
        changed = self._ints(f"SELECT reading FROM laid_readings WHERE covered <> (reading IN ({COVERED}))")  # noqa: S608  # our own words
        self._connection.execute(
            f"UPDATE laid_readings SET covered = 1 - covered WHERE reading {_ANY}",  # noqa: S608  # our own words
            (_list(changed),),
        )
        return changed

    def naming(self, keys: Iterable[str], reports: Iterable[str]) -> tuple[int, ...]:
        """Claims laid out that name any of these keys as read, and all of these reports."""
        listed, ids = _list(sorted(keys)), _list(sorted(reports))
        return self._ints(
            "SELECT claim FROM laid_claims WHERE"  # noqa: S608  # our own words
            f" claim IN (SELECT claim FROM fillers WHERE key {_ANY})"
            f" OR claim IN (SELECT c.n FROM links l JOIN claims c ON c.reading = l.reading AND c.chain = l.chain"
            f" WHERE l.key {_ANY})"
            f" OR reading IN (SELECT r.n FROM reports p JOIN readings r ON r.report = p.n WHERE p.id {_ANY})",
            listed, listed, ids,
        )  # fmt: skip

    def numbers_of(self, claims: Iterable[str]) -> tuple[int, ...]:
        """The numbers of claims, by their ids, of laid readings."""
        return self._ints(
            f"SELECT c.n FROM claims c JOIN laid_readings l ON l.reading = c.reading WHERE c.id {_ANY}",  # noqa: S608  # our own words
            _list(sorted(claims)),
        )

    def claims_of(self, readings: Iterable[int]) -> Iterator[NumberedClaim]:
        """The claims of some readings."""
        yield from numbered_claims_of(self._connection, [_list(readings)], f"c.reading {_ANY}")

    def claims_numbered(self, numbers: Iterable[int]) -> Iterator[NumberedClaim]:
        """The claims of these numbers."""
        yield from numbered_claims_of(self._connection, [_list(numbers)], f"c.n {_ANY}")

    def claims_in(self, readings: Sequence[int]) -> tuple[int, ...]:
        """The numbers of the claims laid out of these readings."""
        return self._ints(f"SELECT claim FROM laid_claims WHERE reading {_ANY}", _list(readings))  # noqa: S608  # our own words

    def take_up(self, claims: Sequence[int]) -> frozenset[int]:
        """Forget what was laid of these claims; the propositions that they said."""
        listed = _list(claims)
        touched = self._ints(f"SELECT DISTINCT proposition FROM sayings WHERE claim {_ANY}", listed)  # noqa: S608  # our own words
        for table in ("joins", "heard", "sayings", "bearings", "laid_claims"):
            self._connection.execute(f"DELETE FROM {table} WHERE claim {_ANY}", (listed,))  # noqa: S608  # our own names
        return frozenset(touched)

    def forget_readings(self, readings: Sequence[int]) -> None:
        """Forget that these readings were laid out; their claims have been taken up."""
        self._connection.execute(f"DELETE FROM laid_readings WHERE reading {_ANY}", (_list(readings),))  # noqa: S608  # our own words

    def lay_readings(self, readings: Sequence[int]) -> None:
        """Note that these readings are laid out, and whether copy detection covers them."""
        self._connection.execute(
            f"INSERT INTO laid_readings SELECT n, n IN ({COVERED}) FROM readings WHERE n {_ANY}",  # noqa: S608  # our own words
            (_list(readings),),
        )

    def lay(self, claims: Sequence[LaidClaim]) -> frozenset[int]:
        """Lay out claims; the propositions that they say."""
        bearings: list[tuple[Value, ...]] = []
        sayings: list[tuple[Value, ...]] = []
        heard: list[tuple[Value, ...]] = []
        for one in claims:
            spoken = [(voice, self._speaker(voice)) for voice in one.heard]
            origin = next((self._first_of(voice.key) for voice in one.heard if voice.hand == 0), 0)
            bearings += [(self._name(key, words), role, one.claim) for role, key, words in one.bearings]
            sayings += [
                (
                    self._proposition(said), int(one.polarity != "affirmed"), one.told, one.claim,
                    one.polarity, int(one.accused), one.first, one.last, origin,
                )
                for said in one.propositions
            ]  # fmt: skip
            heard += [(one.claim, voice.hand, speaker, voice.stance) for voice, speaker in spoken]
        run = self._connection.executemany
        run("INSERT INTO laid_claims VALUES (?, ?, ?, ?, ?)",
            [(one.claim, one.reading, one.start, one.stop, one.fact) for one in claims])  # fmt: skip
        run("INSERT OR IGNORE INTO bearings VALUES (?, ?, ?)", bearings)
        run("INSERT INTO sayings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sayings)
        run("INSERT INTO heard VALUES (?, ?, ?, ?)", heard)
        return frozenset(int(str(saying[0])) for saying in sayings)

    def find_propositions(self, ids: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Number and main proposition of those of these ids that are laid out."""
        rows = self._connection.execute(f"SELECT id, n, main FROM propositions WHERE id {_ANY}", (_list(ids),))  # noqa: S608  # our own words
        return {identity: (number, main) for identity, number, main in rows}

    def count_under(self, mains: Iterable[tuple[int, int]]) -> None:
        """Let propositions be counted under another: pairs of the other's number and their own."""
        self._connection.executemany("UPDATE propositions SET main = ? WHERE n = ?", mains)

    def drop_unsaid(self, propositions: Iterable[int]) -> frozenset[int]:
        """Forget those of these propositions that no claim says any more; which these were."""
        unsaid = self._ints(
            f"SELECT n FROM propositions p WHERE n {_ANY}"  # noqa: S608  # our own words
            " AND NOT EXISTS (SELECT 1 FROM sayings s WHERE s.proposition = p.n)",
            _list(propositions),
        )
        listed = _list(unsaid)
        for table in ("reasons", "hearings", "counts", "parties"):
            self._connection.execute(f"DELETE FROM {table} WHERE proposition {_ANY}", (listed,))  # noqa: S608  # our own words
        self._connection.execute(f"DELETE FROM propositions WHERE n {_ANY}", (listed,))  # noqa: S608  # our own words
        self._numbers.clear()
        return frozenset(unsaid)

    def _name(self, key: str, words: str) -> int:
        return self._number("names", ("key", "words"), (key, words))

    def _speaker(self, voice: LaidSpeaker) -> int:
        columns = ("key", "text", "label", "kind", "unnamed")
        return self._number("speakers", columns, (voice.key, voice.text, voice.label, voice.kind, voice.unnamed))

    def _first_of(self, key: str) -> int:
        """The first number of a speaker's key, whatever words there are for it."""
        known = self._numbers.get(("speaker", key))
        if known is None:
            (known,) = self._connection.execute("SELECT min(n) FROM speakers WHERE key = ?", (key,)).fetchone()
            self._numbers["speaker", key] = known
        return known

    def _proposition(self, said: LaidProposition) -> int:
        known = self._numbers.get(("propositions", said.id))
        if known is None:
            row = self._connection.execute("SELECT n FROM propositions WHERE id = ?", (said.id,)).fetchone()
            known = self._numbers["propositions", said.id] = row[0] if row else self._new_proposition(said)
        return known

    def _new_proposition(self, said: LaidProposition) -> int:
        (highest,) = self._connection.execute("SELECT coalesce(max(n), 0) FROM propositions").fetchone()
        number = int(highest) + 1
        self._connection.execute(
            "INSERT INTO propositions VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, said.id, said.kind, said.category, said.key, int(said.unknown), number),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO parties VALUES (?, ?, ?)", [(key, role, number) for role, key in said.parties]
        )
        return number

    def _number(self, table: str, columns: tuple[str, ...], values: tuple[Value, ...]) -> int:
        """The number of a row with these values, which is added where it is missing."""
        known = self._numbers.get((table, *values))
        if known is None:
            where = " AND ".join(f"{column} IS ?" for column in columns)
            row = self._connection.execute(f"SELECT n FROM {table} WHERE {where}", values).fetchone()  # noqa: S608  # our own words
            known = row[0] if row else self._insert(table, columns, values)
            self._numbers[table, *values] = known
        return known

    def _insert(self, table: str, columns: tuple[str, ...], values: tuple[Value, ...]) -> int:
        holes = ", ".join("?" * len(values))
        made = self._connection.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({holes})", values)  # noqa: S608  # our own words
        return made.lastrowid or 0

    def _ints(self, sql: str, *values: object) -> tuple[int, ...]:
        return ints(self._connection, sql, *values)


def ints(connection: sqlite3.Connection, sql: str, *values: object) -> tuple[int, ...]:
    """The single column of numbers that a query gives."""
    return tuple(number for (number,) in connection.execute(sql, values))


def _list(values: Iterable[object]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
