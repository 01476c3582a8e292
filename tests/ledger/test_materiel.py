"""Seized materiel in the case: what goes in comes out, is added once, and never changes."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tawatur.ledger import Case, TablePlace, migrations
from tawatur.model import (
    CustodyHop,
    HeadstampMark,
    Item,
    Materiel,
    Packaging,
    SeizureRecord,
    Serial,
    Trace,
)

HELD = Materiel(
    seizures=(
        SeizureRecord(
            id="s1",
            label="ض-١",
            start=date(2021, 4, 1),
            end=date(2021, 4, 30),
            in_place=False,
            sampling="selected",
            custody=(CustodyHop(holder="a", since=date(2021, 4, 2)), CustodyHop(holder="b")),
        ),
    ),
    items=(
        Item(
            id="i1",
            seizure="s1",
            kind="materiel/akm",
            year=1978,
            serials=(Serial(number="1", component="bolt"),),
            headstamps=(HeadstampMark(text="31", position="12"),),
            packaging=Packaging(lot="l", documents=("d1", "d2")),
            marks_removed=("serial",),
            quantity=4,
            counted="boxes",
        ),
        Item(id="i2", seizure="s1"),
    ),
    traces=(Trace(id="t1", item="i1", addressee="maker", requested_on=date(2022, 1, 1), answer="sold 1979"),),
)
PLACE = TablePlace(file="t.csv", mapping="{}")
TABLES = ("seizure_records", "item_records", "trace_records", "item_tables", "table_readings", "table_withdrawals")


def corrected(text: str) -> Materiel:
    """The same row of the same table under another mapping."""
    return Materiel(seizures=HELD.seizures, items=(Item(id="i1", seizure="s1", model=text),))


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        assert case.add_materiel(HELD, b"table", place=PLACE).new == 2
        again = case.add_materiel(HELD, b"table", place=PLACE)
        assert (again.reading, again.new, again.replaced) == (None, 0, 0)
        assert case.count_items() == 2
    with Case.open(tmp_path) as case:
        assert case.materiel() == HELD
        assert case.check() == ()


def test_a_corrected_reading_of_a_table_stands_and_can_be_taken_back(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        case.add_materiel(HELD, b"table", place=PLACE)
        better = case.add_materiel(corrected("AKM"), b"table", place=TablePlace(file="t.csv", mapping="[]"))
        assert (better.new, better.replaced) == (0, 1)
        assert [(item.id, item.model) for item in case.materiel().items] == [("i1", "AKM")]
        assert case.materiel().traces == ()
        assert [(table.mapping, table.items, table.stands) for table in case.tables()] == [
            ("{}", 2, False),
            ("[]", 1, True),
        ]
        assert case.withdraw_table(2)
        assert case.materiel() == HELD
        assert not case.withdraw_table(2)
        assert not case.withdraw_table(9)
        assert case.add_materiel(corrected("AKM"), b"table", place=PLACE).reading == 3
        assert case.check() == ()


def test_withdrawing_the_only_reading_leaves_its_bytes(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        case.add_materiel(HELD, b"table", place=PLACE)
        assert case.withdraw_table(1)
        assert case.materiel() == Materiel()
        assert [(table.file, table.stands) for table in case.tables()] == [("t.csv", False)]


def test_sheets_of_one_workbook_stand_side_by_side(tmp_path: Path) -> None:
    other = Materiel(seizures=HELD.seizures, items=(Item(id="i9", seizure="s1"),))
    with Case.create(tmp_path) as case:
        case.add_materiel(HELD, b"book", place=TablePlace(file="b.xlsx", sheet="one"))
        case.add_materiel(other, b"book", place=TablePlace(file="b.xlsx", sheet="two"))
        assert {item.id for item in case.materiel().items} == {"i1", "i2", "i9"}


def test_a_case_of_the_earlier_shape_keeps_its_items(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:3])
        with Case.create(tmp_path) as case:
            case._connection.execute('INSERT INTO seizures VALUES (\'s1\', \'S1\', \'{"id": "s1", "label": "S1"}\')')
            record = '{"id": "i1", "seizure": "s1", "lot": "old"}'
            case._connection.execute("INSERT INTO items (id, seizure, record) VALUES ('i1', 's1', ?)", (record,))
            case._connection.commit()
    with Case.create(tmp_path) as case:
        assert [item.lot for item in case.materiel().items] == ["old"]
        case.add_materiel(corrected("new"), b"table", place=PLACE)
        assert [item.model for item in case.materiel().items] == ["new"]


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_changed_or_deleted(table: str, tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        case.add_materiel(HELD, b"table", place=PLACE)
        case.withdraw_table(1)
        with pytest.raises(sqlite3.IntegrityError):
            case._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names
        column = "n" if table.startswith(("item_tables", "table_")) else "id"
        with pytest.raises(sqlite3.IntegrityError):
            case._connection.execute(f"UPDATE {table} SET {column} = 7")  # noqa: S608  # our own names


def test_an_item_of_a_seizure_that_is_not_there_is_refused(tmp_path: Path) -> None:
    lost = Materiel(items=(Item(id="i9", seizure="nowhere"),))
    with Case.create(tmp_path) as case, pytest.raises(Exception, match="FOREIGN KEY"):
        case.add_materiel(lost, b"x", place=PLACE)
