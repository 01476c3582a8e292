"""Per cent, before or after a number, as a sign or in words."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.arabic.listed import keys_of
from tawatur.arabic.tokens import Token

PERCENT = "percent"
"""The unit of shares."""
_PERCENT_SIGNS = frozenset({"%", "٪", "﹪"})
_PERCENT_WORDS = frozenset({"الميه", "المايه", "المءه"})
_GLUED_PERCENT = frozenset({"بالميه", "بالمايه", "فالميه", "بالماه"})
_SHARE_WORDS = frozenset({"نسبه", "بنسبه", "ونسبه", "وبنسبه", "نسبتها", "نسبته"})


def percent_after(tokens: Sequence[Token], at: int) -> int | None:
    """The place after "percent", where it stands at `at`."""
    if at >= len(tokens):
        return None
    key = tokens[at].key
    if key in _PERCENT_SIGNS or key in _GLUED_PERCENT:
        return at + 1
    return at + 2 if key == "في" and at + 1 < len(tokens) and tokens[at + 1].key in _PERCENT_WORDS else None


def percent_before(tokens: Sequence[Token], begin: int) -> bool:
    """Whether "percent" stands in front: "%20", or "بالمئة 10" with no number before it."""
    before = tokens[begin - 1]
    if before.key in _PERCENT_SIGNS:
        return before.end == tokens[begin].start
    return before.key in _GLUED_PERCENT and (begin == 1 or tokens[begin - 2].kind == "sign")


def is_share(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether "at a rate of" stands in front and nothing is counted: "بنسبة 10 من المساحة"."""
    if begin == 0 or tokens[begin - 1].key not in _SHARE_WORDS:
        return False
    return end >= len(tokens) or tokens[end].kind == "sign" or tokens[end].key in keys_of("no-nouns")
