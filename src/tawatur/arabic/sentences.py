"""Where sentences end: at a stop, question or exclamation mark or line break, outside quotations and initials."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.arabic.lines import line_starts
from tawatur.arabic.tokens import Token

_ENDS = frozenset(".!?؟۔…")
_OPENS = {"“": "”", "«": "»", "(": ")", "[": "]", "‘": "’", "„": "“"}
_CLOSES = frozenset(_OPENS.values())
_DOMAINS = frozenset({"نت", "كوم"})
"""What stands behind the dot of an outlet's name (السورية.نت)."""
_LONGEST_QUOTE = 120
"""Tokens after which an unclosed bracket or quotation is taken for a slip of the pen."""


LONGEST_SENTENCE = 300
"""Tokens after which a sentence is cut: the press prints none so long, and what reads sentences may look at every pair of words."""


def split_sentences(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Token ranges (first, past the last) of the sentences of `text`, which `tokens` were cut from.

    A line break always ends a sentence. Dots inside a quotation do not, nor ".." between words, nor the dot after a
    one-letter initial ("د.", "أ. ب."); closing signs after the end belong to the sentence they close.
    """
    ranges: list[tuple[int, int]] = []
    begins = frozenset(line_starts(tokens, text))
    first, opened, closing = 0, -1, ""
    for i in [i for i, token in enumerate(tokens) if token.kind == "sign" or i in begins]:
        token = tokens[i]
        if i > first and i in begins:
            ranges.append((first, i))
            first, opened = i, -1
        if token.kind != "sign":
            continue
        if opened < 0 and (token.text in _OPENS or token.text == '"'):
            opened, closing = i, _OPENS.get(token.text, '"')
        elif opened >= 0 and (token.text == closing or i - opened > _LONGEST_QUOTE):
            closed_after_end = tokens[i - 1].text in _ENDS and token.text == closing and not _of_initial(tokens, i - 1)
            opened = -1
            if closed_after_end and not _continues(tokens, i + 1):
                ranges.append((first, i + 1))
                first = i + 1
        elif opened < 0 and token.text in _ENDS and _ends_here(text, tokens, i):
            end = _after_closing(tokens, i + 1)
            if end > first:
                ranges.append((first, end))
                first = end
    if first < len(tokens):
        ranges.append((first, len(tokens)))
    return [(start, min(start + LONGEST_SENTENCE, b)) for a, b in ranges for start in range(a, b, LONGEST_SENTENCE)]


def _breaks_line(text: str, before: Token, after: Token) -> bool:
    return "\n" in text[before.end : after.start]


def _continues(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows a closed quotation goes on with its sentence, as a comma shows."""
    return i < len(tokens) and tokens[i].text in "،,؛;-–—."


def _ends_here(text: str, tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.text != ".":
        return True
    nearby = i + 1 < len(tokens) and tokens[i + 1].start == token.end
    if nearby and tokens[i + 1].text == ".":
        return False
    doubled = i > 0 and tokens[i - 1].text == "." and tokens[i - 1].end == token.start
    if doubled:
        return i + 1 == len(tokens) or _breaks_line(text, token, tokens[i + 1])
    if _of_initial(tokens, i):
        return False
    if nearby and _initials(tokens, i):
        return False
    return not (nearby and (tokens[i + 1].kind in {"latin", "number"} or tokens[i + 1].key in _DOMAINS))


def _of_initial(tokens: Sequence[Token], i: int) -> bool:
    """Whether the dot at token i stands behind a one-letter initial: المواطن (ع. ح.) لحيازته."""
    before = tokens[i - 1] if i > 0 else None
    return before is not None and before.kind == "word" and len(before.key) == 1 and before.end == tokens[i].start


_LONGEST_INITIAL = 3
"""Letters of one part of a name that is spelt with dots (آر.إف.آي)."""


def _initials(tokens: Sequence[Token], i: int) -> bool:
    """Whether the dot at token i stands between the spelt letters of a name."""
    parts = (tokens[i - 1], tokens[i + 1]) if 0 < i < len(tokens) - 1 else ()
    return len(parts) > 0 and all(part.kind == "word" and len(part.key) <= _LONGEST_INITIAL for part in parts)


def _after_closing(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens) and (tokens[i].text in _ENDS or tokens[i].text in _CLOSES):
        i += 1
    return i
