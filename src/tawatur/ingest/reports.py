"""Bytes to reports: decoded, cleaned, and asked who published them, when, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tawatur.ingest.body import put_together
from tawatur.ingest.bylines import find_byline
from tawatur.ingest.credits import read_lead
from tawatur.ingest.decoding import decode
from tawatur.ingest.languages import language_of
from tawatur.ingest.layout import Layout, lay_out
from tawatur.ingest.lines import lines_of
from tawatur.ingest.outlets import advertised, find_outlet, mention
from tawatur.ingest.published import find_published
from tawatur.ingest.relays import find_relays
from tawatur.model import Problem, Report, content_id, sha256

MOST_CHARACTERS = 1_000_000
"""Code points read of one report: a thick book. What lies beyond stays in the bytes as received."""

LONG_LINE = 20_000
"""Code points in one line from which a text is no longer likely to be prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What is declared about a report outside its text: by a page's metadata, or by the record that carries it."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


def open_report(data: bytes, *, file: str, published: date | None = None) -> tuple[Report | None, tuple[Problem, ...]]:
    """Reads one report from the bytes of a text or HTML file, told apart by content.

    `file` is the name it is known by; `published` a publication date that the user vouches for. None where nothing can be read:
    then one of the problems is an error that says why. Reading the same bytes twice gives the same report.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        return None, (Problem(code="empty-file", message="There is nothing in this file.", severity="error", path=file),)
    decoded = decode(data, file=file)
    if decoded is None:
        return None, (_no_text(file),)
    report, problems = read_text(
        decoded.text, data=data, file=file, declared=Declared(), encoding=decoded.encoding, published=published
    )
    return report, (*decoded.problems, *problems)


def reports_of(
    data: bytes, *, file: str, published: date | None = None
) -> Iterator[tuple[Report | None, tuple[Problem, ...]]]:
    """Reads all reports that a file holds: one for a text or a page, one a line for JSON lines (`.jsonl`)."""
    yield open_report(data, file=file, published=published)


def read_text(
    text: str, *, data: bytes, file: str, declared: Declared, encoding: str, published: date | None
) -> tuple[Report | None, tuple[Problem, ...]]:
    """Reads one report from its decoded text; `data` are the bytes that its identity comes from."""
    identity = content_id(sha256(data))
    source, problems = _capped(text, file, identity)
    layout = lay_out(lines_of(source))
    body = put_together(source, layout.kept)
    if not body.text:
        nothing = Problem(
            code="no-text", message="The page holds no article: nothing is left beside its furniture.", severity="error", path=file
        )
        return None, (*problems, nothing)
    leads = _leads(layout)
    outlet = find_outlet(layout, leads, body, publisher=declared.publisher, url=declared.url)
    if outlet is None and (name := advertised(lines_of(source))):
        outlet = mention(name)
    title = layout.title
    report = Report(
        id=identity,
        sha256=sha256(data),
        file=file,
        body=body.text,
        source_text=source,
        pieces=body.pieces,
        removed=body.removed,
        encoding=encoding,
        language=language_of(body.text),
        title=title.text if title else declared.title,
        title_span=body.locate(title.start, title.end) if title else None,
        outlet=outlet,
        byline=find_byline(layout, leads),
        published=find_published(layout, leads, body, given=published, declared=declared.published, url=declared.url),
        relays=find_relays(layout, leads, body, outlet),
        url=declared.url,
    )
    return report, problems


def _leads(layout: Layout) -> list:  # type: ignore[type-arg]
    lead = read_lead(layout.lead) if layout.lead else None
    return [lead] if lead else []


def _capped(text: str, file: str, identity: str) -> tuple[str, tuple[Problem, ...]]:
    """The text as far as it is read, and what there is to say about its size."""
    problems = []
    if len(text) > MOST_CHARACTERS:
        message = f"Only the first {MOST_CHARACTERS:,} of {len(text):,} characters are read; split the file to read the rest."
        problems.append(Problem(code="report-cut", message=message, path=file, report=identity, offset=None))
        text = text[:MOST_CHARACTERS]
    longest = max(map(len, text.split("\n")))
    if longest > LONG_LINE:
        message = f"One line holds {longest:,} characters: this may not be prose, or its line breaks were lost."
        problems.append(Problem(code="long-line", message=message, path=file, report=identity))
    return text, tuple(problems)


def _no_text(file: str) -> Problem:
    return Problem(
        code="binary-file", message="This is no text: save the article as text or HTML first.", severity="error", path=file
    )
