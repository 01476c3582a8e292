"""Quotation marks: which open, which close, and where a quotation ends, also where its mark is the same on both sides."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

OPENERS = frozenset("“«\"„‘”'")
"""Marks that may open: the press also prints ”…” and “…“, so how a mark leans decides."""


QUOTES = frozenset("“”«»\"„‘’'")


_KIN = {"«": "»", "‘": "’", "'": "'"}


_CURLED = '“”„"'


LONGEST_NAME = 7
"""Words that a quoted name may have; anything longer is speech."""


MOST_PARAGRAPHS = 2
"""Line breaks that a quotation may run across."""


def opens(sheet: Sheet, i: int) -> bool:
    """Whether a quotation opens at token i: « always, curled and straight marks where they lean on the word behind them."""
    token = sheet.tokens[i]
    if token.text not in OPENERS:
        return False
    if token.text in _KIN and token.text != "'":
        return True
    body = sheet.report.body
    before = body[token.start - 1] if token.start else " "
    after = body[token.end] if token.end < len(body) else " "
    left = before.isspace() or before in "(ـ-–—:«"
    right = after.isspace() or after in "،,.؛:)!؟?-"
    if left and token.text == '"' and not _any_behind(sheet, i) and not _first_of_pair(sheet, i):
        return False  # "… "في كذا: the last mark of its paragraph closes, on whichever side its space is
    if left == right:
        return _first_of_pair(sheet, i) if token.text in '"”' else token.text in "“„" or (token.text == "'" and left)
    return left


def _any_behind(sheet: Sheet, i: int) -> bool:
    """Whether another straight mark follows in the paragraph of token i."""
    j = i + 1
    while j < len(sheet.tokens) and sheet.paragraph_of[j] == sheet.paragraph_of[i]:
        if sheet.tokens[j].text == '"':
            return True
        j += 1
    return False


def _first_of_pair(sheet: Sheet, i: int) -> bool:
    """Whether a mark that leans on neither side opens: as many like it stand before it in its paragraph as pairs make.

    A curled closing mark only opens where no opening one is left before it.
    """
    j, before, mark = i - 1, 0, sheet.tokens[i].text
    while j >= 0 and sheet.paragraph_of[j] == sheet.paragraph_of[i]:
        if mark == "”" and sheet.tokens[j].text == "“":
            return False
        before += sheet.tokens[j].text == mark
        j -= 1
    return before % 2 == 0


def _closers(text: str) -> str:
    return _KIN.get(text, _CURLED)


def name_end(sheet: Sheet, i: int, limit: int) -> int:
    """Past a short quotation that opens at i and closes before `limit`, or 0."""
    closers = _closers(sheet.tokens[i].text)
    for j in range(i + 1, min(limit, i + LONGEST_NAME + 2)):
        if sheet.tokens[j].text in closers and not opens(sheet, j):
            return j + 1
    return 0


_LONGEST_QUOTE = 1500
"""Tokens within which a quotation closes, or never does."""


def close_of(sheet: Sheet, i: int) -> int:
    """The token that closes the quotation opened at i, or -1 where none does before the paragraphs run out."""
    opener = sheet.tokens[i].text
    closers, depth = _closers(opener), 1
    most = 0 if opener == '"' else MOST_PARAGRAPHS
    for j in range(i + 1, min(len(sheet.tokens), i + _LONGEST_QUOTE)):
        if sheet.paragraph_of[j] - sheet.paragraph_of[i] > most:
            return -1
        text = sheet.tokens[j].text
        if text not in closers and text != opener:
            continue
        depth += 1 if opens(sheet, j) else -1
        if depth == 0:
            return j
    return -1


def _names(sheet: Sheet, i: int) -> bool:
    """Whether that follows a closed quotation, which then names whoever speaks (قالت «قسد» إن)."""
    if i < len(sheet.tokens) and sheet.tokens[i].text in "،,":
        i += 1
    return i < len(sheet.tokens) and sheet.tokens[i].key in word_class("that-forms")


def is_speech(sheet: Sheet, i: int) -> bool:
    """Whether the quotation that opens at i is speech rather than a name: it is long, or a verb begins it."""
    close = close_of(sheet, i)
    if close < 0:
        return False
    if close - i <= LONGEST_NAME + 2 and _names(sheet, close + 1):
        return False
    long = close - i > 5  # four words and the marks around them
    return long or (close - i > 2 and sheet.match_of[i + 1] is None and bool(sheet.verbs[i + 1]))
