"""Heads of noun phrases: what kind of word heads a phrase that may name a speaker."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.occasions import is_occasion
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.tokens import Token
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match, find_names
from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True)
class Head(Record):
    """What heads a phrase: the lexicon's entries for its first words, how many tokens they take, and the word without article.

    `office` says that the words name an office (الأمين العام للأمم المتحدة), whose holder's name may follow. `role` is what
    heads.tsv says of the head noun: actor, person, speaker, source, or empty.
    """

    entries: tuple[Entry, ...]
    last: int
    stem: str
    article: bool
    preposition: str
    pronoun: str = ""
    office: bool = False
    role: str = field(init=False)

    def __post_init__(self) -> None:
        noun = self.of("heads")
        self.role = noun.parent if noun is not None else ""

    def of(self, *tables: str) -> Entry | None:
        """The first entry of one of these tables."""
        for entry in self.entries:
            if entry.table in tables:
                return entry
        return None

    @property
    def name(self) -> Entry | None:
        """The entry that this phrase names outright: an actor, an outlet or a state."""
        return self.of("actors", "outlets", "states")

    @property
    def plural(self) -> bool:
        """Whether the head is a common noun in the plural or dual, which no personal name follows."""
        nouns = [entry for entry in self.entries if entry.table in {"heads", "groups"}]
        return bool(nouns) and all(entry.number in {"p", "d"} for entry in nouns)


def head_at(sheet: Sheet, i: int) -> Head:
    """What stands at token i as the head of a noun phrase."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if match is not None and match.first == i and _at_occasion(sheet, match):
        match = _alone(token) or match
        match = match._replace(first=i, last=i + 1)
    splits = noun_splits(token.key)
    if match is not None and match.first == i and (match.last == i + 1 or _speaks(match.entries)):
        split = match.split
        if match.last == i + 1 and i + 1 < len(sheet.tokens) and is_given(sheet, i + 1):
            ranked = sorted(match.entries, key=lambda entry: entry.parent != "person")
            return Head(tuple(ranked), match.last, split.stem, split.article, split.preposition, split.pronoun)
        office = match.last > i + 1 and _is_office(sheet, i, match)
        return Head(match.entries, match.last, split.stem, split.article, split.preposition, split.pronoun, office)
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


def _at_occasion(sheet: Sheet, match: Match) -> bool:
    """Whether a head that ends with في stands before an occasion, to which its في belongs (القيادي في تصريح)."""
    last = match.last
    if last - match.first == 1 or last >= len(sheet.tokens) or sheet.tokens[last - 1].key != "في":
        return False
    return is_occasion(sheet.tokens[last].key)


def is_feminine_past(sheet: Sheet, i: int) -> bool:
    """Whether token i is a verb in the feminine past written like a noun that waits for its pronoun (أفادت, not إفادتـه)."""
    match = sheet.match_of[i]
    alone = match is not None and match.last - match.first == 1 and not match.split.pronoun
    past = any(r.form.part == "past" and r.form.gender == "f" and not r.split.pronoun for r in sheet.verbs[i])
    return alone and past and sheet.tokens[i].text.endswith("ت") and not sheet.tokens[i].text.endswith("ات")


def _is_office(sheet: Sheet, i: int, match: Match) -> bool:
    """Whether a longer name begins like a person's role (الأمين العام للأمم المتحدة)."""
    if not any(entry.table == "actors" for entry in match.entries):
        return False
    for last in (i + 1, i + 2):
        words = tuple((token.key, token.text) for token in sheet.tokens[i:last])
        if any(entry.parent == "person" for entry in _role_of(words)):
            return True
    return False


@lru_cache(maxsize=5_000)
def _role_of(words: tuple[tuple[str, str], ...]) -> tuple[Entry, ...]:
    """What a few words would be by themselves."""
    found = find_names([Token(n, n + 1, text, key, "word") for n, (key, text) in enumerate(words)])
    return found[0].entries if found and found[0].first == 0 and found[0].last == len(words) else ()


def _alone(token: Token) -> Match | None:
    """What a word would be by itself, where it stands inside a longer name of goods or a place (وثائق شحن)."""
    return _word(token.key, token.text)


@lru_cache(maxsize=20_000)
def _word(key: str, text: str) -> Match | None:
    found = find_names([Token(0, len(text), text, key, "word")])
    return found[0] if found and _speaks(found[0].entries) else None
