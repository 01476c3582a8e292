"""The working sheet of one report: its words with all that each may be, before anything is decided."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

from tawatur.annotate.spelling import with_dots
from tawatur.annotate.verb_readings import VerbReading, verb_readings
from tawatur.arabic.dates import find_periods
from tawatur.arabic.lines import lines
from tawatur.arabic.numbers import find_quantities
from tawatur.arabic.particles import Particle, particles
from tawatur.arabic.sentences import split_sentences
from tawatur.arabic.tokens import Token, TokenKind, is_closed, tokenise
from tawatur.lexicon.names import Match, find_names
from tawatur.model import Period, Quantity, Report, Span

DAMMA = "\u064f"
T = TypeVar("T")
Spanned = TypeVar("Spanned", Quantity, Period)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A report's words and what each may be. Lists run parallel to `tokens`.

    `keys` are the folded forms, which nearly every rule reads; `places_of` gives the indices of each, `words_of[k]` all
    that sentence k has, so that a rule about words that it lacks is passed over at once. `sentences` are token ranges
    (first, past the last); `sentence_of[i]` is the index of token i's sentence, `paragraph_of[i]` that of its paragraph.
    `quote_of[i]` is -1 outside quotation marks, else the index of the opening token. `match_of[i]`, `quantity_of[i]` and
    `period_of[i]` are the lexicon match, number or date that covers token i, if any.
    """

    report: Report
    tokens: Sequence[Token]
    keys: Sequence[str]
    places_of: Mapping[str, Sequence[int]]
    verbs: Sequence[tuple[VerbReading, ...]]
    particles: Sequence[tuple[Particle, ...]]
    sentences: Sequence[tuple[int, int]]
    sentence_of: Sequence[int]
    words_of: Sequence[frozenset[str]]
    paragraph_of: Sequence[int]
    quote_of: Sequence[int]
    matches: Sequence[Match]
    match_of: Sequence[Match | None]
    quantities: Sequence[Quantity]
    quantity_of: Sequence[Quantity | None]
    periods: Sequence[Period]
    period_of: Sequence[Period | None]

    def span(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """The words of tokens `first` to `last` (exclusive), as printed."""
        return self.report.body[self.tokens[first].start : self.tokens[last - 1].end]

    def has(self, words: AbstractSet[str], i: int) -> bool:
        """Whether token i's sentence has one of these words: a rule about them is passed over where it has not."""
        return not words.isdisjoint(self.words_of[self.sentence_of[i]])

    def printed_passive(self, i: int) -> bool:
        """Whether token i prints a damma that an active past would not carry (قُتل, أُعلن)."""
        return DAMMA in self.tokens[i].text[1:3]


def lay_out(report: Report) -> Sheet:
    """Cuts a report into words and looks each up; nothing is decided here."""
    body = report.body
    printed = tokenise(body)
    paragraphs = [k for k, line in enumerate(lines(printed, body)) for _ in line]
    tokens = with_dots(printed, paragraphs)
    keys = [token.key for token in tokens]
    sentences = split_sentences(body, tokens)
    known = [_known(token.text, token.key, token.kind) for token in tokens]
    anchor: date | None = report.published.start if report.published else None
    matches = find_names(tokens)
    periods = _outside_names(tokens, matches, find_periods(tokens, body, anchor))
    quantities = find_quantities(tokens, body, periods)
    return Sheet(
        report=report,
        tokens=tokens,
        keys=keys,
        places_of=_places(keys),
        verbs=[verbs for verbs, _ in known],
        particles=[function for _, function in known],
        sentences=sentences,
        sentence_of=[k for k, (first, last) in enumerate(sentences) for _ in range(first, last)],
        words_of=[frozenset(keys[first:last]) for first, last in sentences],
        paragraph_of=paragraphs,
        quote_of=_quotes(tokens, paragraphs),
        matches=matches,
        match_of=_spread(len(tokens), [(m.first, m.last, m) for m in matches]),
        quantities=quantities,
        quantity_of=_cover(tokens, quantities),
        periods=periods,
        period_of=_cover(tokens, periods),
    )


@lru_cache(maxsize=100_000)
def _known(printed: str, key: str, kind: TokenKind) -> tuple[tuple[VerbReading, ...], tuple[Particle, ...]]:
    """What a word may be, whatever stands beside it: forms of verbs, function words."""
    function = () if printed.startswith(_MADDA) else particles().get(key, ())
    if kind != "word":
        return (), function
    found = verb_readings(key)
    return (verb_readings(key, closed=True) if found and is_closed(printed) else found), function


_MADDA = "آ"
"""A letter that no function word begins with: آن كلير is a name, though it folds to أن."""


def _outside_names(tokens: Sequence[Token], matches: Sequence[Match], periods: Sequence[Period]) -> tuple[Period, ...]:
    """The periods that are no part of a name: حركة 23 مارس is no day."""
    named = (
        [(tokens[m.first].start, tokens[m.last - 1].end) for m in matches if m.last - m.first > 1] if periods else []
    )
    return tuple(p for p in periods if not any(start < p.span.start and p.span.end <= end for start, end in named))


def _places(keys: Sequence[str]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        found[key].append(i)
    return dict(found)


_STRAIGHT = '"'
_CLOSERS = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’"}
_QUOTATION_MARKS = frozenset(_CLOSERS) | frozenset(_CLOSERS.values())


def _quotes(tokens: Sequence[Token], paragraphs: Sequence[int]) -> list[int]:
    """For each token the index of the quotation mark that opened the quotation it stands in, or -1.

    A straight mark that its paragraph leaves open is a stray one: those after it would all be taken the wrong way round.
    """
    found = [-1] * len(tokens)
    opened, closer = -1, ""
    for i in [i for i, token in enumerate(tokens) if token.text in _QUOTATION_MARKS]:
        text = tokens[i].text
        if opened >= 0 and closer == _STRAIGHT and paragraphs[i] != paragraphs[opened]:
            opened = -1
        if opened < 0 and text in _CLOSERS:
            opened, closer = i, _CLOSERS[text]
        elif opened >= 0 and text == closer:
            found[opened : i + 1] = [opened] * (i + 1 - opened)
            opened = -1
    if opened >= 0 and not (closer == _STRAIGHT and paragraphs[-1] != paragraphs[opened]):
        found[opened:] = [opened] * (len(tokens) - opened)
    return found


def _spread(length: int, ranges: Sequence[tuple[int, int, T]]) -> list[T | None]:
    found: list[T | None] = [None] * length
    for first, last, value in ranges:
        found[first:last] = [value] * (last - first)
    return found


def _cover(tokens: Sequence[Token], found: Sequence[Spanned]) -> list[Spanned | None]:
    """For each token the number or date whose span covers it."""
    covered: list[Spanned | None] = [None] * len(tokens)
    i = 0
    for item in sorted(found, key=lambda item: (item.span.start, item.span.end)):
        i = at = bisect_right(tokens, item.span.start, i, key=_end)
        while at < len(tokens) and tokens[at].start < item.span.end:
            covered[at] = item
            at += 1
    return covered


_end = attrgetter("end")
