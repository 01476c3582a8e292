"""Bytes in the encodings that Arabic reports come in, whole and damaged."""

from __future__ import annotations

import unicodedata

import pytest

from tawatur.ingest import open_report
from tests.ingest.pages import ARTICLE, LEAD, SECOND, TITLE, read


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1256", "cp1256"),
        ("iso8859_6", "iso8859_6"),
    ],
)
def test_a_report_reads_the_same_in_every_encoding(encoding: str, named: str) -> None:
    report, problems = open_report(ARTICLE.encode(encoding), file="a.txt")
    assert report is not None
    assert (report.body, report.encoding, problems) == (ARTICLE, named, ())


def test_a_file_cut_off_inside_a_character_says_where() -> None:
    data = ARTICLE.encode()[:-2]
    report, problems = open_report(data, file="a.txt")
    assert report is not None
    assert report.title == TITLE
    assert [(p.code, p.offset, p.path) for p in problems] == [("truncated-encoding", len(data) - 1, "a.txt")]


def test_bytes_that_cannot_be_decoded_are_marked_and_reported_with_their_place() -> None:
    data = f"{TITLE}\n\n".encode() + b"\xff\xfe" + LEAD.encode()
    report, problems = open_report(data, file="a.txt")
    assert report is not None
    assert "\ufffd" in report.source_text
    assert [(p.code, p.offset) for p in problems] == [("undecodable-bytes", len(f"{TITLE}\n\n".encode()))]


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2028"])
def test_every_kind_of_line_break_parts_lines(breaks: str) -> None:
    report, _ = open_report(ARTICLE.replace("\n", breaks).encode(), file="a.txt")
    assert report is not None
    assert report.body == ARTICLE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \r\n\t", "empty-file"),
        (b"\xff\xfe", "empty-file"),
        (b"%PDF-1.7\n1 0 obj <<>> endobj", "binary-file"),
        (b"PK\x03\x04\x14\x00\x06\x00", "binary-file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "binary-file"),
        (bytes(range(256)) * 8, "binary-file"),
        (b"Facebook\n\nTwitter\n\n0", "no-text"),
    ],
)
def test_what_holds_no_report_is_an_error_with_a_reason(data: bytes, code: str) -> None:
    report, problems = open_report(data, file="a.bin")
    assert report is None
    assert [(p.code, p.severity, p.path) for p in problems] == [(code, "error", "a.bin")]


def test_other_languages_are_told_apart() -> None:
    texts = {
        "ar": ARTICLE,
        "en": "Gunmen attacked a convoy of fuel trucks to the east of the oasis at dawn and burned three of them.",
        "fr": "Des hommes ont attaqué un convoi dans le désert et les camions ont brûlé pour une raison inconnue.",
        "fa": "گروهی از افراد مسلح کاروان تانکرهای سوخت را در شرق واحه هدف گرفتند و گفتند که این کار پاسخ بود.",
    }
    for language, text in texts.items():
        report, _ = open_report(text.encode(), file="a.txt")
        assert report is not None
        assert report.language == language


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "  "])
def test_any_kind_of_space_parts_words(space: str) -> None:
    plain = read(f"{TITLE}\n\n{LEAD}\n\n{SECOND}")
    report = read(f"{TITLE}\n\n{LEAD}\n\n{SECOND}".replace(" ", space))
    assert report.body.split() == plain.body.split()
    assert report.title is not None
    assert report.title.split() == TITLE.split()


def test_a_hamza_stored_apart_from_its_letter_is_put_back() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\n{SECOND} أُعلن عن إصابة رئيس المؤسسة والآخرين."
    assert read(unicodedata.normalize("NFD", text)).body == read(text).body


def test_letters_stored_by_their_shape_are_read_as_letters() -> None:
    shaped = ARTICLE.replace("لا", "\ufefb").replace("م", "\ufee3").replace("ن", "\ufee7")
    assert read(shaped).body == read(ARTICLE).body
