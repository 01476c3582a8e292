"""Bytes to reports: told apart, decoded, and read one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tawatur.ingest.decoding import decode, plain
from tawatur.ingest.markup import declared_charset
from tawatur.ingest.reading import Declared, read_text
from tawatur.ingest.records import Record, read_records
from tawatur.model import Problem, Report

_SIGNS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "an archive or an office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_EMPTY = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"


def open_report(data: bytes, *, file: str, published: date | None = None) -> tuple[Report | None, tuple[Problem, ...]]:
    """Reads one report from the bytes of a text or HTML file, told apart by content.

    `file` is the name it is known by; `published` a publication date that the user vouches for. None where nothing can
    be read: then one of the problems is an error that says why. Reading the same bytes twice gives the same report.
    """
    if not data.strip(_EMPTY):
        return None, (
            Problem(code="empty-file", message="There is nothing in this file.", severity="error", path=file),
        )
    foreign = any(data.startswith(sign) for sign in _SIGNS)
    decoded = None if foreign else decode(data, file=file, declared=declared_charset(data))
    if decoded is None:
        return None, (_no_text(data, file),)
    report, problems = read_text(decoded.text, data=data, file=file, encoding=decoded.encoding, published=published)
    return report, (*decoded.problems, *problems)


def reports_of(
    data: bytes, *, file: str, published: date | None = None, first_line: int = 1
) -> Iterator[tuple[Report | None, tuple[Problem, ...]]]:
    """Reads all reports that a file holds: one for a text or a page, one a line for JSON lines (`.jsonl`).

    A report out of JSON lines is known by its id; the bytes it is identified by are its text in UTF-8.
    `first_line` numbers the first of them, where a long file is handed over piece by piece.
    """
    if not file.endswith(".jsonl"):
        yield open_report(data, file=file, published=published)
        return
    decoded = decode(data, file=file)
    if decoded is None:
        yield None, (_no_text(data, file),)
        return
    if decoded.problems:
        yield None, decoded.problems
    for record in read_records(decoded.text, file=file, first_line=first_line):
        yield (None, (record,)) if isinstance(record, Problem) else _from_record(record, published)


def _from_record(record: Record, published: date | None) -> tuple[Report | None, tuple[Problem, ...]]:
    data = record.text.encode("utf-8", "replace")
    if not data.strip(_EMPTY):
        return None, (
            Problem(code="empty-file", message="This record has no words.", severity="error", path=record.file),
        )
    declared = Declared(title=record.title, publisher=record.publisher, published=record.published, url=record.url)
    text = plain(data.decode("utf-8"))
    return read_text(text, data=data, file=record.file, encoding="utf-8", published=published, declared=declared)


def _no_text(data: bytes, file: str) -> Problem:
    kind = next((name for sign, name in _SIGNS.items() if data.startswith(sign)), "no text")
    message = f"This is {kind}: save the article as text or HTML first."
    return Problem(code="binary-file", message=message, severity="error", path=file, offset=0)
