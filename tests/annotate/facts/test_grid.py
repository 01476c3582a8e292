"""The reader knows the grid of the language: predicates of every kind in the constructions the press uses."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from bench import grid

LEAST = {
    "supply": 0.9,
    "collusion": 0.85,
    "attack": 0.9,
    "seizure": 0.9,
    "detention": 0.8,
    "control": 0.82,
    "presence": 0.95,
    "movement": 0.95,
}
COMMON = (
    "verb first",
    "doer first",
    "after إن",
    "قام بـ",
    "verbal noun, doer, object",
    "relative, doer",
    "apposition",
    "accusation, بـ",
    "denial, أن",
    "own denial",
    "لم",
    "purpose",
    "result",
    "circumstances between",
    "relative, object",
    "verbal noun, object, by",
)
SWAPPED = 0.02


@cache
def _results() -> tuple[tuple[grid.Cell, bool, bool], ...]:
    found = []
    for cell in grid.cells():
        claims = grid.read(cell.text)
        found.append((cell, grid.covered(cell, claims), grid.swapped(cell, claims)))
    return tuple(found)


def _share(by: str) -> dict[str, float]:
    total, right = Counter[str](), Counter[str]()
    for cell, ok, _ in _results():
        key = cell.deed.kind if by == "kind" else cell.construction
        total[key] += 1
        right[key] += ok
    return {key: right[key] / total[key] for key in total}


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_each_kind_of_proposition_is_known_in_most_constructions(kind: str, least: float) -> None:
    assert _share("kind")[kind] >= least


@pytest.mark.parametrize("construction", COMMON)
def test_each_common_construction_is_known_for_most_predicates(construction: str) -> None:
    assert _share("construction")[construction] >= 0.8


def test_supplier_and_recipient_are_not_swapped() -> None:
    supplies = [turned for cell, _, turned in _results() if cell.deed.kind == "supply"]
    assert sum(supplies) <= SWAPPED * len(supplies)
