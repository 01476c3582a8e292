"""What clings to a word: conjunctions, prepositions, the article and pronouns, taken off every way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tawatur.model.record import Record

ENCLITICS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_VERBAL = ("", "س", "ل")
_SHORTEST_STEM = 2
_SEATED = ("او", "اي")
"""How a final hamza is written before a pronoun, folded: شراؤها, شرائها of شراء."""


@dataclass(slots=True, unsafe_hash=True)
class Split(Record):
    """One way to take a word apart: conjunction, preposition (or a verb's س, ل), article, stem, pronoun."""

    conjunction: str
    preposition: str
    article: bool
    stem: str
    pronoun: str

    @property
    def definite(self) -> str:
        """The stem with its article, as a name is listed."""
        return "ال" + self.stem if self.article else self.stem


@lru_cache(maxsize=100_000)
def noun_splits(key: str) -> tuple[Split, ...]:
    """The ways to read a folded key as a noun with clitics, the one that takes least off first."""
    found = []
    for conjunction in _CONJUNCTIONS:
        if not key.startswith(conjunction):
            continue
        rest = key[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if rest.startswith(preposition):
                found += _after_preposition(conjunction, preposition, rest[len(preposition) :])
    return tuple(split for split in found if len(split.stem) >= _SHORTEST_STEM)


def _after_preposition(conjunction: str, preposition: str, rest: str) -> list[Split]:
    splits = [Split(conjunction, preposition, False, rest, "")]
    if rest.startswith("ال"):
        splits.append(Split(conjunction, preposition, True, rest[2:], ""))
        return splits
    if preposition == "ل" and rest.startswith("ل"):
        splits += [Split(conjunction, preposition, True, rest[1:], ""), Split(conjunction, preposition, True, rest, "")]
    for pronoun in ENCLITICS:
        stem = rest[: -len(pronoun)]
        if rest.endswith(pronoun) and len(stem) >= _SHORTEST_STEM:
            splits.append(Split(conjunction, preposition, False, stem, pronoun))
            if stem.endswith("ت"):
                splits.append(Split(conjunction, preposition, False, stem[:-1] + "ه", pronoun))
            elif stem.endswith(_SEATED) and len(stem) > _SHORTEST_STEM + 1:
                splits.append(Split(conjunction, preposition, False, stem[:-1] + "ء", pronoun))
    return splits


@lru_cache(maxsize=100_000)
def verb_splits(key: str) -> tuple[Split, ...]:
    """The ways to read a folded key as a verb with clitics, the one that takes least off first."""
    found = []
    for conjunction in _CONJUNCTIONS:
        if not key.startswith(conjunction):
            continue
        rest = key[len(conjunction) :]
        for particle in _VERBAL:
            if rest.startswith(particle):
                found += _verb_endings(conjunction, particle, rest[len(particle) :])
    return tuple(split for split in found if len(split.stem) >= _SHORTEST_STEM)


def _verb_endings(conjunction: str, particle: str, rest: str) -> list[Split]:
    splits = [Split(conjunction, particle, False, rest, "")]
    for pronoun in ENCLITICS:
        if not rest.endswith(pronoun) or pronoun == "ي":
            continue
        stem = rest[: -len(pronoun)]
        splits.append(Split(conjunction, particle, False, stem, pronoun))
        if stem.endswith("و"):
            splits.append(Split(conjunction, particle, False, stem + "ا", pronoun))
        if stem.endswith("ا"):
            splits.append(Split(conjunction, particle, False, stem[:-1] + "ي", pronoun))
    return splits
