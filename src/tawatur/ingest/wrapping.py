"""Lines that a mail program or a careless copy broke in the middle of sentences, put together again.

A program that wraps text fills each line as far as the margin allows: the first word of the next line would not have gone
into it. Lines that people end where something ends are not full in that way, so that few full lines tell a margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.ingest.known import words_for
from tawatur.ingest.lines import Line, line_at
from tawatur.ingest.openings import and_a_verb, is_past

_MARGIN = range(50, 160)
"""Lengths of a line that was broken near a margin, if not filled up to it."""

_MARGINS = range(30, 161)
"""Margins, in code points, that text is wrapped at."""
_FULL_TEXT = 200
_FULL_SHARE = 0.6
"""Fewest code points in full lines, and their least share among lines that touch the next, that tell a margin: two of a
wide one; of a narrow one more, since short lines of a post are full by chance."""
_BEYOND = 0.1
"""Greatest share of lines that may be longer than a margin: furniture around the text."""

_PAIRS = 6
_HABIT = 0.6
"""Share of neighbouring lines that must look wrapped, among at least `_PAIRS`, for a text to be taken as wrapped."""

_START_WORDS = 2
_STOPS = ".!؟?"


def unwrapped(source: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of a text with those joined that are one sentence: the breaks between them count as spaces.

    A word or two that can only begin a sentence are joined to the next line anywhere; longer lines only in a text that
    was wrapped throughout.
    """
    touching = [(a, b) for a, b in pairwise(lines) if _touch(source, a, b)]
    margin = _margin_of(lines, touching)
    broken = frozenset() if margin else _broken(source, lines, touching)
    wrapped = not margin and _is_wrapped(source, touching)
    spaced = len(touching) < len(lines) - 1
    joined: list[Line] = []
    last: Line | None = None
    for line in lines:
        if (
            last is not None
            and _touch(source, last, line)
            and (
                _begins(joined[-1])
                or (wrapped and _runs_over(source, last, line))
                or (margin and _goes_on(last, line, margin, spaced=spaced))
                or line.start in broken
            )
        ):
            joined[-1] = line_at(source[joined[-1].start : line.end].replace("\n", " "), joined[-1].start)
        else:
            joined.append(line)
        last = line
    return joined


def _margin_of(lines: Sequence[Line], touching: Sequence[tuple[Line, Line]]) -> int:
    """The margin in code points that a text was wrapped at, or 0: the one that most lines are full to."""
    lengths = [len(line.text) for line in lines]
    best, most = 0, 0
    for margin in sorted({n for n in lengths if n in _MARGINS}, reverse=True):
        if sum(n > margin for n in lengths) > _BEYOND * len(lengths):
            break
        full = sum(_full(a, b, margin) for a, b in touching)
        if full > most:
            best, most = margin, full
    return best if most * best >= _FULL_TEXT and most >= _FULL_SHARE * len(touching) else 0


def _broken(source: str, lines: Sequence[Line], touching: Sequence[tuple[Line, Line]]) -> frozenset[int]:
    """Where the lines begin that go on with one above, in a text whose paragraphs blank lines part.

    A run of touching lines is one broken sentence where its first line begins as sentences do, none but the last ends, and
    those between are as long as a margin allows.
    """
    parted = len(lines) - 1 - len(touching)
    if not touching or parted < len(touching):
        return frozenset()
    runs: list[list[Line]] = []
    for line in lines:
        if runs and _touch(source, runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return frozenset(line.start for run in runs if _one_sentence(run) for line in run[1:])


def _one_sentence(run: Sequence[Line]) -> bool:
    """Whether touching lines are one broken sentence, from its beginning to its end."""
    if len(run) == 1 or any(_ends(line) or line.shape == "item" for line in run[:-1]):
        return False
    word = run[0].key.partition(" ")[0]
    between = all(len(line.text) in _MARGIN for line in run[1:-1])
    return (is_past(word) or and_a_verb(word)) and between and _ends(run[-1])


def _ends(line: Line) -> bool:
    """Whether a line ends like a sentence or a clause."""
    return line.closed or line.text[-1] in _STOPS


def _full(line: Line, after: Line, margin: int) -> bool:
    """Whether the first word of the next line would not have gone into a line."""
    return len(line.text) <= margin < len(line.text) + 1 + len(after.text.partition(" ")[0])


def _goes_on(line: Line, after: Line, margin: int, *, spaced: bool) -> bool:
    """Whether a full line and the next are of one paragraph; where no blank lines part paragraphs, an ended line ends one."""
    return _full(line, after, margin) and after.shape != "item" and (spaced or line.text[-1] not in _STOPS)


def _is_wrapped(source: str, pairs: Sequence[tuple[Line, Line]]) -> bool:
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
    return len(printed) in _MARGIN and not _ends(line) and after.shape != "item" and not after.text.startswith("#")
