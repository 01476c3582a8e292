"""Lists of counts under a heading: والقتلى هم: – 9 من المدنيين."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.facts.counts import Cause, own_cause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet


class Listing(NamedTuple):
    """What a list of counts goes on with: the cause named before its colon."""

    cause: Cause | None = None


NO_LIST = Listing()
"""Outside of any list."""


def listing_after(sheet: Sheet, first: int, last: int, phrases: Sequence[Phrase], listing: Listing) -> Listing:
    """The list that the sentence of tokens `first` to `last` opens or stays in: والقتلى هم: – 9 من المدنيين."""
    if sheet.tokens[last - 1].text == ":":
        owns = [own for p in phrases if (own := own_cause(sheet, p)) is not None]
        return Listing(owns[-1]) if owns else NO_LIST
    return listing if _item(sheet, first) else NO_LIST


def opens_item(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the phrase begins an item of a list."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    return _item(sheet, first) and phrase.first - first <= 1


def _item(sheet: Sheet, first: int) -> bool:
    token = sheet.tokens[first]
    return token.text in {"-", "–", "—", "•", "*", "·"} or token.kind == "number"
