"""Seizures, items and traces in the case: records as JSON objects of their model, and back."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import fields
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
Record = SeizureRecord | Item | Trace | CustodyHop | Serial | HeadstampMark | Packaging


def write_table(connection: sqlite3.Connection, raw: bytes, file: str, mapping: str) -> None:
    """Keep a table's bytes as received; nothing changes where they are here."""
    row = (sha256(raw), file, len(raw), mapping, zlib.compress(raw))
    connection.execute(
        "INSERT OR IGNORE INTO item_tables (sha256, file, size, mapping, raw) VALUES (?, ?, ?, ?, ?)", row
    )


def write_materiel(connection: sqlite3.Connection, found: Materiel) -> int:
    """Add what is not there yet; how many items were added."""
    connection.executemany(
        "INSERT OR IGNORE INTO seizures VALUES (?, ?, ?)", [(one.id, one.label, _text(one)) for one in found.seizures]
    )
    (before,) = connection.execute("SELECT count(*) FROM items").fetchone()
    connection.executemany(
        "INSERT OR IGNORE INTO items (id, seizure, record) VALUES (?, ?, ?)",
        [(item.id, item.seizure, _text(item)) for item in found.items],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO traces (id, item, record) VALUES (?, ?, ?)",
        [(trace.id, trace.item, _text(trace)) for trace in found.traces],
    )
    (after,) = connection.execute("SELECT count(*) FROM items").fetchone()
    return int(after) - int(before)


def materiel(connection: sqlite3.Connection) -> Materiel:
    """All of it: seizures by label, items and traces by id, so that the order of arrival changes nothing."""
    seizures = connection.execute("SELECT record FROM seizures ORDER BY label, id")
    items = connection.execute("SELECT record FROM items ORDER BY id")
    traces = connection.execute("SELECT record FROM traces ORDER BY id")
    return Materiel(
        seizures=tuple(SeizureRecord(**_values(record)) for (record,) in seizures),
        items=tuple(Item(**_values(record)) for (record,) in items),
        traces=tuple(Trace(**_values(record)) for (record,) in traces),
    )


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
