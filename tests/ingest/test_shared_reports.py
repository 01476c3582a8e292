"""The report fields of the shared gold, and the door's behaviour on the shared collection."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tawatur.ingest import open_report, reports_of
from tawatur.ingest.lines import key_of
from tawatur.model import Report
from tests.shared import shared_path


def golds(folder: str) -> list[dict[str, object]]:
    return [
        yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(shared_path("bench", folder).glob("*.yaml"))
    ]


def texts(folder: str) -> dict[str, bytes]:
    if folder == "gold_dev":
        lines = shared_path("data", "reports", "reports.jsonl").read_text(encoding="utf-8").splitlines()
        return {f"{record['id']}.txt": record["text"].encode() for record in map(json.loads, lines)}
    where = shared_path("seeds") if folder == "gold" else shared_path("bench", "reports_supply")
    return {path.name: path.read_bytes() for path in Path(where).glob("*.txt")}


def faults(gold: dict[str, object], report: Report) -> list[str]:
    """What differs between a report and its gold."""
    want = gold["report"]
    assert isinstance(want, dict)
    day = report.published.start.isoformat() if report.published else None
    lines = {key_of(line) for line in report.body.splitlines()}
    flat = " ".join(report.body.split())
    found = {
        "date": not any(day == value or (day and value and day.startswith(value)) for value in want["published"]),
        "title": key_of(report.title or "") != key_of(want["title"] or ""),
        "publisher": bool(want.get("publisher")) and report.outlet is None,
        "relays": "relays" in want and len(report.relays) != len(want["relays"]),
        "byline": bool(want.get("byline")) and report.byline != want["byline"],
        "furniture": any(key_of(line) in lines for line in gold.get("boilerplate") or ()),  # type: ignore[attr-defined]
        "lost": any(" ".join(voice["at"].split()) not in flat for voice in gold["voices"]),  # type: ignore[attr-defined]
    }
    return [f"{gold['file']}: {name}" for name, wrong in found.items() if wrong]


@pytest.mark.parametrize("folder", ["gold", "gold_dev", "gold_supply"])
def test_the_fields_of_the_gold_reports_are_found(folder: str) -> None:
    source = texts(folder)
    found = []
    for gold in golds(folder):
        file = str(gold["file"])
        report, problems = open_report(source[file], file=file)
        assert report is not None, problems
        found += faults(gold, report)
    assert found == []


def test_the_whole_collection_is_read_and_only_pages_without_an_article_are_refused() -> None:
    data = shared_path("data", "reports", "reports.jsonl").read_bytes()
    refused = [problems[-1].code for report, problems in reports_of(data, file="reports.jsonl") if report is None]
    assert set(refused) <= {"no-text"}
    assert len(refused) <= 15
