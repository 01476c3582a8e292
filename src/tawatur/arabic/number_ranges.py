"""Two numbers that are the ends of one figure: "بين 3 و5", "من 10 إلى 15", "3-5"; "more than 100 and less than 200"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from decimal import Decimal

from tawatur.arabic.listed import keys_of
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_reading import THOUSAND, Number, read_number
from tawatur.arabic.tokens import Token
from tawatur.model.quantity import Quantity
from tawatur.model.span import Span

_DASHES = frozenset({"-", "–", "—", "~"})
_REACH_OF_CHANGE = 9


def range_end(tokens: Sequence[Token], number: Number, taken: Container[int]) -> Number | None:
    """The upper end of a range that this number begins: "بين 3 و5", "من 10 إلى 15", "3-5", "ثلاثة أو أربعة"."""
    at = number.end
    if at >= len(tokens) or number.value is None:
        return None
    before = tokens[number.begin - 1].key if number.begin else ""
    key = tokens[at].key
    other: Number | None = None
    if before.removeprefix("و") == "بين" and (key == "و" or key.startswith("و")):
        other = read_number(tokens, at + (key == "و")) if at + (key == "و") < len(tokens) else None
    elif key in _DASHES or key == "او" or (key == "الي" and not _changes(tokens, number.begin)):
        nearby = tokens[at].start - tokens[at - 1].end <= 1
        other = read_number(tokens, at + 1) if at + 1 < len(tokens) and nearby else None
    if other is None or other.value is None or other.begin in taken or other.value <= number.value:
        return None
    return other


def low_end(tokens: Sequence[Token], number: Number, other: Number) -> Decimal | None:
    """The lower end of a range, in the thousands that only the upper one says: "بين 3 و5 آلاف"."""
    last = number_words_by_key().get(tokens[other.end - 1].key)
    if last is None or last.role not in {"scale", "many"} or other.end - other.begin < 2 or number.value is None:
        return number.value
    scale = last.value if last.role == "scale" else last.value / 2
    if scale < THOUSAND or number.value >= THOUSAND or other.value is None:
        return number.value
    return number.value * scale if number.value * scale < other.value else number.value


def _changes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of rising or falling stands before: then "from 50 to 3" are two figures, not a range."""
    return any(
        tokens[place].key.lstrip("و") in keys_of("changes-of-amount")
        for place in range(max(0, at - _REACH_OF_CHANGE), at)
    )


def range_begin(tokens: Sequence[Token], at: int) -> int:
    """Where a range begins, with its opening word: "between", "from"."""
    before = tokens[at - 1].key if at else ""
    if before.removeprefix("و") not in {"بين", "من"}:
        return at
    return at - 2 if at > 1 and before == "بين" and tokens[at - 2].key == "ما" else at - 1


def paired(found: list[Quantity], text: str) -> list[Quantity]:
    """Joins "more than 100" with the "and less than 200" that follows it into one range."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.low is not None
            and quantity.high is not None
            and before.high is None
            and quantity.low is None
            and before.low < quantity.high
            and not text[before.span.end : quantity.span.start].strip(" ،,وأا")
        ):
            span = Span(before.span.start, quantity.span.end)
            joined[-1] = Quantity(
                value=None, low=before.low, high=quantity.high, unit=quantity.unit, text=span.of(text), span=span
            )
        else:
            joined.append(quantity)
    return joined
