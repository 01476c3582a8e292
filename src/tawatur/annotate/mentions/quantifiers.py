"""Words before a noun or number that say how much of it is meant."""

from __future__ import annotations

from functools import lru_cache

from tawatur.annotate.mentions.site_words import site_word
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.lexicon.word_classes import word_class


@lru_cache(maxsize=50_000)
def quantifier(key: str) -> bool:
    """Whether a word, clitics aside, is a quantifier; a word for a place that only looks like one is none (ولاية, no ولأية)."""
    if key in word_class("how-much"):
        return True
    splits = [s for s in noun_splits(key) if not s.article and not s.pronoun]
    return any(s.stem in word_class("how-much") for s in splits) and site_word(key, "") is None


@lru_cache(maxsize=50_000)
def number_clitics(key: str) -> tuple[str, str]:
    """The conjunction and preposition before a number word, or before a quantifier."""
    table = number_words_by_key()
    if key in word_class("how-much"):
        return "", ""
    for split in noun_splits(key):
        if (split.conjunction or split.preposition) and (
            split.stem in table or split.stem in word_class("how-much") or split.stem in word_class("roughly")
        ):
            return split.conjunction, split.preposition
    return "", ""
