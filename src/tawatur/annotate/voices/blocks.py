"""Blocks: paragraphs that a colon or a quotation mark opens, and where they close."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.quotes import OPENERS, QUOTES, close_of
from tawatur.lexicon.word_classes import word_class

MOST_PARAGRAPHS = 8


def block_end(sheet: Sheet, first: int) -> int:
    """Past the last paragraph of what a colon at the end of its line opens: to a heading, or as many as an answer may have.

    A paragraph that a quotation mark opens runs to its mark; other paragraphs follow while they end like sentences.
    """
    if first >= len(sheet.tokens):
        return first
    close = quoted_to(sheet, first)
    if close > 0:
        return close + 1
    end, paragraph = first, sheet.paragraph_of[first]
    most = paragraph + MOST_PARAGRAPHS
    while end < len(sheet.tokens) and sheet.paragraph_of[end] < most:
        last = end
        while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[end]:
            last += 1
        if end > first and (sheet.tokens[last - 1].kind != "sign" or sheet.tokens[end].key in word_class("closing")):
            break
        end = last
    return end


def paragraph_end(sheet: Sheet, first: int) -> int:
    """Past the last token of the paragraph of token `first`."""
    return next(
        (i for i in range(first, len(sheet.tokens)) if sheet.paragraph_of[i] != sheet.paragraph_of[first]),
        len(sheet.tokens),
    )


def list_end(sheet: Sheet, first: int, colon: int) -> int:
    """Past the lines below a content from token `first` on that breaks off with a colon before token `colon`.

    They end where an outlet's line begins (وكان…), and with the mark of a quotation that the content opened.
    """
    quoted = any(sheet.tokens[i].text in OPENERS for i in range(first - 1, colon))
    end, last = colon, block_end(sheet, colon)
    while end < last and not (end > colon and sheet.tokens[end].key in word_class("auxiliary")):
        paragraph = sheet.paragraph_of[end]
        while end < last and sheet.paragraph_of[end] == paragraph:
            end += 1
        closing = end - 2 if sheet.tokens[end - 1].text == "." else end - 1
        if quoted and sheet.tokens[closing].text in QUOTES:
            break
    return end


def quoted_to(sheet: Sheet, first: int) -> int:
    """The closing mark of a quotation that content opens with, or -1."""
    that = first < len(sheet.tokens) and sheet.tokens[first].key in word_class("that-forms")
    for i in (first, first - 1, *((first + 1,) if that else ())):
        if 0 <= i < len(sheet.tokens) and sheet.tokens[i].text in OPENERS:
            return close_of(sheet, i)
    return -1
