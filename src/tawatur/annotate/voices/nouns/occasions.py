"""Occasions and media of speaking: في بيان، خلال مؤتمر صحفي، في تغريدته."""

from __future__ import annotations

from functools import lru_cache

from tawatur.lexicon.word_classes import word_class


@lru_cache(maxsize=10_000)
def is_occasion(key: str) -> bool:
    """Whether a word names an occasion or medium of speaking, also with a pronoun (تغريدته، بيانها)."""
    if key in word_class("occasion"):
        return True
    for pronoun in ("هما", "ها", "هم", "ه"):
        bare = key.removesuffix(pronoun)
        if bare != key:
            return bare in word_class("occasion") or (bare.endswith("ت") and bare[:-1] + "ه" in word_class("occasion"))
    return False
