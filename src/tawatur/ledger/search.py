"""Full-text search: folded words are looked up, the words as printed are shown, with their places."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

from tawatur.arabic.tokens import tokenise
from tawatur.ledger.filters import ReportFilter, report_condition
from tawatur.ledger.forms import forms, words_of
from tawatur.ledger.headings import HEADING_COLUMNS, Heading, heading_of
from tawatur.model import Span

SNIPPET = 240
"""Code points shown around the first place found: about three lines."""

_PHRASE = re.compile(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that answers a search.

    `window` is the stretch of the body worth showing, `spans` the words found inside it; both in `Report.body`, `snippet`
    being the window's words. A report found by its title alone shows its beginning, without spans.
    """

    heading: Heading
    snippet: str
    window: Span
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """One page of what a search found, best first, and how many reports there are in all."""

    total: int
    hits: tuple[Hit, ...]


def search(
    connection: sqlite3.Connection, query: str, wanted: ReportFilter, *, limit: int, offset: int
) -> Hits:
    """Reports that hold every word of `query`, in any order; words in quotation marks stand together in that order."""
    phrases = phrases_of(query)
    if not phrases:
        return Hits(total=0, hits=())
    condition, values = report_condition(wanted)
    sql = f"""FROM words JOIN readings r ON r.n = words.rowid JOIN reports p ON p.n = r.report
      WHERE words MATCH ? AND {condition}"""  # noqa: S608  # the condition is ours, its values are bound
    values = [match_expression(phrases), *values]
    (total,) = connection.execute(f"SELECT count(*) {sql}", values).fetchone()
    rows = connection.execute(
        f"SELECT {HEADING_COLUMNS}, r.body {sql} ORDER BY bm25(words, 4.0, 1.0), p.id LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return Hits(total=total, hits=tuple(_hit(heading_of(row[:-1]), row[-1], phrases) for row in rows))


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """The runs of words that a query asks for: quoted ones together, others one by one."""
    quoted = [words_of(match.group(1)) for match in _PHRASE.finditer(query)]
    single = [(word,) for word in words_of(_PHRASE.sub(" ", query))]
    return tuple(phrase for phrase in (*quoted, *single) if phrase)


def match_expression(phrases: tuple[Phrase, ...]) -> str:
    """The query in FTS5's language: every phrase must be met in one of its forms."""
    return " AND ".join(f"({' OR '.join(_alternatives(phrase))})" for phrase in phrases)


def found_in(body: str, phrases: tuple[Phrase, ...]) -> tuple[Span, ...]:
    """Where a body holds any of the phrases, as printed."""
    tokens = [token for token in tokenise(body) if token.kind != "sign"]
    found = []
    for phrase in phrases:
        accepted = [frozenset(forms(word)) for word in phrase]
        for at in range(len(tokens) - len(phrase) + 1):
            if all(tokens[at + n].key in accepted[n] for n in range(len(phrase))):
                found.append(Span(tokens[at].start, tokens[at + len(phrase) - 1].end))
    return tuple(sorted(set(found)))


def _alternatives(phrase: Phrase) -> list[str]:
    first, *rest = phrase
    runs = [[form] for form in forms(first)]
    for word in rest:
        # Inside a phrase only the article varies: what clings before it belongs to the phrase's first word.
        runs = [[*run, form] for run in runs for form in _with_and_without_article(word)]
    return ['"' + " ".join(run) + '"' for run in runs]


def _with_and_without_article(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in (word, *forms(word)) if form.removeprefix("ال") in (word, word.removeprefix("ال"))))


def _hit(heading: Heading, body: str, phrases: tuple[Phrase, ...]) -> Hit:
    spans = found_in(body, phrases)
    start = max(0, spans[0].start - SNIPPET // 3) if spans else 0
    start = body.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(body), start + SNIPPET)
    if end < len(body):
        end = max(body.rfind(" ", start, end), start + 1)
    window = Span(start, end)
    return Hit(
        heading=heading, snippet=window.of(body), window=window,
        spans=tuple(span for span in spans if window.covers(span)),
    )  # fmt: skip
