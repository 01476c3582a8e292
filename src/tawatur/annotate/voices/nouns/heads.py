"""Heads of noun phrases: what kind of word heads a phrase that may name a speaker."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.tokens import Token
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match, find_names


class Head(NamedTuple):
    """What heads a phrase: the lexicon's entries for its first words, how many tokens they take, and the word without article."""

    entries: tuple[Entry, ...]
    last: int
    stem: str
    article: bool
    preposition: str
    pronoun: str = ""

    def of(self, *tables: str) -> Entry | None:
        """The first entry of one of these tables."""
        return next((entry for entry in self.entries if entry.table in tables), None)

    @property
    def name(self) -> Entry | None:
        """The entry that this phrase names outright: an actor, an outlet or a state."""
        return self.of("actors", "outlets", "states")

    @property
    def plural(self) -> bool:
        """Whether the head is a common noun in the plural, which no personal name follows."""
        entry = self.of("heads", "groups")
        return entry is not None and entry.number == "p"

    @property
    def role(self) -> str:
        """What heads.tsv says of the head noun: actor, person, speaker, source, or empty."""
        return _role(self.of("heads"))


def _role(entry: Entry | None) -> str:
    return entry.parent if entry is not None else ""


def head_at(sheet: Sheet, i: int) -> Head:
    """What stands at token i as the head of a noun phrase."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    splits = noun_splits(token.key)
    if match is not None and match.first == i and (match.last == i + 1 or _speaks(match.entries)):
        split = match.split
        if match.last == i + 1 and i + 1 < len(sheet.tokens) and is_given(sheet, i + 1):
            ranked = sorted(match.entries, key=lambda entry: entry.parent != "person")
            return Head(tuple(ranked), match.last, split.stem, split.article, split.preposition, split.pronoun)
        return Head(match.entries, match.last, split.stem, split.article, split.preposition, split.pronoun)
    alone = _alone(token)
    if alone is not None and match is not None:
        return Head(
            alone.entries, i + 1, alone.split.stem, alone.split.article, alone.split.preposition, alone.split.pronoun
        )
    if not splits:
        return Head((), i + 1, token.key, False, "")
    bare = next((s for s in splits if s.article), splits[0])
    return Head((), i + 1, bare.stem, bare.article, bare.preposition if bare.article else "")


_SPEAKING = frozenset({"actors", "outlets", "states", "heads", "groups"})


def _speaks(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table in _SPEAKING for entry in entries)


def _alone(token: Token) -> Match | None:
    """What a word would be by itself, where it stands inside a longer name of goods or a place (وثائق شحن)."""
    return _word(token.key, token.text)


@lru_cache(maxsize=20_000)
def _word(key: str, text: str) -> Match | None:
    found = find_names([Token(0, len(text), text, key, "word")])
    return found[0] if found and _speaks(found[0].entries) else None
