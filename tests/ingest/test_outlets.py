"""Who publishes and who wrote a report, by every way in which reports say so."""

from __future__ import annotations

import pytest

from tests.ingest.pages import ARTICLE, LEAD, SECOND, THIRD, TITLE, read

REST = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    ("credit", "outlet"),
    [
        ("خاص - موقع الواحة", "موقع الواحة"),
        ("مرايا الواحة – خاص", "مرايا الواحة"),
        ("عين على الواحة | تقارير", "عين على الواحة"),
        ("بعلبك – الواحة نيوز", "الواحة نيوز"),
        ("الواحة برس - حلب (سامر حداد)", "الواحة برس"),
        ("إذاعة صوت الواحة – 2 حزيران 2023", "إذاعة صوت الواحة"),
        ("نيويورك – مراسل «النشرة الصحراوية»", "النشرة الصحراوية"),
        ("دمشق، 6 شباط 2025 – وكالة الواحة", "وكالة الواحة"),
        ("أدري (شرق تشاد) – مرايا الصحراء", "مرايا الصحراء"),
        ("شبكة الواحة الإخبارية", "شبكة الواحة الإخبارية"),
        ("خاص: الواحة 24", "الواحة 24"),
    ],
)
def test_a_credit_line_names_the_outlet(credit: str, outlet: str) -> None:
    report = read(f"{TITLE}\n\n{credit}\n\n{REST}")
    assert report.outlet is not None
    assert report.outlet.text == outlet
    assert report.outlet.span is not None
    assert report.outlet.span.of(report.body) == outlet
    assert report.title == TITLE


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        (f"عدن، 14 يوليو 2024 (المنارة) – {LEAD}", "المنارة"),
        (f"أربيل (منارة24)- {LEAD}", "منارة24"),
        (f"خاص||منارة برس {LEAD}", "منارة برس"),
        (f"منارة برس - سامر حداد - الواحة {LEAD}", "منارة برس"),
    ],
)
def test_a_dateline_names_the_outlet(lead: str, outlet: str) -> None:
    report = read(f"{TITLE}\n\n{lead}\n\n{SECOND}\n\n{THIRD}")
    assert report.outlet is not None
    assert report.outlet.text == outlet


def test_an_outlet_is_named_by_the_sources_that_speak_to_it() -> None:
    told = 'وقال مصدر أمني لـ"منارة الصحراء" إن التحقيق بدأ صباح اليوم في قيادة الشرطة.'
    outlet = read(f"{ARTICLE}\n\n{told}").outlet
    assert outlet is not None
    assert outlet.text == "منارة الصحراء"


def test_sources_that_speak_to_two_outlets_name_none() -> None:
    told = 'وقال مصدر أمني لـ"منارة الصحراء" إن التحقيق بدأ، وقال آخر لـ"صوت السهل" إنه لم يبدأ بعد.'
    assert read(f"{ARTICLE}\n\n{told}").outlet is None


def test_a_unit_that_belongs_to_a_group_in_quotes_names_no_outlet() -> None:
    assert read(f'{ARTICLE}\n\nوكانت دورية تابعة لـ"لواء الرمال" قد مرت في المكان قبل ساعة.').outlet is None


def test_the_issuer_of_a_statement_is_its_outlet() -> None:
    outlet = read(f"قيادة شرطة الواحة: ضبط شاحنة ذخيرة في السوق\n\nبيان رقم (12)\n\n{REST}").outlet
    assert outlet is not None
    assert outlet.text == "قيادة شرطة الواحة"


def test_a_known_outlet_carries_its_label_and_its_place_in_the_lexicon() -> None:
    outlet = read(f"{TITLE}\n\nإدلب – نورث برس\n\n{REST}").outlet
    assert outlet is not None
    assert outlet.label == "North Press Agency"
    assert outlet.ref is not None
    assert outlet.ref.startswith("outlets/")


@pytest.mark.parametrize(
    ("credit", "byline"),
    [
        ("بقلم: رنا سليم", "رنا سليم"),
        ("كتب سامر حداد", "سامر حداد"),
        ("حوار: سامر حداد", "سامر حداد"),
        ("إعداد: سامر حداد – تحرير: رنا سليم", "سامر حداد"),
        ("ترجمة: رنا سليم", "رنا سليم"),
        ("خاص : ترجمة – رنا سليم :", "رنا سليم"),
        ("صيدا – رنا سليم", "رنا سليم"),
        ("الواحة برس - حلب (سامر حداد)", "سامر حداد"),
        ("عبد الله سليم", "عبد الله سليم"),
    ],
)
def test_a_credit_names_the_author(credit: str, byline: str) -> None:
    report = read(f"{TITLE}\n\n{credit}\n\n{REST}")
    assert report.byline == byline
    assert report.title == TITLE


def test_an_author_may_sign_below_the_text() -> None:
    assert read(f"{ARTICLE}\n\nسامر حداد- حلب\n\nمقالات ذات صلة").byline == "سامر حداد"


def test_a_name_among_tags_is_no_author() -> None:
    report = read(f"{ARTICLE}\n\nالواحة\n\nسامر حداد\n\nالصحراء\n\nالوقود")
    assert report.byline is None
    assert "سامر حداد" not in report.body


def test_a_report_headline_is_no_author() -> None:
    assert read(f"تقرير: خلايا الصحراء تستعيد نشاطها\n\n{REST}").byline is None


def test_no_credit_means_no_outlet_and_no_author() -> None:
    report = read(ARTICLE)
    assert (report.outlet, report.byline) == (None, None)
