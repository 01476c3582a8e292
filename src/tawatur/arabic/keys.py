"""Sets of words by their folded keys, written the way they are printed."""

from __future__ import annotations

from tawatur.arabic.letters import fold


def keys(words: str) -> frozenset[str]:
    """The folded keys of words parted by spaces."""
    return frozenset(fold(word) for word in words.split())
