"""Records: equal by value, made anew with other values, and nothing beside their fields."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True)
class Weight(Record):
    """What something weighs."""

    value: int
    unit: str = "kg"


@dataclass(slots=True, unsafe_hash=True, kw_only=True)
class Load(Record):
    """What is carried, and whether it is heavy, which its weight tells."""

    name: str
    weight: int
    heavy: bool = field(init=False)

    def __post_init__(self) -> None:
        self.heavy = self.weight > 1000


def test_what_is_told_by_other_fields_is_told_anew() -> None:
    light = Load(name="crates", weight=300)
    assert not light.heavy
    assert light._replace(weight=3000) == Load(name="crates", weight=3000)
    assert light._replace(weight=3000).heavy


def test_records_with_equal_fields_are_equal_and_hash_alike() -> None:
    assert Weight(3) == Weight(3, "kg")
    assert Weight(3) != Weight(4)
    assert {Weight(3), Weight(3)} == {Weight(3)}


def test_a_record_is_derived_without_changing_the_first() -> None:
    first = Weight(3)
    assert first._replace(unit="t") == Weight(3, "t")
    assert first == Weight(3, "kg")


def test_a_record_holds_its_fields_alone() -> None:
    with pytest.raises(KeyError):
        Weight(3)._replace(colour="red")
    assert not hasattr(Weight(3), "__dict__")
