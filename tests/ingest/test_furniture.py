"""Page furniture leaves the body; the article stays whole."""

from __future__ import annotations

import pytest

from tawatur.ingest import open_report
from tests.ingest.pages import ARTICLE, LEAD, SECOND, THIRD, TITLE, kept, read

ARTICLE_LINES = [TITLE, LEAD, SECOND, THIRD]

BUTTONS = [
    "Facebook",
    "فيسبوك",
    "Facebook Twitter WhatsApp",
    "تابعنا : تويتر - تلغرام - فيسبوك",
    "شارك هذا الموضوع:",
    "طباعة",
    "[ad_1]",
    "{{sidebarTitle}} {{sidebarTitle}}",
    "Close this search box.",
    "الرئيسية",
    "128 زيارة",
    "منذ 3 ساعات",
    "15 ساعة مضت",
    "دقيقة واحدة",
    "0",
    "#الواحة #صهاريج",
    "https://example.org/news/12",
    "لمتابعة كل جديد اشترك في قناتنا على تلغرام",
    "هذا الموقع يستخدم ملفات تعريف الارتباط لتحسين تجربتك في التصفح، يمكنك رفضها إن شئت.",
    "جميع الحقوق محفوظة لموقع الواحة",
    "© 2025 موقع الواحة",
    "اقرأ أيضاً: افتتاح معرض التمور السنوي في الواحة بمشاركة مزارعين من خمس قرى",
    "Share on social media",
    "اقرأ أيضاً.. افتتاح معرض التمور السنوي في الواحة والمزارعون يشاركون",
    "شاهد أيضاً | افتتاح معرض التمور السنوي في الواحة",
]


@pytest.mark.parametrize("button", BUTTONS)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_line_of_furniture_goes_wherever_it_stands(button: str, place: int) -> None:
    lines = [*ARTICLE_LINES]
    lines.insert(place, button)
    assert kept("\n\n".join(lines)) == ARTICLE_LINES


LINKS = "وفد اقتصادي يزور الواحة ويبحث إعادة فتح السوق\n\nافتتاح معرض التمور السنوي بمشاركة واسعة"


@pytest.mark.parametrize("heading", ["مقالات ذات صلة", "اخترنا لك", "الأكثر قراءة", "آخر الأخبار", "السابق", "الوسوم"])
def test_a_heading_of_links_takes_its_headlines_with_it(heading: str) -> None:
    assert kept(f"{ARTICLE}\n\n{heading}\n\n{LINKS}") == ARTICLE_LINES


def test_links_in_the_middle_of_an_article_go_and_the_text_after_them_stays() -> None:
    page = f"{TITLE}\n\n{LEAD}\n\nالأحدث\n\n{LINKS}\n\nعرض المزيد\n\n{SECOND}\n\n{THIRD}"
    assert kept(page) == ARTICLE_LINES


def test_headlines_after_the_last_paragraph_are_links_even_without_a_heading() -> None:
    assert kept(f"{ARTICLE}\n\n{LINKS}") == ARTICLE_LINES


def test_a_long_link_between_paragraphs_goes_and_a_short_subheading_stays() -> None:
    link = "افتتاح معرض التمور السنوي في الواحة بمشاركة مزارعين من قرى عدة"
    page = f"{TITLE}\n\n{LEAD}\n\n{link}\n\nطريق محفوف بالخطر\n\n{SECOND}\n\n{THIRD}"
    assert kept(page) == [TITLE, LEAD, "طريق محفوف بالخطر", SECOND, THIRD]


def test_comments_end_the_article_though_they_are_sentences() -> None:
    comment = "هذا خبر مهم جداً ونرجو أن تتابعوا الموضوع مع الجهات المسؤولة في المحافظة."
    assert kept(f"{ARTICLE}\n\n3 تعليقات\n\nأبو سعيد\n\n{comment}\n\nاترك تعليقاً") == ARTICLE_LINES


def test_a_closed_comments_note_above_the_text_does_not_end_it() -> None:
    note = f"التعليقات على {TITLE} مغلقة"
    assert kept(f"{TITLE}\n\n{note}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}") == ARTICLE_LINES


def test_a_repeated_title_is_kept_once() -> None:
    assert kept(f"{TITLE}\n\n{ARTICLE}\n\n{TITLE}") == ARTICLE_LINES


def test_words_of_furniture_inside_a_sentence_are_left_alone() -> None:
    sentence = "وشارك في الهجوم نحو عشرة مسلحين، بحسب المصدر، وتابع السائق أن التالي في القافلة نجا."
    assert sentence in kept(f"{ARTICLE}\n\n{sentence}")


def test_an_open_ended_last_paragraph_that_begins_like_text_stays() -> None:
    ending = "وأشار السائق إلى أن القافلة كانت تنقل المازوت إلى مخبز البلدة"
    assert kept(f"{ARTICLE}\n\n{ending}")[-1] == ending


def test_an_open_ended_paragraph_that_begins_with_a_verb_of_the_past_stays() -> None:
    sentence = "استهدفت طائرة مسيرة مجهولة الهوية صهريجاً رابعاً عند مدخل البلدة الغربي"
    assert sentence in kept(f"{TITLE}\n\n{LEAD}\n\n{sentence}\n\n{THIRD}")


def test_entries_of_a_round_up_that_begin_with_a_place_stay() -> None:
    entry = "الواحة::قصف مدفعي طال أطراف القرية الشرقية دون وقوع إصابات"
    assert entry in kept(f"{TITLE}\n\n{LEAD}\n\n{entry}\n\n{THIRD}")


def test_list_entries_are_text_and_stay_together() -> None:
    page = f"{ARTICLE}\n\nوتوزعت الخسائر على النحو الآتي:\n- ثلاثة صهاريج محترقة\n-4 بنادق مفقودة من الحراسة"
    assert read(page).body.endswith("الآتي:\n- ثلاثة صهاريج محترقة\n-4 بنادق مفقودة من الحراسة")


def test_questions_and_answers_of_an_interview_stay() -> None:
    page = f"{ARTICLE}\n\nس: ومن باعكم هذه البنادق التي ظهرت فجأة في السوق القديمة؟\nج: لا أعرف."
    assert kept(page)[-2:] == ["س: ومن باعكم هذه البنادق التي ظهرت فجأة في السوق القديمة؟", "ج: لا أعرف."]


def test_a_quoted_post_keeps_its_words_and_its_signature_once() -> None:
    post = "صورة أولى للصهاريج المحترقة شرقي الواحة صباح هذا اليوم pic.example/abc"
    signature = "— مرصد الواحة (@waha_watch) May 3, 2023"
    page = "\n\n".join((TITLE, LEAD, f"{post}\n{signature}", f"{post}\n{signature}", SECOND, THIRD))
    assert kept(page) == [TITLE, LEAD, post, signature, SECOND, THIRD]


def test_a_text_whose_paragraphs_never_close_keeps_its_paragraphs() -> None:
    lines = [TITLE, *(line.rstrip(".") for line in (LEAD, SECOND, THIRD))]
    longer = [lines[0], *(f"{line} " * 2 for line in lines[1:])]
    assert kept("\n\n".join(longer)) == [line.strip() for line in longer]


def test_what_was_taken_away_is_on_record() -> None:
    report = read(f"Facebook\n\n{ARTICLE}\n\nمقالات ذات صلة\n\n{LINKS}")
    taken = " ".join(span.of(report.source_text) for span in report.removed)
    assert "Facebook" in taken
    assert "افتتاح معرض التمور" in taken


def test_a_short_post_without_full_stops_is_kept_whole() -> None:
    post = [
        "عاجل من الواحة الآن",
        "سماع دوي انفجار شرق البلدة القديمة",
        "أنباء عن احتراق صهريج على الطريق",
        "لا معلومات عن إصابات",
    ]
    assert kept("\n".join(post)) == post


def test_a_page_of_headlines_alone_holds_no_report() -> None:
    ticker = [
        "افتتاح معرض التمور السنوي بمشاركة واسعة",
        "ارتفاع أسعار القمح في الأسواق العالمية",
        "المنتخب يفوز في مباراته الأولى بهدفين",
        "وفاة فنان كبير بعد صراع مع المرض",
    ]
    report, problems = open_report("\n\n".join((*ticker, "اللغة", "English", "عربي")).encode(), file="a.txt")
    assert report is None
    assert [problem.code for problem in problems] == ["no-text"]


def test_a_heading_with_a_colon_above_a_list_stays() -> None:
    assert "في الواحة:" in kept(f"{ARTICLE}\n\nفي الواحة:\n\n- انفجار عبوة ناسفة قرب السوق القديمة")


def test_text_cut_off_at_its_end_is_kept() -> None:
    ends = [
        "وخلف الحريق أضراراً كبيرة في مستودعات السوق القديم",
        "التقرير الذي نشرته بلدية الواحة أشار كذلك إلى أن فرق الإطفاء وصلت بعد ساعة من اندلاع الحريق الذي",
    ]
    for end in ends:
        assert kept(f"{ARTICLE}\n\n{end}")[-1] == end


def test_a_link_below_the_text_is_not_taken_for_its_end() -> None:
    assert LINKS.rsplit("\n", maxsplit=1)[-1] not in kept(f"{ARTICLE}\n\n{LINKS}")
