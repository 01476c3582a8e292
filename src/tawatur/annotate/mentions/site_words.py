"""Nouns for places: which words open one, and of what kind it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur.arabic.clitics import Split, noun_splits
from tawatur.arabic.nouns import noun_forms
from tawatur.arabic.verbs import Number
from tawatur.lexicon.tables import rows, several


@dataclass(slots=True, unsafe_hash=True)
class Site:
    """A noun for places: how many words of it were matched, its kind, and how the first word was taken apart."""

    length: int
    kind: str
    number: Number
    split: Split


@cache
def _sites() -> dict[str, tuple[str, Number]]:
    table: dict[str, tuple[str, Number]] = {}
    for row in rows("sites"):
        for key, number in noun_forms(row["singular"], several(row["plural"])):
            table.setdefault(key, (row["kind"], number))
    return table


@lru_cache(maxsize=100_000)
def site_word(key: str, after: str) -> Site | None:
    """The site noun that begins with this word and, where it has two words, goes on with `after`."""
    table = _sites()
    for split in noun_splits(key):
        found = table.get(f"{split.stem} {after.removeprefix('ال')}")
        if found is not None:
            return Site(2, found[0], found[1], split)
    for split in noun_splits(key):
        found = table.get(split.stem)
        if found is not None and split.pronoun == "ي" and found[1] == "s" and found[0] != "part" and not split.article:
            return Site(1, found[0], "d", split._replace(pronoun=""))
        if found is not None:
            return Site(1, found[0], found[1], split)
    return None


@cache
def _site_words() -> frozenset[str]:
    """The first words of every site noun."""
    return frozenset(key.split()[0] for key in _sites())


@lru_cache(maxsize=50_000)
def opens_site(key: str) -> bool:
    """Whether a word can begin a site noun, of one word or two."""
    return any(split.stem in _site_words() for split in noun_splits(key))
