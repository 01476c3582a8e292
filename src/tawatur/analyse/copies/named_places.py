"""The words of a report that name particular places."""

from __future__ import annotations

from tawatur.analyse.copies.words import Words
from tawatur.analyse.particular_places import is_common, is_wide
from tawatur.arabic.letters import fold
from tawatur.model import Reading, Span


def named_places(reading: Reading, words: Words) -> tuple[int, ...]:
    """The codes of those words, in order; two reports that share one may tell of one happening."""
    body = reading.report.body
    found: set[int] = set()
    for mention in reading.mentions:
        if mention.kind == "place" and mention.span and not is_wide(mention):
            first, last = words.within(mention.span)
            printed = ((at, Span(int(words.starts[at]), int(words.ends[at])).of(body)) for at in range(first, last))
            found.update(int(words.codes[at]) for at, word in printed if not is_common(fold(word)))
    return tuple(sorted(found))
