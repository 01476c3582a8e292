"""The quantities that a text gives, with the words that bound them and the noun they count."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from tawatur.arabic.bounds import Bound, bound_after, bound_before
from tawatur.arabic.counted_nouns import enclosed, is_noun, unit_of
from tawatur.arabic.dates import period_spans
from tawatur.arabic.keys import keys
from tawatur.arabic.letters import TATWEEL
from tawatur.arabic.lines import lines
from tawatur.arabic.number_labels import counts
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_ranges import low_end, paired, range_begin, range_end
from tawatur.arabic.number_reading import MANY_FEW, Number, read_number
from tawatur.arabic.number_shares import STARTS, read_figure
from tawatur.arabic.percents import PERCENT, is_share, percent_after, percent_before
from tawatur.arabic.tokens import Token
from tawatur.model.quantity import Quantity
from tawatur.model.span import Span
from tawatur.model.time import Period

_SEVERAL = {"عده": Decimal(2), "عدد": Decimal(2), "اعداد": Decimal(2)}
_WITH_SEVERAL = frozenset({"بعده", "لعده"})
"""عدة behind a preposition, told by its printed ة from "after him"."""
_FIGURES = frozenset(MANY_FEW) | STARTS
_OTHER_STARTS = frozenset(_SEVERAL) | _WITH_SEVERAL | _FIGURES
_LARGE = keys("كبير كبيرة آخر محدود قليل ضخم ضخمة هائل هائلة")


class _Figure(NamedTuple):
    """A number or a range of two, with the places of its first and last token."""

    number: Number
    range_to: Number | None
    begin: int
    end: int


def find_quantities(tokens: Sequence[Token], text: str, times: Sequence[Period] | None = None) -> tuple[Quantity, ...]:
    """The quantities that `text` gives, in order.

    `tokens` are those of `text` (or of a part of it; places count from the start of `text`). A number is exact
    (value, low and high the same) unless words bound it: "at least" and "more than" leave high open, "about" leaves
    both open and sets `approximate`, "at most" and "less than" leave low open, a range has no value. Vague words
    have no value: عشرات is 20 and up, مئات 200, آلاف 2,000, بضعة 3 to 9, عدة and عدد من 2 and up. The unit is
    "percent" or the counted noun as printed. Dates, times, calibres, names of units, telephone numbers are no
    quantities; numbers are never summed across a clause nor read over the end of a line. `times` are the text's, where
    the caller has them; they are looked for otherwise.
    """
    at = None if times is None else {i for time in times for i in range(time.span.start, time.span.end)}
    return tuple(
        quantity
        for line in lines(tokens, text)
        if len(line) > 1 or len(tokens) == 1  # a number alone on its line counts comments or readers
        for quantity in _quantities(line, text, at)
    )


def _quantities(tokens: Sequence[Token], text: str, times: AbstractSet[int] | None) -> list[Quantity]:
    starts = _starts()
    places = [at for at, token in enumerate(tokens) if token.kind == "number" or token.key in starts]
    if not places:
        return []
    taken = _dated(tokens) if times is None else _within(tokens, times)
    found: list[Quantity] = []
    past = 0
    for at in places:
        if at < past or at in taken:
            continue
        if tokens[at].key in _SEVERAL or (tokens[at].key in _WITH_SEVERAL and tokens[at].closed):
            several = _several(tokens, text, at)
            if several is not None:
                found.append(several)
            continue
        figure = _figure(tokens, at, taken)
        if figure is not None:
            found.append(_quantity(tokens, text, figure))
            past = figure.end
            while past < len(tokens) and tokens[past].start < found[-1].span.end:
                past += 1
        elif (skipped := read_number(tokens, at)) is not None:
            past = skipped.end
    return paired(found, text)


@cache
def _starts() -> frozenset[str]:
    """Every word that may begin a quantity without digits."""
    return frozenset(number_words_by_key()) | _OTHER_STARTS


def _dated(tokens: Sequence[Token]) -> dict[int, int]:
    """Where the times of the text begin, with the place after each: their numbers count nothing."""
    return {place: found.end for found in period_spans(tokens, None) for place in range(found.begin, found.end)}


def _within(tokens: Sequence[Token], times: AbstractSet[int]) -> dict[int, int]:
    """The same, from the code points that times stand on."""
    taken: dict[int, int] = {}
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].start in times:
            taken[place] = taken.get(place + 1, place + 1)
    return taken


def _figure(tokens: Sequence[Token], at: int, taken: dict[int, int]) -> _Figure | None:
    number = read_figure(tokens, at)
    if number is None or not counts(tokens, number):
        return None
    end = number.end
    other = range_end(tokens, number, taken)
    return _Figure(number, other, at, other.end if other is not None else end)


def _quantity(tokens: Sequence[Token], text: str, figure: _Figure) -> Quantity:
    begin, end = figure.begin, figure.end
    number, other = figure.number, figure.range_to
    unit: str | None
    percent = percent_after(tokens, end)
    sign_before = begin > 0 and percent_before(tokens, begin)
    if percent is not None or sign_before or is_share(tokens, begin, end):
        unit, end = PERCENT, percent or end
        begin -= bool(sign_before)
    else:
        unit = unit_of(tokens, number, end)
    bound: Bound | None = None
    if other is not None:
        begin = range_begin(tokens, begin)
    bound = bound_before(tokens, begin - enclosed(tokens, number.begin, figure.end))
    if bound is not None and bound.begin is not None:
        begin = bound.begin
    if bound is None:
        after = bound_after(tokens, end)
        if after is not None:
            bound = after[0]
            end = after[1] if after[0].begin is not None else end
    low, high = (low_end(tokens, number, other), other.value) if other is not None else (number.low, number.high)
    value = None if other is not None else number.value
    return _bounded(text, _from(tokens, begin), tokens[end - 1].end, (value, low, high), bound, unit)


def _bounded(
    text: str,
    start: int,
    end: int,
    values: tuple[Decimal | None, Decimal | None, Decimal | None],
    bound: Bound | None,
    unit: str | None,
) -> Quantity:
    value, low, high = (_plain(one) for one in values)
    kind = bound.kind if bound is not None else None
    if kind in {"least", "more"}:
        high = None
    elif kind in {"most", "less"}:
        low, high = None, high if high is not None else value
    elif kind == "about" and value is not None:
        low = high = None
    span = Span(start, end)
    return Quantity(
        value=value, low=low, high=high, approximate=kind == "about", unit=unit, text=span.of(text), span=span
    )


def _plain(value: Decimal | None) -> Decimal | None:
    return Decimal(int(value)) if value is not None and value == value.to_integral_value() else value


def _from(tokens: Sequence[Token], at: int) -> int:
    """Where a span begins: after a waw glued to its first word, which joins clauses and is no part of the number."""
    token = tokens[at]
    word = number_words_by_key().get(token.key)
    start = token.start
    eleven = token.key == "واحد" and "أ" in token.text  # "and eleven", spelled like "one" once folded
    if word is not None and (word.joined or eleven):
        start += 1
        while token.text[start - token.start] == TATWEEL or unicodedata.combining(token.text[start - token.start]):
            start += 1
    return start


def _several(tokens: Sequence[Token], text: str, at: int) -> Quantity | None:
    """Several ("عدة", "عدد من"): no value, two and up; "عدة" may follow its noun ("مناطق عدة")."""
    end = at + 1
    word = "عده" if tokens[at].key in _WITH_SEVERAL else tokens[at].key
    if word != "عده":
        while end < len(tokens) and tokens[end].key in _LARGE:
            end += 1
        if end >= len(tokens) or tokens[end].key != "من":
            return None
        end += 1
    noun = tokens[end] if end < len(tokens) and is_noun(tokens[end]) else None
    if noun is None and word == "عده" and at and is_noun(tokens[at - 1]):
        noun = tokens[at - 1]
    if noun is None:
        return None
    span = Span(tokens[at].start, tokens[end - 1].end)
    return Quantity(value=None, low=_SEVERAL[word], high=None, unit=noun.text, text=span.of(text), span=span)
