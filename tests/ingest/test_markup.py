"""HTML pages: the article out of the page, and what the markup declares."""

from __future__ import annotations

from datetime import date

from tawatur.ingest import open_report
from tawatur.model import Report
from tests.ingest.pages import LEAD, SECOND, THIRD, TITLE

META = """<meta property="og:site_name" content="موقع المنارة">
<meta property="article:published_time" content="2022-06-22T10:00:00+03:00">
<link rel="canonical" href="https://manara.example/news/1">"""


def page(head: str = META, above: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>{TITLE} | موقع المنارة</title>{head}
</head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li></ul></nav>
<article><h1>{TITLE}</h1>{above}<p>{LEAD.replace("قافلة", "<b>قافلة</b>", 1)}</p><p>{SECOND}</p>
<p>{THIRD} &amp; انتهى البيان.</p></article>
<aside><h3>مقالات ذات صلة</h3><a href="/x">وفد اقتصادي يزور الواحة ويبحث إعادة فتح السوق القديمة</a></aside>
<footer>© 2025 جميع الحقوق محفوظة</footer></body></html>"""


def read_page(markup: str, encoding: str = "utf-8") -> Report:
    report, problems = open_report(markup.encode(encoding), file="page.html")
    assert report is not None, problems
    return report


def test_the_article_is_taken_out_of_its_page() -> None:
    report = read_page(page())
    assert report.body.split("\n\n") == [TITLE, LEAD, SECOND, f"{THIRD} & انتهى البيان."]
    assert report.title == TITLE


def test_the_body_leads_back_to_the_visible_text_of_the_page() -> None:
    report = read_page(page())
    for piece in report.pieces:
        assert piece.body.of(report.body) == report.source_text[piece.source : piece.source + len(piece.body)]
    assert "مقالات ذات صلة" in report.source_text


def test_what_the_markup_declares_is_metadata() -> None:
    report = read_page(page())
    assert report.outlet is not None
    assert report.outlet.text == "موقع المنارة"
    assert report.published is not None
    assert (report.published.start, report.published.basis) == (date(2022, 6, 22), "metadata")
    assert report.url == "https://manara.example/news/1"


def test_a_copyright_year_in_the_footer_is_no_date() -> None:
    assert read_page(page(head="")).published is None


def test_a_printed_date_above_the_text_is_a_dateline() -> None:
    published = read_page(page(head="", above="<div>22 حزيران 2022</div>")).published
    assert published is not None
    assert (published.start, published.basis) == (date(2022, 6, 22), "dateline")


def test_a_page_in_windows_1256_is_believed() -> None:
    markup = page().replace("utf-8", "windows-1256")
    assert LEAD in read_page(markup, "cp1256").body


def test_linked_data_dates_a_page() -> None:
    linked = (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-08T07:00:00Z"}</script>'
    )
    published = read_page(page(head=linked)).published
    assert published is not None
    assert published.start == date(2021, 3, 8)


def test_a_page_that_names_the_wrong_encoding_is_not_believed() -> None:
    assert LEAD in read_page(page().replace("utf-8", "iso-8859-1")).body


def test_the_entries_of_a_list_are_kept_and_those_of_a_menu_are_not() -> None:
    entries = "<ul><li>ثلاثة صهاريج محترقة على الطريق</li><li>بندقيتان لم يعرف مصدرهما بعد</li></ul>"
    report = read_page(page().replace(f"<p>{SECOND}</p>", f"<p>{SECOND}</p>{entries}"))
    assert "ثلاثة صهاريج محترقة على الطريق" in report.body
    assert "بندقيتان لم يعرف مصدرهما بعد" in report.body
    assert "سياسة" not in report.body
