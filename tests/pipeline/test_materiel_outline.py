"""The outline of seized items as kept is that of all items, whatever tables came, were corrected and were taken back."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.analyse.materiel import outline, summary
from tawatur.ledger import Case, TablePlace
from tawatur.model import Item, Materiel, SeizureRecord, Trace
from tawatur.pipeline.materiel import outline_of, sizes_of, withdraw_table
from tawatur.pipeline.summaries import are_whole, update_summaries

DAYS = st.dates(date(2014, 1, 1), date(2021, 12, 31))
NAMES = st.sampled_from(["", "مصنع السد", "b", "c"])


@st.composite
def tables(draw: st.DrawFn) -> Materiel:
    """A table of a few seizures; ids come again in other tables, with other records."""
    numbers = draw(st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True))
    days = [draw(DAYS) for _ in numbers]
    seizures = tuple(
        SeizureRecord(id=f"s{number}", label=f"S{number}", start=day, end=day, place=draw(NAMES))
        for number, day in zip(numbers, days, strict=True)
    )
    items = tuple(
        Item(
            id=f"i{number}", seizure=draw(st.sampled_from(seizures)).id, kind_text=draw(NAMES), maker=draw(NAMES),
            year=draw(st.none() | st.integers(1950, 2023)), quantity=draw(st.none() | st.integers(1, 9)),
            counted=draw(st.sampled_from(["units", "boxes"])), origin=f"row {number}",
        )
        for number in draw(st.lists(st.integers(0, 12), max_size=8, unique=True))
    )  # fmt: skip
    traces = tuple(Trace(id=f"t{item.id}", item=item.id, addressee=draw(NAMES)) for item in items[:2])
    return Materiel(seizures=seizures, items=items, traces=traces)


def same_outline(case: Case) -> None:
    """Everything that is shown of items is what reading all of them gives."""
    held = case.materiel()
    assert outline_of(case) == outline(summary(held))
    sizes = Counter(item.seizure for item in held.items)
    assert sizes_of(case, [*(one.id for one in held.seizures), "none"]) == dict(sizes)
    for seizure in held.seizures:
        items = tuple(item for item in held.items if item.seizure == seizure.id)
        ids = {item.id for item in items}
        assert case.seizure(seizure.id) == seizure
        assert case.items_of(seizure.id, limit=100) == (len(items), items)
        assert case.items_of(seizure.id, limit=2, offset=1) == (len(items), items[1:3])
        assert case.traces_of(seizure.id, limit=100) == tuple(one for one in held.traces if one.item in ids)
    assert (case.seizure("none"), case.items_of("none", limit=1)) == (None, (0, ()))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), tables()), min_size=1, max_size=4), st.integers(1, 4))
def test_the_outline_is_that_of_all_items(found: list[tuple[int, Materiel]], taken: int) -> None:
    with TemporaryDirectory() as folder, Case.create(Path(folder)) as writer, Case.open(Path(folder)) as reader:
        for file, table in found:
            writer.add_materiel(table, f"table {file}".encode(), place=TablePlace(file=f"{file}.csv"))
            assert not are_whole(reader)
            same_outline(reader)
        update_summaries(writer)
        assert are_whole(reader)
        same_outline(reader)
        withdraw_table(writer, taken)
        assert are_whole(reader)
        same_outline(writer)
        same_outline(reader)
