"""The noun that a number counts, as printed: after it, after "of", or before a one or two that follows its noun."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tawatur.arabic.listed import keys_of, listed
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_reading import Number
from tawatur.arabic.tokens import Token

_BETWEEN_NUMBER_AND_NOUN = frozenset({"من", "تعداد", "عدد", "حصيله"})
_OF_THEM = frozenset({"منهم", "منها", "منهن", "منهما"})
_CLITICS = ("و", "ب", "ل")
_ENCLOSURES = frozenset({("(", ")"), ("/", "/"), ("[", "]"), ("“", "”"), ("«", "»"), ('"', '"')})
_ONE_OR_TWO = frozenset({Decimal(1), Decimal(2)})


def unit_of(tokens: Sequence[Token], number: Number, at: int) -> str | None:
    """The counted noun as printed: after the number (after "of" too), or before a one or two that follows it."""
    if number.value in _ONE_OR_TWO and not number.digits and number.begin:
        before = tokens[number.begin - 1]
        of_them = at < len(tokens) and tokens[at].key in _OF_THEM
        if (
            before.kind == "word"
            and before.key not in keys_of("no-nouns")
            and _agrees(before.key, number)
            and not of_them
        ):
            return before.text
    place = at + 1 if enclosed(tokens, number.begin, at) else at
    place += place < len(tokens) and tokens[place].key in _BETWEEN_NUMBER_AND_NOUN
    return tokens[place].text if place < len(tokens) and is_noun(tokens[place]) else None


def enclosed(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether brackets, quotation marks or slashes stand around the number: "(5)", "/7/"."""
    return begin > 0 and end < len(tokens) and (tokens[begin - 1].key, tokens[end].key) in _ENCLOSURES


def is_noun(token: Token) -> bool:
    """Whether a word after a number can be what it counts: no function word, no "in the shelling", no plural verb."""
    key = token.key
    if (
        token.kind != "word"
        or not key
        or key in keys_of("no-nouns")
        or key in number_words_by_key()
        or key.endswith("وا")
    ):
        return False
    return not key.startswith(_CLITICS) or key.startswith(listed("nouns-like-clitics"))


def _agrees(key: str, number: Number) -> bool:
    """Whether the noun before a number word can be what it counts: a dual before "two", any noun before "one"."""
    return key.endswith(("ان", "ين")) if number.value != 1 else not key.startswith("ال")
