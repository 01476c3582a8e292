"""Names before their role without a comma: فلان الفلاني رئيس لجنة كذا."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.lexicon.word_classes import word_class

LONGEST_NAME = 4
"""Words of a name that stands before its role."""


def role_start(sheet: Sheet, first: int, limit: int) -> int:
    """The token at which the role begins behind a name of two to four words at token `first`, or 0 where none does.

    The name begins with a given name, or ends with a word in ال and ي that the lexicon does not know.
    """
    if first + 2 >= limit:
        return 0
    spokesman = _spokesman_behind(sheet, first, limit)
    if spokesman or not (is_given(sheet, first) or surname_like(sheet, first + 1)):
        return spokesman
    if sheet.tokens[first].kind != "word" or sheet.tokens[first].key.startswith(("ال", "لل")):
        return 0
    known = sheet.match_of[first]
    if known is not None and any(entry.parent in {"speaker", "actor"} for entry in known.entries):
        return 0  # بيان is a name as well as a statement
    for at in range(first + 2, min(limit, first + LONGEST_NAME + 1)):
        if sheet.tokens[at - 1].kind != "word" or (sheet.particles[at - 1] and sheet.tokens[at - 1].text != "علي"):
            return 0
        match = sheet.match_of[at]
        if match is None or match.first != at or match.split.article or match.split.preposition:
            continue
        if match.split.conjunction or is_given(sheet, at) or sheet.tokens[at].key.startswith("ال"):
            continue
        return at if head_at(sheet, at).role == "person" and not head_at(sheet, at).plural else 0
    return 0


def _spokesman_behind(sheet: Sheet, first: int, limit: int) -> int:
    """The token of «the spokesman of» behind two to four words that can only be his name (جيتاتشو رضا المتحدث باسم كذا), or 0."""
    for at in range(first, min(limit - 1, first + LONGEST_NAME + 1)):
        if sheet.keys[at].removeprefix("ال") in word_class("spokesman"):
            return at if at - first > 1 and sheet.keys[at + 1] == "باسم" else 0
        match = sheet.match_of[at]
        common = match is not None and any(e.table in {"actors", "heads", "groups", "outlets"} for e in match.entries)
        if sheet.tokens[at].kind != "word" or sheet.particles[at] or (common and not is_given(sheet, at)):
            return 0
    return 0


def surname_like(sheet: Sheet, i: int) -> bool:
    """Whether token i looks like a surname: unknown to the lexicon, with the article and a relational ending (الزاملي)."""
    key = sheet.tokens[i].key
    return key.startswith("ال") and key.endswith("ي") and sheet.match_of[i] is None and not sheet.verbs[i]
