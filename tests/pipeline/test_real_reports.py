"""The reader fails on no real report: a fault would only leave a report without claims, and nobody would see it."""

from __future__ import annotations

from tawatur.pipeline.read import read_report
from tests.shared import shared_path


def test_no_real_report_makes_the_reader_fail() -> None:
    files = sorted(shared_path("seeds").glob("*.txt")) + sorted(shared_path("bench", "reports_supply").glob("*.txt"))
    assert files

    readings = [read_report(file.read_bytes(), file=file.name) for file in files]

    faults = [p.message for reading in readings for p in reading.problems if p.code == "reader-fault"]
    assert faults == []
