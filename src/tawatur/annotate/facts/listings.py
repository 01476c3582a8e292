"""Lists of counts under a heading: والقتلى هم: – 9 من المدنيين."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.facts.fates import Cause, own_cause
from tawatur.annotate.facts.windows import window_of
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Period


class Listing(NamedTuple):
    """What a list of counts goes on with: the cause named before its colon, and the window that its total runs over."""

    cause: Cause | None = None
    window: Period | None = None


NO_LIST = Listing()
"""Outside of any list."""


def listing_after(sheet: Sheet, first: int, last: int, phrases: Sequence[Phrase], listing: Listing) -> Listing:
    """The list that the sentence of tokens `first` to `last` opens or stays in: والقتلى هم: – 9 من المدنيين.

    Outside of lists it keeps the sentence's own window, which the next may go on with.
    """
    if listing.cause is not None and _item(sheet, first):
        return listing
    when, cumulative = window_of(sheet, first)
    window = when if cumulative else window_before(sheet, first, listing)
    if sheet.tokens[last - 1].text != ":":
        return Listing(None, window)
    owns = [own for p in phrases if (own := own_cause(sheet, p)) is not None]
    return Listing(owns[-1] if owns else None, window)


def window_before(sheet: Sheet, at: int, listing: Listing) -> Period | None:
    """The window that the sentence of token `at` goes on with: as an item of a list, or by telling what those deeds led to.

    منذ بداية العام شنت روسيا 75 غارة. وأدت الغارات إلى مقتل 29 مدنيا.
    """
    first, last = sheet.sentences[sheet.sentence_of[at]]
    if listing.window is None or any(sheet.period_of[i] is not None for i in range(first, last)):
        return None
    return listing.window if (listing.cause is not None and _item(sheet, first)) or _results(sheet, first) else None


def _results(sheet: Sheet, first: int) -> bool:
    """Whether a sentence opens with what deeds told of before led to: وأدت الهجمات إلى, تسببت تلك الضربات ب."""
    if first + 1 >= len(sheet.tokens) or not any(r.verb in _LED_TO for r in sheet.verbs[first]):
        return False
    return sheet.tokens[first + 1].key.startswith(("ال", "تلك", "هذه"))


_LED_TO = frozenset({"أدي.II", "سبب.V", "سفر.IV", "خلف.II", "نتج.I"})


def opens_item(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the phrase begins an item of a list."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    return _item(sheet, first) and phrase.first - first <= 1


def _item(sheet: Sheet, first: int) -> bool:
    token = sheet.tokens[first]
    return token.text in {"-", "–", "—", "•", "*", "·"} or token.kind == "number"
