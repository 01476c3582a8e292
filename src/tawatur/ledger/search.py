"""Full-text search: folded words are looked up, the words as printed are shown, with their places."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from itertools import product

from tawatur.arabic.tokens import tokenise
from tawatur.ledger.filters import Condition, ReportFilter, report_condition
from tawatur.ledger.forms import forms, forms_inside, words_of
from tawatur.ledger.headings import Heading, heading, newest
from tawatur.model import Span

SNIPPET = 240
"""Code points shown of a report: about three lines."""

_PHRASE = re.compile(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]")
MOST_RANKED = 5000
"""Matches up to which the best come first; beyond, the newest do (ranking 60,000 takes a tenth of a second)."""

_TITLE_WEIGHT, _BODY_WEIGHT = 4.0, 1.0
_VARIED = 3
"""Words of a quoted phrase that are looked up in every form; the rest as typed, lest the forms multiply."""

_MOST_WORDS = 32
"""Words of a query that are looked up; a longer one is text pasted by mistake."""

Phrase = tuple[str, ...]
Page = tuple[int, list[int]]
"""How many reports there are in all, and the readings to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that answers a search.

    `window` is the stretch of the body worth showing, `spans` the words found inside it, both places in `Report.body`;
    `snippet` is the window's words. A report found by its title alone shows its beginning, without spans.
    """

    heading: Heading
    snippet: str
    window: Span
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """One page of what a search found, best first (of very many, newest first), and how many there are in all."""

    total: int
    hits: tuple[Hit, ...]


def search(connection: sqlite3.Connection, query: str, wanted: ReportFilter, *, limit: int, offset: int) -> Hits:
    """Reports that hold every word of `query`, in any order; words in quotation marks stand together in that order."""
    phrases = phrases_of(query)
    if not phrases:
        return Hits(total=0, hits=())
    expression = match_expression(phrases)
    (matches,) = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (expression,)).fetchone()
    find = _ranked if matches <= MOST_RANKED else _newest
    total, readings = find(connection, expression, report_condition(wanted), (limit, offset))
    return Hits(total=total, hits=tuple(_hit(*heading(connection, reading), phrases) for reading in readings))


def _ranked(connection: sqlite3.Connection, expression: str, condition: Condition, page: tuple[int, int]) -> Page:
    """Best first, by BM25: rare words weigh more, and a title more than a body."""
    where, values = condition
    (total,) = connection.execute(
        f"SELECT count(*) FROM words CROSS JOIN readings r ON r.n = words.rowid WHERE words MATCH ? AND {where}",  # noqa: S608  # our own words
        (expression, *values),
    ).fetchone()
    rows = connection.execute(
        "SELECT r.n FROM words CROSS JOIN readings r ON r.n = words.rowid JOIN reports p ON p.n = r.report"  # noqa: S608  # our own words
        f" WHERE words MATCH ? AND {where} ORDER BY bm25(words, ?, ?), p.id LIMIT ? OFFSET ?",
        (expression, *values, _TITLE_WEIGHT, _BODY_WEIGHT, *page),
    )
    return total, [reading for (reading,) in rows]


def _newest(connection: sqlite3.Connection, expression: str, condition: Condition, page: tuple[int, int]) -> Page:
    """Newest first: where most reports match, the words say little about which to show, and ranking takes long."""
    where = f"+r.n IN (SELECT rowid FROM words WHERE words MATCH ?) AND {condition[0]}"  # noqa: S608  # our own words
    values = (expression, *condition[1])
    (total,) = connection.execute(
        f"SELECT count(*) FROM readings r INDEXED BY readings_shown WHERE {where}",  # noqa: S608  # our own words
        values,
    ).fetchone()
    return total, newest(connection, (where, list(values)), *page)


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """The runs of words that a query asks for: quoted ones together, others one by one."""
    quoted = [words_of(match.group(1)) for match in _PHRASE.finditer(query)]
    single = [(word,) for word in words_of(_PHRASE.sub(" ", query))]
    return tuple(dict.fromkeys(phrase[:_MOST_WORDS] for phrase in (*quoted, *single) if phrase))[:_MOST_WORDS]


def match_expression(phrases: tuple[Phrase, ...]) -> str:
    """The query in FTS5's language: every phrase must be met in one of its forms."""
    alternatives = (" OR ".join(f'"{" ".join(run)}"' for run in product(*_accepted(phrase))) for phrase in phrases)
    return " AND ".join(f"({runs})" for runs in alternatives)


def found_in(body: str, phrases: tuple[Phrase, ...]) -> tuple[tuple[Span, ...], ...]:
    """Where a body holds each of the phrases, as printed."""
    tokens = [token for token in tokenise(body) if token.kind != "sign"]
    found = []
    for phrase in phrases:
        accepted = [frozenset(words) for words in _accepted(phrase)]
        runs = zip(*(tokens[at:] for at in range(len(phrase))), strict=False)
        found.append(
            tuple(
                Span(run[0].start, run[-1].end)
                for run in runs
                if all(token.key in words for token, words in zip(run, accepted, strict=True))
            )
        )
    return tuple(found)


def _accepted(phrase: Phrase) -> list[tuple[str, ...]]:
    """For each word of a phrase, its forms: what clings before a phrase clings to its first word."""
    first, *rest = phrase
    return [forms(first), *map(forms_inside, rest[: _VARIED - 1]), *((word,) for word in rest[_VARIED - 1 :])]


def _hit(found_heading: Heading, body: str, phrases: tuple[Phrase, ...]) -> Hit:
    found = found_in(body, phrases)
    window = _window(body, found)
    spans = sorted({span for places in found for span in places if window.covers(span)})
    return Hit(heading=found_heading, snippet=window.of(body), window=window, spans=tuple(spans))


def _window(body: str, found: tuple[tuple[Span, ...], ...]) -> Span:
    """The stretch that shows most of the phrases, cut between words; of equals the first."""
    starts = sorted({max(0, span.start - SNIPPET // 4) for places in found for span in places}) or [0]

    def shown(start: int) -> int:
        whole = Span(start, start + SNIPPET)
        return sum(any(whole.covers(span) for span in places) for places in found)

    start = max(starts, key=shown)
    end = min(len(body), start + SNIPPET)
    if start:
        start = body.find(" ", start, end) + 1 or start
    if end < len(body):
        end = max(body.rfind(" ", start, end), start)
    return Span(start, end)
