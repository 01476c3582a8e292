"""Lines of a text as runs of tokens: what stands on two lines is never read as one number or one time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from tawatur.arabic.tokens import Token

_start = attrgetter("start")


def line_starts(tokens: Sequence[Token], text: str) -> list[int]:
    """The first token of each line that has any, in order; `tokens` are those of `text` or of a part of it."""
    found: list[int] = []
    place = 0
    while place < len(tokens):
        found.append(place)
        ends = text.find("\n", tokens[place].start)
        place = bisect_right(tokens, ends, place, key=_start) if ends >= 0 else len(tokens)
    return found


def lines(tokens: Sequence[Token], text: str) -> Iterator[Sequence[Token]]:
    """The tokens of each line that has any, in order; `tokens` are those of `text` or of a part of it."""
    return (tokens[first:last] for first, last in pairwise((*line_starts(tokens, text), len(tokens))))
