"""What lines are made of: bullets, places, words."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet

LONGEST_TAG = 3
"""Words before the bar that a title may open with."""


def past_bullet(sheet: Sheet, first: int, last: int) -> int:
    """Past the dash, dot, number or tag that opens a line (عاجل | …)."""
    while first < last and (
        sheet.tokens[first].text in "-–—•*▪●■"
        or (sheet.tokens[first].kind == "number" and first + 1 < last and sheet.tokens[first + 1].text in ".)-")
    ):
        first += 1 + (sheet.tokens[first].kind == "number")
    bar = next((i for i in range(first, min(last, first + LONGEST_TAG + 1)) if sheet.tokens[i].text in "|/"), -1)
    return bar + 1 if first < bar < last - 1 and sheet.tokens[bar].text == "|" else first


FEWEST_CRUMBS = 2
LONGEST_CRUMBS = 12


def past_crumbs(sheet: Sheet, first: int, last: int) -> int:
    """Past the way to its page that a report's first line may open with (الرئيسية - أخبار - الصحيفة: …)."""
    if first > LONGEST_TAG:
        return first
    colon = next((i for i in range(first, min(last, first + LONGEST_CRUMBS)) if sheet.tokens[i].text == ":"), first)
    dashes = [i for i in range(first, colon) if sheet.tokens[i].text in "-–—>»/"]
    return dashes[-1] + 1 if len(dashes) >= FEWEST_CRUMBS else first


def is_place(sheet: Sheet, first: int, last: int) -> bool:
    """Whether tokens name a place and nobody who could speak."""
    tables = {
        entry.table for i in range(first, last) if (match := sheet.match_of[i]) is not None for entry in match.entries
    }
    return bool(tables & {"places", "cities"}) and not tables & {"actors", "heads", "outlets"}


def count_words(sheet: Sheet, first: int, last: int) -> int:
    """Words and numbers among tokens."""
    return sum(token.kind != "sign" for token in sheet.tokens[first:last])
