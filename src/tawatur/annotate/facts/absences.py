"""Absences: deeds and goods of which the words right before say that there are none: لا يوجد أي تعاون, لا نملك أي أسلحة."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import joined_class, word_class


def none_exists(sheet: Sheet, predicate: Predicate, first: int) -> bool:
    """Whether the words right before say that there is nothing of what a noun of deed is told of: ليس هناك قرار من أحد لتسليح."""
    if predicate.verbal or not sheet.has(joined_class("there-is"), predicate.at):
        return False
    tokens = sheet.tokens[max(first, predicate.at - _NONE_REACH) : predicate.at]
    keys = [token.key.removeprefix("و") for token in tokens]
    at = predicate.at - len(keys)
    for i in range(len(keys) - 1, 0, -1):
        if keys[i] in word_class("there-is") and keys[i - 1] in word_class("no-such"):
            return True
        if (
            any(r.form.person for r in sheet.verbs[at + i])
            or keys[i] in word_class("rather")
            or keys[i] in word_class("told-of-a-deed")
            or keys[i] in {"ان", "الذي", "التي", "،", "."}
        ):
            return False
    return False


def none_of_any(sheet: Sheet, at: int, first: int) -> bool:
    """Whether goods at a token are any at all in a clause that denies having them: لا نملك أي أسلحة أمريكية."""
    keys = [token.key for token in sheet.tokens[max(first, at - _NONE_REACH) : at]]
    if not keys or keys[-1] not in {"اي", "ايه"}:
        return False
    return any(key.removeprefix("و") in word_class("no-such") for key in keys)


_NONE_REACH = 8
"""Tokens between there is no and the deed that there is nothing of."""
