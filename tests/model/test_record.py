"""Records: equal by value, made anew with other values, and nothing beside their fields."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True)
class Weight(Record):
    """What something weighs."""

    value: int
    unit: str = "kg"


def test_records_with_equal_fields_are_equal_and_hash_alike() -> None:
    assert Weight(3) == Weight(3, "kg")
    assert Weight(3) != Weight(4)
    assert {Weight(3), Weight(3)} == {Weight(3)}


def test_a_record_is_derived_without_changing_the_first() -> None:
    first = Weight(3)
    assert first._replace(unit="t") == Weight(3, "t")
    assert first == Weight(3, "kg")


def test_a_record_holds_its_fields_alone() -> None:
    with pytest.raises(TypeError):
        Weight(3)._replace(colour="red")
    assert not hasattr(Weight(3), "__dict__")
