"""JSON lines: one report a line, with what its collector knew."""

from __future__ import annotations

import json
from datetime import date

from tawatur.ingest import open_report, reports_of
from tests.ingest.pages import ARTICLE, TITLE


def lines(*records: object) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def test_each_line_is_a_report_with_its_metadata() -> None:
    record = {
        "id": "r-1",
        "text": ARTICLE,
        "publisher": "North Press Agency",
        "date": "2022-01-18T10:00:00Z",
        "url": "https://manara.example/2022/01/20/x",
    }
    ((report, problems),) = reports_of(lines(record), file="all.jsonl")
    assert report is not None
    assert problems == ()
    assert (report.file, report.title, report.url) == ("r-1.txt", TITLE, record["url"])
    assert report.outlet is not None
    assert report.outlet.label == "North Press Agency"
    assert report.published is not None
    assert (report.published.start, report.published.basis) == (date(2022, 1, 18), "metadata")


def test_an_address_can_date_a_report_that_nothing_else_dates() -> None:
    ((report, _),) = reports_of(lines({"text": ARTICLE, "url": "https://manara.example/2022/01/20/x"}), file="a.jsonl")
    assert report is not None
    assert report.published is not None
    assert report.published.start == date(2022, 1, 20)
    assert report.file == "a.jsonl#1"


def test_a_report_is_the_same_report_in_a_collection_and_in_a_file() -> None:
    ((carried, _),) = reports_of(lines({"text": ARTICLE}), file="a.jsonl")
    alone, _ = open_report(ARTICLE.encode(), file="a.txt")
    assert carried is not None
    assert alone is not None
    assert (carried.id, carried.body) == (alone.id, alone.body)


def test_a_bad_line_is_a_problem_and_the_others_are_read() -> None:
    data = (
        lines({"text": ARTICLE}) + b"\n{broken\n[1, 2]\n\n" + lines({"id": 7}, {"text": ""}, {"id": 8, "text": ARTICLE})
    )
    read = list(reports_of(data, file="a.jsonl"))
    assert [report is not None for report, _ in read] == [True, False, False, False, False, True]
    assert [problems[0].code for report, problems in read if report is None] == [
        "bad-record",
        "bad-record",
        "bad-record",
        "empty-file",
    ]
    assert read[-1][0] is not None
    assert read[-1][0].file == "8.txt"


def test_other_files_hold_one_report() -> None:
    assert len(list(reports_of(ARTICLE.encode(), file="a.txt"))) == 1
