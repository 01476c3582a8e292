"""A claim's words in their sentence, so that a quotation of one number can be read."""

from __future__ import annotations

import re
from typing import NamedTuple

from tawatur.model import Span

ENDS = re.compile(r"[.!?؟…](?=\s|[”»\"])|\n")
LONGEST = 320
"""Code points of a sentence shown around the words; what is cut off is marked."""
SHORT = 60
"""Words longer than this are read on their own."""


class Quote(NamedTuple):
    """The words, and what stands before and after them in their sentence."""

    before: str
    words: str
    after: str


def quote(body: str, span: Span) -> Quote:
    """The words at `span`; short ones with the rest of their sentence."""
    words = span.of(body)
    if len(words) > SHORT:
        return Quote("", words, "")
    start, end = _sentence(body, span)
    room = (LONGEST - len(words)) // 2
    before, after = body[start : span.start], body[span.end : end]
    if len(before) > room:
        before = "…" + before[-room:].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + "…"
    return Quote(before.lstrip(), words, after.rstrip())


def _sentence(body: str, span: Span) -> tuple[int, int]:
    window = max(0, span.start - LONGEST)
    starts = [match.end() for match in ENDS.finditer(body, window, span.start)]
    after = ENDS.search(body, span.end, min(len(body), span.end + LONGEST))
    return starts[-1] if starts else window, after.end() if after else min(len(body), span.end + LONGEST)
