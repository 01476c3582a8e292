"""What is compared of an item, what proves a link by itself, and what stands beside a claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tawatur.analyse.linkage.beside import linkage_beside
from tawatur.analyse.linkage.features import facts_of, feature_of, reference_of, table_of
from tawatur.analyse.materiel import summary
from tawatur.model import (
    Claim,
    Factuality,
    HeadstampMark,
    Item,
    Materiel,
    Mention,
    Packaging,
    SeizureRecord,
    Serial,
    Span,
    Supply,
)

LABELS = {"s1": "S1", "s2": "S2"}


def item(seizure: str = "s1", number: int = 0, **fields: Any) -> Item:
    return replace(Item(id=f"{seizure}-{number}", seizure=seizure), **fields)


def test_an_item_counts_once_by_its_finest_mark() -> None:
    full = item(
        calibre="7.62x39 mm",
        lot="12-81",
        maker="31",
        headstamps=(HeadstampMark(text="31", position="12"), HeadstampMark(text="81", position="6")),
        packaging=Packaging(lot="P-9"),
        model="M43",
    )
    assert feature_of(full, "finest") == "7.62x39 mm packaging lot P-9 of 31"
    assert feature_of(replace(full, packaging=Packaging()), "finest") == "7.62x39 mm lot 12-81 of 31"
    assert feature_of(full, "headstamp") == "7.62x39 mm headstamp 12:31 6:81"
    assert feature_of(full, "model") == "7.62x39 mm model M43 31"
    assert feature_of(item(calibre="7.62x39 mm", country="china"), "finest") is None


def test_one_lot_number_of_two_calibres_is_two_kinds() -> None:
    assert feature_of(item(lot="5", calibre="5.45x39 mm"), "finest") != feature_of(
        item(lot="5", calibre="9x19 mm"), "finest"
    )


def test_strata_are_calibres_and_where_asked_decades() -> None:
    held = Materiel(
        seizures=(SeizureRecord(id="s1", label="S1"),),
        items=(item(lot="a", calibre="9x19 mm", year=1978), item(lot="b", calibre="9x19 mm", number=1)),
    )
    assert set(table_of(held).strata.values()) == {"9x19 mm"}
    assert sorted(table_of(held, era=True).strata.values()) == ["9x19 mm", "9x19 mm 1970s"]


def serial(seizure: str, number: str, component: str = "", **fields: Any) -> Item:
    return item(seizure, serials=(Serial(number=number, component=component),), **fields)


def test_swapped_parts_are_a_fact() -> None:
    found = facts_of([serial("s1", "1234567", "bolt"), serial("s2", "1234567", "receiver")], LABELS)
    assert found == {("S1", "S2"): ("serial 1234567 (bolt and receiver)",)}


@pytest.mark.parametrize(
    "other",
    [serial("s2", "1234567", country="romania"), serial("s2", "1234567", calibre="9x19 mm"), serial("s2", "7654321"),
     serial("s1", "1234567"), serial("s2", "1234567", year=1990)],
)  # fmt: skip
def test_equal_numbers_of_different_weapons_are_none(other: Item) -> None:
    one = serial("s1", "1234567", country="china", calibre="7.62x39 mm", year=1978)
    assert facts_of([one, replace(other, id="other")], LABELS) == {}


def test_short_numbers_prove_nothing() -> None:
    assert facts_of([serial("s1", "123"), serial("s2", "123")], LABELS) == {}


def test_one_document_is_a_fact() -> None:
    papers = Packaging(documents=("BL-2020-44",), contract="C-7781")
    found = facts_of([item("s1", packaging=papers), item("s2", packaging=papers)], LABELS)
    assert found == {("S1", "S2"): ("contract C-7781", "document BL-2020-44")}


def materiel(holder: str) -> Materiel:
    seizures = [SeizureRecord(id=f"i{n}", label=f"L{n:02}", holder=holder if n < 3 else "others") for n in range(16)]
    items = [
        Item(id=f"{n}.{k}", seizure=f"i{n}", calibre="7.62x39 mm", lot=f"lot {k if k < 2 else 7 * n + k}")
        for n in range(16)
        for k in range(5)
    ]
    return Materiel(seizures=tuple(seizures), items=tuple(items))


def test_the_reference_leaves_out_whom_it_is_compared_with() -> None:
    table = table_of(materiel("x"))
    reference = reference_of(table, name="r", without=["L00", "L01"])
    assert reference.sites == 14
    assert reference.counts["7.62x39 mm lot lot 0"] == 14
    assert reference.sizes == {"7.62x39 mm": (5,) * 14}


def supply(recipient: str, ref: str | None = None) -> Claim:
    mention = Mention(kind="actor", text=recipient, span=None, ref=ref)
    return Claim(
        id="c1", report="r", proposition=Supply(recipients=(mention,)), factuality=Factuality(), span=Span(0, 1)
    )


def test_a_claim_of_supply_has_the_tests_of_its_holder_beside_it() -> None:
    (found,) = linkage_beside([supply("داعش", "actors/islamic-state")], materiel("تنظيم الدولة الإسلامية"))
    assert found.seizures == ("L00", "L01", "L02")
    assert found.claims == ("c1",)
    assert found.linkage is not None
    assert not found.linkage.reference.case
    assert {pair.result for pair in found.linkage.pairs} == {"none"}
    assert any("who supplied whom" in paragraph for paragraph in found.paragraphs())
    assert any("من زوّد من" in paragraph for paragraph in found.paragraphs("ar"))


def test_a_holder_without_seizures_has_none() -> None:
    assert linkage_beside([supply("جهة أخرى")], materiel("خلية مجهولة")) == ()
    assert linkage_beside([supply("خلية مجهولة")], materiel("خليه مجهوله"))[0].seizures == ("L00", "L01", "L02")


def test_ages_are_as_exact_as_their_years_and_no_more() -> None:
    seizures = (
        SeizureRecord(id="s1", label="S1", start=date(2020, 3, 1), end=date(2020, 3, 1)),
        SeizureRecord(id="s2", label="S2"),
    )
    items = (item(year=2019, number=1), item(year=1981, number=2), item(year=2021, number=3), item("s2", year=1980))
    found = summary(Materiel(seizures=seizures, items=items))
    assert [(age.least, age.most) for age in found.ages] == [(0, 1), (38, 39)]
    assert found.shortest is not None
    assert found.shortest.item.year == 2019
    assert [age.item.year for age in found.impossible] == [2021]


def test_boxes_and_units_are_counted_apart() -> None:
    items = (item(quantity=3, number=1), item(quantity=2, counted="boxes", number=2), item(number=3))
    (count,) = summary(Materiel(seizures=(SeizureRecord(id="s1", label="S1"),), items=items)).kinds.values()
    assert (count.rows, count.units, count.boxes) == (3, 3, 2)
