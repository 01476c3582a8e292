"""The reader's floors: they only rise."""

from __future__ import annotations

import json

import pytest
from bench.score_gate import FLOORS, measures, score

from tests.shared import shared_path

HELD: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["seeds", "dev", "supply"])
def test_no_measure_falls_below_its_floor(name: str) -> None:
    measured = dict(measures(score(shared_path("bench").parent, name)))
    floors = HELD[name]
    assert floors, "bench/floors.json holds no floors for this set; `python -m bench.score_gate --raise` writes them"
    fallen = {key: (measured.get(key, 0.0), floor) for key, floor in floors.items() if measured.get(key, 0.0) < floor}
    assert fallen == {}
