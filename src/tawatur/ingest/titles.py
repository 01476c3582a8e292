"""Which of the headlines above a text is its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from tawatur.ingest.known import words_for
from tawatur.ingest.lines import Line, key_of

_CREDITED = re.compile(r"\(([^()]{2,40})\)\s*$")
_FEWEST_WORDS = 3
_STEM = 4
"""Letters by which two inflected Arabic words are taken for the same when headlines are compared."""

_NEARLY = 0.5
"""Share of the best candidate's agreement with the text from which an earlier headline is preferred to it."""

_TICKER = 3
"""Headlines above a text of which none agrees with it: a ticker, not a title."""

_AGREEING = 2
_OPENING = 1500
"""Characters of a paragraph that a headline is compared with."""

_SHORTEST = 3
"""Letters from which a word tells anything about its subject."""


def choose_title(candidates: Sequence[Line], text: Sequence[Line]) -> int | None:
    """The index of the title among the headlines above a text; None where there is none.

    A headline printed twice is the title; so is one that announces a round-up. Otherwise it is the first that agrees
    with the text nearly as well as the best one does; among several that do not agree with it at all, none.
    """
    titles = [i for i, line in enumerate(candidates) if not _is_caption(line)]
    usable = [i for i in titles if candidates[i].words >= _FEWEST_WORDS] or [
        i for i in titles if candidates[i].words > 1
    ]
    if len(usable) <= 1:
        return usable[0] if usable else None
    counts = Counter(candidates[i].key or candidates[i].text for i in usable)
    repeated = [i for i in usable if counts[candidates[i].key or candidates[i].text] > 1]
    rounding = [i for i in usable if key_of(candidates[i].text.split()[0]) in words_for("roundup")]
    if repeated or rounding:
        return (repeated or rounding)[0]
    stems = stems_of(text)
    scores = {i: _agreement(candidates[i], stems) for i in usable}
    best = max(scores.values())
    if best < _AGREEING and len(usable) >= _TICKER and stems:
        return None
    return next(i for i in usable if scores[i] >= _NEARLY * best)


def _is_caption(line: Line) -> bool:
    """Whether a line ends in a picture's credit in brackets; "(video)" announces one and belongs to titles."""
    credit = _CREDITED.search(line.text)
    return credit is not None and not set(key_of(credit[1]).split()) & words_for("announces")


def shares_words(line: Line, text: Sequence[Line]) -> bool:
    """Whether a headline speaks of what a text speaks of: at least two telling words in common."""
    return _agreement(line, stems_of(text)) > 1


def stems_of(lines: Sequence[Line]) -> frozenset[str]:
    """The telling words of lines, cut to what inflected forms have in common."""
    return frozenset(
        stem for line in lines for word in (line.key or key_of(line.text[:_OPENING])).split() if (stem := _stem(word))
    )


def _agreement(line: Line, stems: frozenset[str]) -> int:
    return len(stems_of([line]) & stems)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """A word without its clitics and endings, roughly: enough to compare headlines, never shown."""
    for prefix in ("وال", "بال", "لل", "فال", "كال", "ال", "و", "ب", "ل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            word = word.removeprefix(prefix)
            break
    return word[:_STEM] if len(word) >= _SHORTEST else ""
