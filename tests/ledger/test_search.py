"""Words are found in every spelling, and shown as printed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from tawatur.ledger import Case, ReportFilter
from tawatur.ledger.search import SNIPPET
from tawatur.model import Reading

from .examples import add, add_texts, report, supply


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("احمد", "قال أحمد ذلك"),
        ("أحمد", "قال احمد ذلك"),
        ("اسلحة", "وصلت الأسْلِحَةُ ليلا"),
        ("الأسلحة", "وصلت أسلحة ليلا"),
        ("أسلحة", "زودهم بالأسلحة"),
        ("أسلحة", "فللأسلحة ثمن"),
        ("للأسلحة", "وصلت أسلحة ليلا"),
        ("داعش", "خلايا داعش"),
        ("داعش", "وصل لداعش"),
        ("قسد", "نفت قسد ذلك"),
        ("قسد", "حاجز لقسد"),
        ("لبنان", "عبر إلى لبنان"),
        ("لبنان", "مرت بلبنان"),
        ("اعتقال", "اعتــقال رجلين"),
        ("تعتقل", "تعـ ـتـ ـقل رجلين"),
        ("إلى", "الي البلدة"),
        ("ميليشيا", "ﻣﻴﻠﻴﺸﻴﺎ محلية"),
        ("کلاشنکوف", "بندقية كلاشنكوف"),
        ("575", "قتل ٥٧٥ عنصرا"),
        ("SDF", "قوات sdf"),
        ("SY24", "خاص SY24"),
        ("أسلحة داعش", "داعش باع الأسلحة"),
        ('"وزارة الدفاع"', "نفت وزارة الدفاع"),
        ('"وزارة الدفاع"', "قال لوزارة الدفاع"),
        ("«فصيل الوادي المسلح الجديد»", "شكر لفصيل الوادي المسلح الجديد"),
    ],
)
def test_found_in_any_spelling(tmp_path: Path, query: str, body: str) -> None:
    with Case.create(tmp_path) as case:
        add_texts(case, body, "نص لا شأن له بالسؤال")
        found = case.search(query)
        assert (found.total, [hit.heading.file for hit in found.hits]) == (1, ["0.txt"])
        assert found.hits[0].spans


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("قسد", "قسدت النار"),
        ("سلاح", "تسليح"),
        ('"وزارة الدفاع"', "الدفاع عن وزارة"),
        ("«أ ب ج د»", "أ ب ج ثم ب ج د"),
        ("أسلحة نووية", "وصلت أسلحة"),
        ("", "نص"),
        ("؟!«»", "نص؟"),
    ],
)
def test_not_found(tmp_path: Path, query: str, body: str) -> None:
    with Case.create(tmp_path) as case:
        add_texts(case, body)
        assert case.search(query).total == 0


@pytest.mark.parametrize(
    "query", ['"', "«", "a OR b", "NEAR(a b)", "* - ^ :", "title:x", "'; DROP TABLE claims", "\x00", "ا " * 9000]
)
def test_no_query_breaks_the_search(tmp_path: Path, query: str) -> None:
    with Case.create(tmp_path) as case:
        add_texts(case, "نص")
        assert case.search(query).total == 0


def test_spans_are_places_in_the_body_as_printed(tmp_path: Path) -> None:
    body = "كلمات " * 300 + "ثم وصلت الأسْلِحَةُ إلى قَسَد."
    with Case.create(tmp_path) as case:
        add_texts(case, body)
        (hit,) = case.search("قسد اسلحة").hits
        assert [span.of(body) for span in hit.spans] == ["الأسْلِحَةُ", "قَسَد"]
        assert hit.window.of(body) == hit.snippet
        assert len(hit.snippet) <= SNIPPET


def test_the_snippet_shows_most_of_what_was_asked(tmp_path: Path) -> None:
    body = "سلاح. " + "كلام " * 100 + "باع رجل السلاح في السدرة. " + "كلام " * 100
    with Case.create(tmp_path) as case:
        add_texts(case, body)
        (hit,) = case.search("سلاح السدرة").hits
        assert [span.of(body) for span in hit.spans] == ["السلاح", "السدرة"]


def test_a_title_is_found_and_weighs_more(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        add(case, Reading(report=report("مقال عن السلاح والناس", file="b.txt")))
        add(case, Reading(report=report("مقال عن الناس", file="a.txt", title="السلاح")))
        assert [hit.heading.file for hit in case.search("سلاح").hits] == ["a.txt", "b.txt"]


def test_search_within_a_period_and_by_who_is_named(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        add(case, supply())
        add(case, Reading(report=report("الذخيرة", file="undated.txt")))
        assert case.search("ذخيرة").total == 2
        assert case.search("ذخيرة", ReportFilter(since=date(2021, 3, 4), until=date(2021, 3, 4))).total == 1
        assert case.search("ذخيرة", ReportFilter(since=date(2021, 3, 5))).total == 0
        assert case.search("ذخيرة", ReportFilter(named=("actors/noor",))).total == 1


def test_pages_of_results_follow_on(tmp_path: Path) -> None:
    with Case.create(tmp_path) as case:
        add_texts(case, *(f"سلاح {number}" for number in range(7)))
        pages = [case.search("سلاح", limit=3, offset=offset) for offset in (0, 3, 6)]
        assert [len(page.hits) for page in pages] == [3, 3, 1]
        assert {page.total for page in pages} == {7}
        assert len({hit.heading.id for page in pages for hit in page.hits}) == 7


def test_where_very_many_match_the_newest_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["tawatur.ledger.search"], "MOST_RANKED", 2)
    with Case.create(tmp_path) as case:
        for file, day in (("old", date(2020, 1, 1)), ("none", None), ("new", date(2022, 1, 1))):
            add(case, Reading(report=report(f"سلاح {file}", file=file, day=day)))
        found = case.search("سلاح")
        assert [hit.heading.file for hit in found.hits] == ["new", "old", "none"]
        assert found.total == 3
        assert case.search("سلاح", ReportFilter(until=date(2021, 1, 1))).total == 1
        assert [hit.heading.file for hit in case.search("سلاح", limit=1, offset=1).hits] == ["old"]


def test_a_superseded_reading_is_not_found(tmp_path: Path) -> None:
    old = report("رأس الصفحة ثم الخبر")
    with Case.create(tmp_path) as case:
        raw = old.source_text.encode()
        case.add(Reading(report=old), raw, reader="r1")
        better = report("الخبر")
        case.add(
            Reading(report=type(old)(id=old.id, sha256=old.sha256, file="f", body="الخبر", source_text=old.body)),
            raw,
            reader="r2",
        )
        assert better.body == "الخبر"
        assert case.search("الصفحة").total == 0
        assert case.search("الخبر").total == 1
