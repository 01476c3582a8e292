from __future__ import annotations

import logging
import re
import shutil
import threading
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.views.web import app as web_app
from tawatur.views.web import create_app
from tawatur.views.web.kept import Kept, StillWorking
from tawatur.views.web.rendering import arabic_labels, arabic_names, counted, environment, interface_words
from tests.views.invented import DENIAL, READING, REPORT, SUPPLY

ADDRESSES = ("/", "/reports", f"/reports/{REPORT.id}", "/matrix", "/matrix?kind=", "/problems", "/reports?q=السلاح")


def client(case: Path) -> TestClient:
    """A browser without scripts, at the address that the program prints."""
    return TestClient(create_app(case), base_url="http://127.0.0.1:8765", raise_server_exceptions=False)


class Elements(HTMLParser):
    """Collects the elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_opens_in_both_languages(case: Path, address: str, language: str) -> None:
    browser = client(case)
    browser.cookies.set("language", language)
    answered = browser.get(address)
    assert answered.status_code == 200
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in answered.text


def test_every_quotation_of_the_matrix_leads_to_its_words(case: Path) -> None:
    browser = client(case)
    page = browser.get("/matrix?kind=supply").text
    report = browser.get(f"/reports/{REPORT.id}").text
    links = re.findall(r'<blockquote dir="auto"><a href="/reports/([^"#]+)#(c-[^"]+)">', page)
    assert {anchor for _, anchor in links} >= {f"c-{SUPPLY.id}", f"c-{DENIAL.id}"}
    assert all(identity == REPORT.id and f'id="{anchor}"' in report for identity, anchor in links)


def test_denial_stands_beside_accusation(case: Path) -> None:
    page = client(case).get("/matrix?kind=supply&from=Iran").text
    sides = page.split('<div class="against">')
    assert len(sides) == 2
    assert SUPPLY.span.of(REPORT.body) in sides[0]
    assert DENIAL.span.of(REPORT.body) in sides[1]


def test_a_question_is_answered_and_an_unclear_one_says_so(case: Path) -> None:
    browser = client(case)
    assert "سالم الحداد" in browser.get("/matrix", params={"q": "من يدعم داعش بالأسلحة؟"}).text
    unclear = browser.get("/matrix", params={"q": "why?"})
    assert unclear.status_code == 400
    assert "who denies supplying IS?" in unclear.text


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("to=داعش", True),
        ("to=Houthis", False),
        ("polarity=denied", True),
        ("since=2030-01-01", False),
        ("since=never", True),
    ],
)
def test_filters_stand_in_the_address(case: Path, asked: str, shown: bool) -> None:  # noqa: FBT001  # a parameter
    assert (DENIAL.span.of(REPORT.body) in client(case).get(f"/matrix?kind=supply&{asked}").text) is shown


@pytest.mark.parametrize("address", ["/", "/reports", "/matrix?kind=", "/problems", "/reports?q=السلاح", "REPORT"])
def test_hostile_reports_are_shown_harmlessly(hostile_case: Path, address: str) -> None:
    with Case.open(hostile_case) as opened:
        (heading,) = opened.headings()
    answered = client(hostile_case).get(address.replace("REPORT", f"/reports/{heading.id}"))
    assert answered.status_code == 200
    assert len(answered.text) < 200_000
    scripts = [attributes for tag, attributes in Elements(answered.text).found if tag == "script"]
    assert all((attributes.get("src") or "").startswith("/static/") for attributes in scripts)
    for tag, attributes in Elements(answered.text).found:
        assert tag != "img"
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert not (attributes.get("href") or "").lower().startswith("javascript:")


@pytest.mark.parametrize("address", [*ADDRESSES, "/nothing-here", f"/reports/{'0' * 16}"])
def test_every_answer_forbids_foreign_and_inline_code(case: Path, address: str) -> None:
    policy = client(case).get(address).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


def test_nothing_is_asked_of_the_outside(case: Path) -> None:
    for address in ADDRESSES:
        for _, attributes in Elements(client(case).get(address).text).found:
            for name in ("src", "href", "action"):
                assert (attributes.get(name) or "/").startswith(("/", "#"))


def test_a_foreign_name_is_refused(case: Path) -> None:
    assert client(case).get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", ""])
def test_settings_lead_nowhere_else(case: Path, back: str) -> None:
    answered = client(case).get("/settings", params={"language": "en", "back": back}, follow_redirects=False)
    assert answered.headers["location"] == "/"


def test_a_missing_report_is_told_without_a_trace(case: Path) -> None:
    answered = client(case).get("/reports/nothing")
    assert answered.status_code == 404
    assert "Traceback" not in answered.text


def test_a_case_that_went_away_is_told_without_a_trace(tmp_path: Path) -> None:
    answered = client(tmp_path / "gone").get("/")
    assert answered.status_code == 404
    assert "tawatur build" in answered.text


def test_the_page_works_without_its_styles(
    case: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(web_app, "static_folder", lambda: None)
    with caplog.at_level(logging.WARNING):
        page = client(case).get("/").text
    assert "make page" in caplog.text
    assert "/static/" not in page
    assert REPORT.title in page


def test_every_word_of_the_interface_is_there_in_both_languages() -> None:
    words = interface_words()
    assert words["ar"].keys() == words["en"].keys()
    assert all(text for language in words.values() for text in language.values())
    sources = environment()
    for template in sources.list_templates():
        text = (sources.loader.get_source(sources, template)[0]) if sources.loader else ""
        for key in re.findall(r'\bt\("([a-z-]+)"\)', text):
            assert key in words["ar"], (template, key)


def test_no_word_of_the_interface_is_settled_twice() -> None:
    text = (files("tawatur.views.web") / "words.tsv").read_text(encoding="utf-8")
    keys = [line.partition("\t")[0] for line in text.splitlines()]
    assert {key for key in keys if keys.count(key) > 1} == set()


def test_every_count_has_its_forms_in_both_languages() -> None:
    words = interface_words()
    sources = environment()
    counts = {
        key
        for template in sources.list_templates()
        for key in re.findall(r'\bmany\("([a-z-]+)"', sources.loader.get_source(sources, template)[0])  # type: ignore[union-attr]
    }
    assert "likenesses" in counts
    assert {(key, form) for key in counts for form in ("few", "many") if f"{key}-{form}" not in words["ar"]} == set()


@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [(1, "قول واحد", "1 claim"), (2, "قولان", "2 claims"), (5, "5 أقوال", "5 claims"), (11, "11 قولاً", "11 claims"),
     (103, "103 أقوال", "103 claims"), (100, "100 قول", "100 claims"), (1002, "1,002 قول", "1,002 claims"), (0, "0 قولاً", "0 claims")],
)  # fmt: skip
def test_counts_agree_with_their_nouns(number: int, arabic: str, english: str) -> None:
    words = interface_words()
    assert counted(words["ar"], "claims", number) == arabic
    assert counted(words["en"], "claims", number) == english


def test_ten_thousand_claims_in_one_report_open(tmp_path: Path) -> None:
    many = tuple(replace(SUPPLY, id=f"{number:016x}") for number in range(10_000))
    with Case.create(tmp_path / "many") as made:
        made.add(replace(READING, claims=many), b"many", reader="test")
    answered = client(tmp_path / "many").get(f"/reports/{REPORT.id}")
    assert answered.status_code == 200
    assert len(answered.text) < 20_000_000


def test_a_proposition_with_many_voices_leads_to_all_of_them(tmp_path: Path) -> None:
    many = tuple(replace(SUPPLY, id=f"{number:016x}") for number in range(40))
    with Case.create(tmp_path / "many") as made:
        made.add(replace(READING, claims=many), b"many", reader="test")
    browser = client(tmp_path / "many")
    page = browser.get("/matrix").text
    (address,) = re.findall(r'<a href="(/matrix\?row=[0-9a-f]+)">', page)
    assert page.count("<blockquote") < 40
    assert browser.get(address).text.count("<blockquote") == 40


def test_what_was_understood_is_shown(case: Path) -> None:
    browser = client(case)
    browser.cookies.set("language", "en")
    page = browser.get("/matrix", params={"q": "من يدعم داعش بالأسلحة؟"}).text
    assert 'class="understood"' in page
    assert "<bdi>Islamic State</bdi>" in page


def test_the_page_is_named_after_the_folder_however_it_was_given(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    for given in (Path(), Path("case.db"), case):
        assert f"<h1><bdi>{case.name}</bdi></h1>" in client(given).get("/").text


def test_no_name_shown_is_a_list_of_names() -> None:
    for names in (arabic_names(), arabic_labels()):
        assert {key: name for key, name in names.items() if "|" in name} == {}
    assert arabic_labels()["activists"] == "ناشطون"


def test_a_folder_called_a_case_lends_its_name_without_that(case: Path, tmp_path: Path) -> None:
    named = tmp_path / "copied.case"
    shutil.copytree(case, named)
    assert "<h1><bdi>copied</bdi></h1>" in client(named).get("/").text
    assert "tawatur seizures add copied.case " in client(named).get("/materiel").text


def test_a_picture_that_takes_long_is_told_to_be_in_the_making(case: Path) -> None:
    app = create_app(case)
    go = threading.Event()
    app.state.kept = Kept(lambda: None, patience=0.01)
    with pytest.raises(StillWorking):
        app.state.kept.get("tallies", lambda: go.wait(5) and ())
    answered = TestClient(app, base_url="http://127.0.0.1:8765").get("/tallies")
    go.set()
    assert answered.status_code == 503
    assert "data-again" in answered.text


def test_the_overview_counts_what_was_found_and_leads_to_it(case: Path) -> None:
    page = client(case).get("/").text
    assert len(re.findall(r'<a href="/matrix\?kind=[a-z]+">', page)) == len(
        {one.proposition.kind for one in READING.claims}
    )
    assert all(f'href="/{view}"' in page for view in ("graph", "map", "timeline", "tallies", "control", "incidents"))
