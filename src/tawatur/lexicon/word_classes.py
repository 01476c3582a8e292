"""Closed classes of words that rules of grammar ask for: rows of `word_classes.tsv`, which says what each class does."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.letters import fold
from tawatur.errors import LexiconError
from tawatur.lexicon.tables import rows, several


@cache
def joined_class(name: str) -> frozenset[str]:
    """The words of a class, with and without و before them."""
    return frozenset(lead + word for word in word_class(name) for lead in ("", "و"))


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a class by their folded keys.

    Raises:
        LexiconError: the table has no such class.
    """
    for row in rows("word_classes"):
        if row["id"] == name:
            return frozenset(map(fold, several(row["words"])))
    message = f"word_classes.tsv has no class {name!r}"
    raise LexiconError(message)
