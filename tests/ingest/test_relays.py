"""Outlets whose report is passed on are told from outlets that are only quoted."""

from __future__ import annotations

from tests.ingest.pages import ARTICLE, LEAD, SECOND, THIRD, TITLE, read


def relays(text: str) -> list[str]:
    return [relay.text for relay in read(text).relays]


def test_a_source_line_names_a_relay() -> None:
    assert relays(f"{ARTICLE}\n\nالمصدر: صحيفة المنارة") == ["صحيفة المنارة"]
    assert relays(f"{ARTICLE}\n\nالمصدر:الشرق الأوسط") == ["الشرق الأوسط"]


def test_a_source_button_names_none() -> None:
    assert relays(f"{ARTICLE}\n\nالمصدر") == []


def test_a_translation_relays_the_newspaper_it_introduces() -> None:
    first = "كشف خبراء لصحيفة (منارة تايمز) البريطانية أن المهربين يستخدمون طريقاً جديداً عبر الصحراء."
    assert relays(f"{TITLE}\n\nخاص : ترجمة – رنا سليم :\n\n{LEAD}\n\n{first}\n\n{SECOND}") == ["منارة تايمز"]


def test_a_story_told_on_a_newspapers_word_throughout_relays_it() -> None:
    first = "نشرت صحيفة «منارة تايمز» البريطانية تحقيقاً عن طرق التهريب في الصحراء."
    more = "وتقول الصحيفة إن السلاح يصل بالشاحنات. وتضيف الصحيفة أن الحراس يعرفون ذلك."
    assert relays(f"{TITLE}\n\n{first}\n\n{more}") == ["منارة تايمز"]


def test_a_newspaper_quoted_in_passing_is_no_relay() -> None:
    assert relays(f"{ARTICLE}\n\nوقالت صحيفة «منارة تايمز» إن الحادث هو الثالث هذا الشهر.") == []


def test_wires_below_the_text_are_relays_and_the_first_name_is_the_outlet() -> None:
    report = read(f"{ARTICLE}\n\nفرانس24/ أ ف ب/ رويترز")
    assert report.outlet is not None
    assert report.outlet.label == "France 24"
    assert [relay.label for relay in report.relays] == ["Agence France-Presse", "Reuters"]


def test_the_agency_of_a_dateline_is_a_relay_where_another_outlet_publishes() -> None:
    text = "\n\n".join((TITLE, "شبكة المنارة الإخبارية", f"عدن (رويترز) - {LEAD}", SECOND, THIRD))
    report = read(text)
    assert report.outlet is not None
    assert report.outlet.text == "شبكة المنارة الإخبارية"
    assert [relay.label for relay in report.relays] == ["Reuters"]


def test_agencies_without_a_name_are_kept_as_printed() -> None:
    assert relays(f"{TITLE}\n\nوكالات\n\n{LEAD}\n\n{SECOND}") == ["وكالات"]


def test_a_relay_stands_in_the_body_at_its_span() -> None:
    report = read(f"{ARTICLE}\n\nالمصدر: صحيفة المنارة")
    span = report.relays[0].span
    assert span is not None
    assert span.of(report.body) == "صحيفة المنارة"


def test_a_translation_that_names_no_known_newspaper_relays_none() -> None:
    first = "وقالت صحيفة أميركية إن موقع عسكري في الصحراء تعرض لهجوم، ولم تسم مصدرها."
    assert relays(f"{TITLE}\n\nترجمة: رنا سليم\n\n{first}\n\n{SECOND}") == []


def test_a_translation_may_name_its_newspaper_without_quotation_marks() -> None:
    first = "قالت صحيفة الغارديان البريطانية إن المهربين يستخدمون طريقاً جديداً عبر الصحراء."
    assert relays(f"{TITLE}\n\nترجمة: رنا سليم\n\n{first}\n\n{SECOND}") == ["الغارديان"]
