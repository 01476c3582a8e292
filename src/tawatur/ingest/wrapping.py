"""Lines that a mail program or a careless copy broke in the middle of sentences, put together again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.ingest.known import words_for
from tawatur.ingest.lines import Line, line_at

_MARGIN = range(50, 160)
"""Lengths of a line that was broken at a margin."""

_PAIRS = 6
_HABIT = 0.6
"""Share of neighbouring lines that must look wrapped, among at least `_PAIRS`, for a text to be taken as wrapped."""

_START_WORDS = 2


def unwrapped(source: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of a text with those joined that are one sentence: the breaks between them count as spaces.

    A word or two that can only begin a sentence are joined to the next line anywhere; longer lines only in a text that
    was wrapped throughout.
    """
    wrapped = _is_wrapped(source, lines)
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if (
            before
            and _touch(source, before, line)
            and (_begins(before) or (wrapped and _runs_over(source, before, line)))
        ):
            joined[-1] = line_at(source[before.start : line.end].replace("\n", " "), before.start)
        else:
            joined.append(line)
    return joined


def _is_wrapped(source: str, lines: Sequence[Line]) -> bool:
    pairs = [(a, b) for a, b in pairwise(lines) if _touch(source, a, b)]
    return len(pairs) >= _PAIRS and sum(_runs_over(source, a, b) for a, b in pairs) >= _HABIT * len(pairs)


def _touch(source: str, before: Line, line: Line) -> bool:
    """Whether only one line break stands between two lines."""
    return source.count("\n", before.end, line.start) == 1


def _begins(line: Line) -> bool:
    """Whether a line is the torn-off beginning of a sentence ("and he added", "from")."""
    if line.words > _START_WORDS or line.closed:
        return False
    return any(line.key in words_for(kind) for kind in ("opener", "torn"))


def _runs_over(source: str, line: Line, after: Line) -> bool:
    """Whether a sentence goes on from a line as long as a margin allows into the next."""
    printed = source[source.rfind("\n", 0, line.end) + 1 : line.end]
    ended = line.closed or line.text[-1] in ".!؟?"
    return len(printed) in _MARGIN and not ended and after.shape != "item" and not after.text.startswith("#")
