"""Seizures, items and traces in the case: each table's readings, their records as JSON objects of their model, and back."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from tawatur.model import (
    CustodyHop,
    HeadstampMark,
    Item,
    Materiel,
    Packaging,
    SeizureRecord,
    Serial,
    Trace,
    sha256,
)

_DAYS = frozenset({"start", "end", "documented_on", "since", "until", "requested_on", "answered_on"})
_INSIDE: dict[str, type[CustodyHop | Serial | HeadstampMark]] = {
    "custody": CustodyHop,
    "serials": Serial,
    "headstamps": HeadstampMark,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlace:
    """Where a table stood (file, and sheet of a workbook) and which mapping of its columns, as JSON, it was read by."""

    file: str
    sheet: str = ""
    mapping: str = ""


Record = SeizureRecord | Item | Trace | CustodyHop | Serial | HeadstampMark | Packaging


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTable:
    """One reading of a table of items: its number in the case, the file, the sheet, and the mapping that was used.

    `sha256` is None for what was added before readings were kept apart. Of a table's readings one `stands`.
    """

    number: int
    file: str
    sheet: str
    sha256: str | None
    mapping: str
    seizures: int
    items: int
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding a table changed: the number of the new reading (None: nothing), items new to the case and replaced."""

    reading: int | None
    new: int
    replaced: int


def add_table(connection: sqlite3.Connection, found: Materiel, raw: bytes, *, place: TablePlace) -> Added:
    """Keep a table's bytes as received and this reading of it, which stands from now on.

    Nothing happens where the reading that stands says the same.
    """
    digest = sha256(raw)
    connection.execute(
        "INSERT OR IGNORE INTO item_tables (sha256, file, size, mapping, raw) VALUES (?, ?, ?, ?, ?)",
        (digest, place.file, len(raw), place.mapping, zlib.compress(raw)),
    )
    records = _Records.of(found)
    if _standing_content(connection, digest, place.sheet) == records.digest():
        return Added(reading=None, new=0, replaced=0)
    before = _item_ids(connection)
    reading = connection.execute(
        "INSERT INTO table_readings (sha256, sheet, mapping, content) VALUES (?, ?, ?, ?)",
        (digest, place.sheet, place.mapping, records.digest()),
    ).lastrowid
    for table, rows in records.by_table():
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?)", ((reading, *row) for row in rows))  # noqa: S608  # our own names
    items = {item.id for item in found.items}
    return Added(reading=reading, new=len(items - before), replaced=len(items & before))


def withdraw_table(connection: sqlite3.Connection, reading: int) -> bool:
    """Take a reading back, so that the one before it stands again; False where there is none of that number to take."""
    there = connection.execute("SELECT 1 FROM table_readings WHERE n = ?", (reading,)).fetchone()
    if there is None:
        return False
    done = connection.execute("INSERT OR IGNORE INTO table_withdrawals (reading) VALUES (?)", (reading,))
    return done.rowcount > 0


def kept_tables(connection: sqlite3.Connection) -> tuple[KeptTable, ...]:
    """Every reading of every table, in the order in which they came."""
    rows = connection.execute(
        """SELECT r.n, ifnull(t.file, ''), r.sheet, r.sha256, r.mapping, r.n IN (SELECT n FROM standing_readings),
             (SELECT count(*) FROM seizure_records s WHERE s.reading = r.n),
             (SELECT count(*) FROM item_records i WHERE i.reading = r.n)
           FROM table_readings r LEFT JOIN item_tables t ON t.sha256 = r.sha256 ORDER BY r.n"""
    )
    return tuple(
        KeptTable(
            number=n,
            file=file,
            sheet=sheet,
            sha256=digest,
            mapping=mapping,
            seizures=seizures,
            items=items,
            stands=bool(stands),
        )
        for n, file, sheet, digest, mapping, stands, seizures, items in rows
    )


def count_items(connection: sqlite3.Connection) -> int:
    """How many items the standing readings hold."""
    return len(_item_ids(connection))


def materiel(connection: sqlite3.Connection) -> Materiel:
    """What the standing readings say: seizures by label, items and traces by id, whatever order they came in.

    Of a seizure that two tables tell of, the record of the table that came first; of an item, the latest record.
    """
    items = connection.execute(_LATEST.format("item_records"))
    traces = connection.execute(_LATEST.format("trace_records"))
    return Materiel(
        seizures=seizures(connection),
        items=tuple(Item(**_values(record)) for record, _ in items),
        traces=tuple(Trace(**_values(record)) for record, _ in traces),
    )


def seizures(connection: sqlite3.Connection) -> tuple[SeizureRecord, ...]:
    """The seizures of the standing readings by label, without their items."""
    rows = connection.execute(
        """SELECT record, min(came) FROM seizure_records s JOIN standing_readings r ON r.n = s.reading
           GROUP BY id ORDER BY label, id"""
    )
    return tuple(SeizureRecord(**_values(record)) for record, _ in rows)


def seizures_of(connection: sqlite3.Connection, reading: int) -> frozenset[str]:
    """The ids of the seizures that a standing reading of a table tells of; none where it does not stand."""
    rows = connection.execute(
        "SELECT id FROM seizure_records s JOIN standing_readings r ON r.n = s.reading WHERE r.n = ?", (reading,)
    )
    return frozenset(identity for (identity,) in rows)


def seizure(connection: sqlite3.Connection, identity: str) -> SeizureRecord | None:
    """One seizure of the standing readings by its id, as `seizures` has it."""
    row = connection.execute(
        """SELECT record FROM seizure_records s JOIN standing_readings r ON r.n = s.reading
           WHERE id = ? ORDER BY came LIMIT 1""",
        (identity,),
    ).fetchone()
    return SeizureRecord(**_values(row[0])) if row else None


def items_of(connection: sqlite3.Connection, seizure: str, limit: int, offset: int) -> tuple[int, tuple[Item, ...]]:
    """How many items a seizure has by their latest records, and some of these by id."""
    (total,) = connection.execute(f"SELECT count(*) FROM ({_OF_SEIZURE})", (seizure, seizure)).fetchone()  # noqa: S608  # our own words
    rows = connection.execute(f"{_OF_SEIZURE} ORDER BY id LIMIT ? OFFSET ?", (seizure, seizure, limit, offset))
    return int(total), tuple(Item(**_values(record)) for _, record, *_ in rows)


def traces_of(connection: sqlite3.Connection, seizure: str, limit: int) -> tuple[Trace, ...]:
    """The first traces of a seizure's items by id, each by its latest record."""
    rows = connection.execute(
        f"""SELECT record, item, max(reading) FROM trace_records JOIN standing_readings r ON r.n = reading
            WHERE id IN (SELECT id FROM trace_records WHERE item IN (SELECT id FROM ({_OF_SEIZURE})))
            GROUP BY id HAVING item IN (SELECT id FROM ({_OF_SEIZURE})) ORDER BY id LIMIT ?""",  # noqa: S608  # our own words
        (seizure, seizure, seizure, seizure, limit),
    )
    return tuple(Trace(**_values(record)) for record, *_ in rows)


_OF_SEIZURE = """
  SELECT id, record, seizure, max(reading) FROM item_records JOIN standing_readings r ON r.n = reading
  WHERE id IN (SELECT id FROM item_records WHERE seizure = ?) GROUP BY id HAVING seizure = ?
"""
_LATEST = "SELECT record, max(reading) FROM {} JOIN standing_readings r ON r.n = reading GROUP BY id ORDER BY id"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Records:
    """The rows of one reading, without its number."""

    seizures: tuple[tuple[str, str, str], ...]
    items: tuple[tuple[str, str, str], ...]
    traces: tuple[tuple[str, str, str], ...]

    @classmethod
    def of(cls, found: Materiel) -> _Records:
        return cls(
            seizures=tuple((one.id, one.label, _text(one)) for one in found.seizures),
            items=tuple((item.id, item.seizure, _text(item)) for item in found.items),
            traces=tuple((trace.id, trace.item, _text(trace)) for trace in found.traces),
        )

    def by_table(self) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
        return ("seizure_records", self.seizures), ("item_records", self.items), ("trace_records", self.traces)

    def digest(self) -> str:
        return sha256(json.dumps([rows for _, rows in self.by_table()], ensure_ascii=False).encode())


def _standing_content(connection: sqlite3.Connection, digest: str, sheet: str) -> str | None:
    row = connection.execute(
        """SELECT content FROM table_readings JOIN standing_readings USING (n) WHERE sha256 = ? AND sheet = ?""",
        (digest, sheet),
    ).fetchone()
    return None if row is None else str(row[0])


def _item_ids(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT DISTINCT id FROM item_records JOIN standing_readings r ON r.n = reading")
    return {identity for (identity,) in rows}


def _text(record: Record) -> str:
    return json.dumps(_plain(record), ensure_ascii=False, sort_keys=True)


def _plain(record: Record) -> dict[str, Any]:
    """The fields that are not at their default."""
    given = ((field, getattr(record, field.name)) for field in fields(record))
    return {field.name: _cell(value) for field, value in given if value != field.default}


def _cell(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_cell(one) for one in value]
    return _plain(value) if isinstance(value, Record) else value


def _values(record: str) -> dict[str, Any]:
    return _read(json.loads(record))


def _read(values: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name in _DAYS:
            found[name] = date.fromisoformat(value)
        elif name in _INSIDE:
            found[name] = tuple(_INSIDE[name](**_read(one)) for one in value)
        elif name == "packaging":
            found[name] = Packaging(**_read(value))
        else:
            found[name] = tuple(value) if isinstance(value, list) else value
    return found
