"""Given names and kunyas, which tell a personal name from other words."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.word_classes import word_class


@cache
def given_names() -> frozenset[str]:
    """The folded first words of all listed given names."""
    return frozenset(
        fold(name).split()[0] for row in rows("given_names") for name in (row["name"], *several(row["aliases"]))
    )


def is_given(sheet: Sheet, i: int) -> bool:
    """Whether token i is a given name or kunya by the lexicon."""
    key = sheet.tokens[i].key
    return (
        key in given_names()
        or key in word_class("kunya")
        or key.startswith("عبدال")
        or (key[:1] in "وفلب" and key[1:] in given_names() and len(key) > 3)
    )
