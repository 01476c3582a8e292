"""Whom a count counts, so that two reports' words for one class meet: known names by keys, others by words."""

from __future__ import annotations

from tawatur.arabic.particles import particles
from tawatur.arabic.tokens import tokenise
from tawatur.model import Tally

ARTICLE = "ال"
_SHORTEST = 4
"""Letters of a word from which a leading article may be taken for one."""


def class_words(tally: Tally) -> tuple[str, ...]:
    """The keys of those counted where the lexicon knows them all; otherwise the words of the class in any order.

    The number itself, particles and articles are no part of a class; nothing else is passed over, since the same
    reporter's "civilians" and "civilians and fighters" are two classes.
    """
    if tally.counted and all(mention.ref for mention in tally.counted):
        return tuple(sorted({mention.key for mention in tally.counted}))
    words = tally.counted_class
    if tally.quantity is not None:
        words = words.replace(tally.quantity.text, " ")
    keys = {_bare(token.key) for token in tokenise(words) if token.kind == "word" and token.key not in particles()}
    return tuple(sorted(keys))


def _bare(key: str) -> str:
    return key.removeprefix(ARTICLE) if key.startswith(ARTICLE) and len(key) >= _SHORTEST else key
