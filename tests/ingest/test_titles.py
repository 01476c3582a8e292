"""The title is found among menus, tickers, captions and credits; where there is none, none is made up."""

from __future__ import annotations

from tests.ingest.pages import ARTICLE, LEAD, SECOND, THIRD, TITLE, read

BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def test_the_title_stands_in_the_body_at_its_span() -> None:
    report = read(f"Facebook\n\n{ARTICLE}")
    assert report.title == TITLE
    assert report.title_span is not None
    assert report.title_span.of(report.body) == TITLE


def test_a_text_that_begins_with_a_paragraph_has_no_title() -> None:
    assert read(BODY).title is None


def test_section_labels_and_outlets_above_the_title_are_not_titles() -> None:
    for label in ("أخبار العالم", "وكالة الواحة", "خاص - موقع الواحة", "3 مايو 2023"):
        assert read(f"{label}\n\n{ARTICLE}").title == TITLE


def test_a_ticker_above_a_menu_is_not_the_title() -> None:
    headlines = [
        "افتتاح معرض التمور السنوي بمشاركة واسعة",
        "ارتفاع أسعار القمح في الأسواق العالمية",
        "المنتخب يفوز في مباراته الأولى",
        "وفاة فنان كبير بعد صراع مع المرض",
    ]
    ticker = "\n\n".join(headlines)
    assert read(f"{ticker}\n\nاللغة\n\nEnglish\n\n{BODY}").title is None
    assert read(f"{ticker}\n\nاللغة\n\nEnglish\n\n{ARTICLE}").title == TITLE


def test_a_caption_with_its_credit_is_not_the_title() -> None:
    caption = "صهاريج محترقة على الطريق الصحراوي شرقي الواحة (مواقع التواصل)"
    report = read(f"{caption}\n\n{BODY}")
    assert report.title is None
    assert caption in report.body
    assert read(f"{TITLE} (فيديو)\n\n{BODY}").title == f"{TITLE} (فيديو)"


def test_a_round_up_is_titled_by_its_own_name_below_a_caption() -> None:
    report = read(f"شاحنة عسكرية على طريق الواحة الشرقي\n\nحصاد أحداث الواحة ليوم الجمعة 5-5-2023\n\n{BODY}")
    assert report.title == "حصاد أحداث الواحة ليوم الجمعة 5-5-2023"


def test_the_title_loses_hidden_controls() -> None:
    assert read(f"\u202e{TITLE}\u202c\n\n{BODY}").title == TITLE
