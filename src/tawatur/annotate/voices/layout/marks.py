"""What lines are made of: bullets, places, words."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet


def past_bullet(sheet: Sheet, first: int, last: int) -> int:
    """Past the dash, dot or number that opens a line."""
    while first < last and (
        sheet.tokens[first].text in "-–—•*▪●■"
        or (sheet.tokens[first].kind == "number" and first + 1 < last and sheet.tokens[first + 1].text in ".)-")
    ):
        first += 1 + (sheet.tokens[first].kind == "number")
    return first


def is_place(sheet: Sheet, first: int, last: int) -> bool:
    """Whether tokens name a place and nobody who could speak."""
    tables = {
        entry.table for i in range(first, last) if (match := sheet.match_of[i]) is not None for entry in match.entries
    }
    return bool(tables & {"places", "cities"}) and not tables & {"actors", "heads", "outlets"}


def count_words(sheet: Sheet, first: int, last: int) -> int:
    """Words and numbers among tokens."""
    return sum(token.kind != "sign" for token in sheet.tokens[first:last])
