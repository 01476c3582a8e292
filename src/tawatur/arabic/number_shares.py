"""Shares, negatives and dozens: what the words around a number make of its value before anything bounds it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tawatur.arabic.number_lexicon import parts_by_key
from tawatur.arabic.number_reading import Number, read_number
from tawatur.arabic.tokens import Token

_PART = frozenset({"جزء", "اجزاء", "جزءا"})
_DOZENS = frozenset({"دزينه", "دزينات", "دزينتين"})
_COMPARED = frozenset({"<", ">", "="})
_FIFTHS = {
    lead + word: part
    for word, part in {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}.items()
    for lead in ("", "و", "ب", "ل")
}
_FIVE = 5
_DAMMA = "\u064f"
_MINUS = frozenset({"سالب", "ناقص"})
_OVER = "علي"
_OF = "من"
_TWELVE = 12
_HUNDRED = 100
_LARGEST_PART = 10


def read_figure(tokens: Sequence[Token], at: int) -> Number | None:  # alternatives, tried in turn
    """The number at this place with what makes a share, a dozen or a negative of it.

    "واحد من ثلاثة", "جزء من مئة", "1 على 3", "3/4 الكأس", "21 أخماس"; "ثلاث دزينات"; "سالب خمسة".
    """
    token = tokens[at]
    if token.key in _MINUS:
        inner = read_number(tokens, at + 1) if at + 1 < len(tokens) else None
        return _with_value(inner, -inner.value, at) if inner is not None and inner.value is not None else None
    if token.key == "-":
        return _negative(tokens, at) if at == 0 or tokens[at - 1].key in _COMPARED else None
    if token.key in _DOZENS:
        dozens = Decimal(_TWELVE * (2 if token.key == "دزينتين" else 1))
        return Number(dozens, dozens, dozens, at, at + 1) if token.key != "دزينات" else None
    if token.key in _PART:
        return _part_of(tokens, Number(Decimal(1), None, None, at, at))
    number = read_number(tokens, at)
    if number is None or number.value is None or number.end >= len(tokens):
        return number
    part = _FIFTHS.get(token.key)
    if part is not None and number.end == at + 1 and tokens[at + 1].key.startswith("ال"):
        # "خمس المساحة": five would be "المساحات الخمس"; the others are shares only when vowelled ("عُشر المحصول")
        share = Decimal(1) / part
        return _with_value(number, share, at) if part == _FIVE or _DAMMA in token.text[:3] else number
    return _shared(tokens, number) or number


def _negative(tokens: Sequence[Token], at: int) -> Number | None:
    """A minus sign tied to a number that no word follows: before anything counted it is the dash of a list."""
    if at + 1 >= len(tokens) or tokens[at].end != tokens[at + 1].start or tokens[at + 1].kind != "number":
        return None
    number = read_number(tokens, at + 1)
    if number is None or number.value is None or (number.end < len(tokens) and tokens[number.end].kind != "sign"):
        return None
    return _with_value(number, -number.value, at)


def _shared(tokens: Sequence[Token], number: Number) -> Number | None:  # alternatives, tried in turn
    value, end = number.value, number.end
    key = tokens[end].key
    if value is None:
        return None
    if key in _DOZENS:
        return _with_value(number, value * _TWELVE, number.begin, end + 1)
    if key in parts_by_key() and value > _LARGEST_PART:
        return _with_value(number, value / parts_by_key()[key], number.begin, end + 1)
    if key in _PART:
        return _part_of(tokens, number)
    if key == "/" and number.digits:
        return _slashed(tokens, number)
    if end + 1 >= len(tokens) or value != 1 or not (key == _OVER or (key == _OF and not number.digits)):
        return None  # only "one in three": "5 of 20" and "3 on 5 houses" are two figures
    under = read_number(tokens, end + 1)
    if under is None or not under.value or under.definite or under.value <= 1:
        return None
    return _with_value(number, value / under.value, number.begin, under.end)


def _part_of(tokens: Sequence[Token], number: Number) -> Number | None:
    """Parts of a hundred and the like; above a hundred only the last member counts parts."""
    at = number.end
    if at + 2 >= len(tokens) or tokens[at].key not in _PART or tokens[at + 1].key != _OF or number.value is None:
        return None
    under = read_number(tokens, at + 2)
    if under is None or not under.value:
        return None
    whole = number.value - number.value % _HUNDRED if number.value % _HUNDRED else Decimal(0)
    return _with_value(number, whole + (number.value - whole) / under.value, number.begin, under.end)


def _slashed(tokens: Sequence[Token], number: Number) -> Number | None:
    """A share in digits before the whole that it is of: "3/4 المدينة"; the digits may stand in either order."""
    end = number.end
    if end + 2 >= len(tokens) or tokens[end + 1].kind != "number" or tokens[end].end != tokens[end + 1].start:
        return None
    under = tokens[end + 1].key
    if not under.isdigit() or number.value is None or not tokens[end + 2].key.startswith("ال"):
        return None
    low, high = sorted((number.value, Decimal(under)))
    if not 0 < low < high <= _LARGEST_PART or tokens[end + 2].kind != "word":
        return None
    return _with_value(number, low / high, number.begin, end + 2)


def _with_value(number: Number, value: Decimal, begin: int, end: int | None = None) -> Number:
    return number._replace(value=value, low=value, high=value, begin=begin, end=number.end if end is None else end)


STARTS = _DOZENS | _MINUS | _PART | {"-"}
"""Words besides numbers that a figure can begin with."""
