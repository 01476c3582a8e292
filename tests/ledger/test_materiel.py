"""Seized materiel in the case: what goes in comes out, is added once, and never changes."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tawatur.ledger import Case
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
CHANGED = "UPDATE item_tables SET file = 'x'"


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        assert case.add_materiel(HELD, b"table", file="t.csv", mapping="{}") == 2
        assert case.add_materiel(HELD, b"table", file="t.csv", mapping="{}") == 0
        assert case.count_items() == 2
    with Case.open(tmp_path) as case:
        assert case.materiel() == HELD
        assert case.check() == ()


@pytest.mark.parametrize("table", ["seizures", "items", "traces", "item_tables"])
def test_nothing_is_changed_or_deleted(table: str, tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        case.add_materiel(HELD, b"table", file="t.csv", mapping="{}")
        with pytest.raises(sqlite3.IntegrityError):
            case._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names
        with pytest.raises(sqlite3.IntegrityError):
            case._connection.execute(f"UPDATE {table} SET id = 'x'" if table != "item_tables" else CHANGED)  # noqa: S608


def test_an_item_of_a_seizure_that_is_not_there_is_refused(tmp_path: Path) -> None:
    lost = Materiel(items=(Item(id="i9", seizure="nowhere"),))
    with Case.create(tmp_path) as case, pytest.raises(Exception, match="FOREIGN KEY"):
        case.add_materiel(lost, b"x", file="t.csv", mapping="{}")
