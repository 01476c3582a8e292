"""One text to one report: laid out, put together, and asked who published it, when, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.ingest.body import Body, put_together
from tawatur.ingest.bylines import find_byline
from tawatur.ingest.datelines import read_dateline
from tawatur.ingest.languages import language_of
from tawatur.ingest.layout import lay_out
from tawatur.ingest.lines import Line, lines_of
from tawatur.ingest.markup import is_markup, lines_of_article, read_page
from tawatur.ingest.names import looks_like_person
from tawatur.ingest.outlets import find_outlet
from tawatur.ingest.published import find_published
from tawatur.ingest.relays import find_relays
from tawatur.ingest.wrapping import unwrapped
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
    author: str | None = None
    published: date | None = None
    url: str | None = None


def read_text(
    text: str, *, data: bytes, file: str, encoding: str, published: date | None, declared: Declared | None = None
) -> tuple[Report | None, tuple[Problem, ...]]:
    """Reads one report from its decoded text; `data` are the bytes that its identity comes from."""
    digest = sha256(data)
    identity = content_id(digest)
    source, lines, known, problems = _opened(text, declared or Declared(), file, identity)
    layout = lay_out(lines)
    body = put_together(source, layout.kept)
    if not body.text:
        nothing = Problem(
            code="no-text",
            message="The page holds no article: nothing is left beside its furniture.",
            severity="error",
            path=file,
        )
        return None, (*problems, nothing)
    leads = tuple(lead for lead in [read_dateline(layout.lead) if layout.lead else None] if lead)
    outlet = find_outlet(layout, leads, body, lines, publisher=known.publisher, url=known.url)
    title = layout.title
    report = Report(
        id=identity,
        sha256=digest,
        file=file,
        body=body.text,
        source_text=source,
        pieces=body.pieces,
        removed=body.removed,
        encoding=encoding,
        language=language_of(body.text),
        title=_printed(body, title) if title else known.title,
        title_span=body.locate(title.start, title.end) if title else None,
        outlet=outlet,
        byline=find_byline(layout, leads) or known.author,
        published=find_published(
            layout, leads, body, given=published, declared=known.published, url=known.url, file=file
        ),
        relays=find_relays(layout, leads, body, outlet),
        url=known.url,
    )
    return report, problems


def _printed(body: Body, title: Line) -> str:
    """The title as it stands in the body, without the controls that were left out of it."""
    span = body.locate(title.start, title.end)
    return span.of(body.text) if span else title.text


def _opened(
    text: str, declared: Declared, file: str, identity: str
) -> tuple[str, list[Line], Declared, tuple[Problem, ...]]:
    """The text as received, the lines that may be article, what is declared, and problems of size."""
    if not is_markup(text):
        source, problems = _capped(text, file, identity)
        return source, unwrapped(source, lines_of(source)), declared, problems
    page = read_page(text)
    source, problems = _capped(page.text, file, identity)
    if page.hostile:
        message = "The markup is too deep or too large to look for the article in; its visible text is read instead."
        problems = (*problems, Problem(code="hostile-markup", message=message, path=file, report=identity))
    known = Declared(
        title=declared.title or page.title,
        publisher=declared.publisher or page.outlet,
        author=page.author if page.author and looks_like_person(page.author) else None,
        published=declared.published or page.published,
        url=declared.url or page.url,
    )
    lines = [line for line in lines_of_article(page) if line.end <= len(source)]
    return source, lines, known, problems


def _capped(text: str, file: str, identity: str) -> tuple[str, tuple[Problem, ...]]:
    """The text as far as it is read, and what there is to say about its size."""
    problems = []
    if len(text) > MOST_CHARACTERS:
        message = (
            f"Only the first {MOST_CHARACTERS:,} of {len(text):,} characters are read; split the file to read the rest."
        )
        problems.append(Problem(code="report-cut", message=message, path=file, report=identity, offset=None))
        text = text[:MOST_CHARACTERS]
    longest = max(map(len, text.split("\n")))
    if longest > LONG_LINE:
        message = f"One line holds {longest:,} characters: this may not be prose, or its line breaks were lost."
        problems.append(Problem(code="long-line", message=message, path=file, report=identity))
    return text, tuple(problems)
