"""Stems: the singular that all forms of a head noun share, so that مصادر and المصدر meet."""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms
from tawatur.lexicon.tables import rows, several


@cache
def _stems() -> dict[str, str]:
    """From the first word of any form of a head noun to the first word of its singular (مصادر to مصدر)."""
    table: dict[str, str] = {}
    for name in ("heads", "groups"):
        for row in rows(name):
            plurals = several(row["plural"])
            names = (row["singular"], *plurals, *several(row.get("phrases", "")))
            first = fold(next(name for name in names if name).split()[0])
            for key, _ in noun_forms(row["singular"], plurals):
                table.setdefault(key.split()[0], first)
    return table


def stem_of(sheet: Sheet, first: int) -> str:
    """The singular of the noun at token `first`, without article, as a key."""
    return _stem(sheet.keys[first])


@lru_cache(maxsize=20_000)
def _stem(key: str) -> str:
    stems = _stems()
    for candidate in (key, key.removeprefix("و"), key.removeprefix("ل"), key.removeprefix("ب")):
        stem = stems.get(candidate[2:] if candidate.startswith(("ال", "لل")) else candidate)
        if stem is not None:
            return stem
    return key.removeprefix("ال")


@lru_cache(maxsize=20_000)
def forms_of(stem: str) -> frozenset[str]:
    """Every form of a head noun with and without article and clitics."""
    bare = [key for key, first in _stems().items() if first == stem]
    return frozenset(c + a + key for key in bare for c in ("", "و", "ل", "ب", "ف") for a in ("", "ال")) | {
        "ل" + "ل" + key for key in bare
    }
