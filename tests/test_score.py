"""The reader's floors: they only rise."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.shared import shared_path

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
FLOORS = json.loads((Path(__file__).parents[1] / "bench" / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["seeds", "dev", "supply"])
def test_no_measure_falls_below_its_floor(name: str) -> None:
    import score_gate

    shared = shared_path("bench").parent
    measured = dict(score_gate.measures(score_gate.score(shared, name)))
    fallen = {key: (measured.get(key, 0.0), floor) for key, floor in FLOORS[name].items() if measured.get(key, 0.0) < floor}
    assert fallen == {}
