"""Reading one noun phrase at one place: the longest that its head and what follows allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tawatur.annotate.mentions.counted import may_open, numbered_after, quantified
from tawatur.annotate.mentions.others import another, latter, others_of, recalls
from tawatur.annotate.mentions.persons import NAMED, leads_name
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.tries import FIRST_PERSONS, first_reading
from tawatur.annotate.mentions.words import opens_site
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows

_DEEPEST = 40
"""Phrases within phrases that are followed: قائد لواء في جيش … goes on for a handful, hostile text for ever."""


@dataclass(slots=True)
class Reader:
    """Reads phrases of one sheet and remembers them."""

    sheet: Sheet
    _memo: dict[int, Phrase | None] = field(default_factory=dict)
    _depth: int = 0
    _keys: list[str] = field(default_factory=list)
    _entries: dict[int, Mapping[str, Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._keys = [token.key for token in self.sheet.tokens]

    def at(self, i: int) -> Phrase | None:
        """The phrase that begins at token i, or None."""
        if i >= len(self.sheet.tokens):
            return None
        if i not in self._memo:
            self._memo[i] = None
            if self._may_begin(i) and self._depth < _DEEPEST:
                self._depth += 1
                self._memo[i] = quantified(self, i) or self._plain(i)
                self._depth -= 1
        return self._memo[i]

    def _may_begin(self, i: int) -> bool:
        """Whether anything at token i could begin a phrase: most words cannot, and are passed over at once."""
        sheet = self.sheet
        match = sheet.match_of[i]
        if (match is not None and match.first == i) or sheet.quantity_of[i] is not None:
            return True
        return (
            opens_phrase(sheet.tokens[i].key)
            or sheet.tokens[i].key == "واخري"
            or (i > 0 and sheet.tokens[i - 1].key in NAMED)
        )

    def entries(self, i: int) -> Mapping[str, Entry]:
        """The lexicon entries of the match that begins at token i, by table."""
        known = self._entries.get(i)
        if known is None:
            known = self._entries[i] = self._entries_at(i)
        return known

    def _entries_at(self, i: int) -> dict[str, Entry]:
        match = self.sheet.match_of[i] if i < len(self.sheet.tokens) else None
        if match is None or match.first != i or match.split.pronoun in FIRST_PERSONS:
            return {}
        if match.split.pronoun == "ه" and self.sheet.tokens[i].text.rstrip("،").endswith("ة"):
            return {}
        tables = {entry.table for entry in match.entries}
        passed = self._passed_over(i, tables)
        if "nisbas" in tables and match.split.article and match.last == i + 1:
            passed |= {"states"}
        found: dict[str, Entry] = {}
        for entry in _as_printed(match.entries, self.sheet.tokens[i].text):
            if entry.table in passed:
                continue
            before = found.setdefault(entry.table, entry)
            if before.number == "d" and entry.number == "p" and entry.id == before.id:
                found[entry.table] = entry
        return found

    def _passed_over(self, i: int, tables: set[str]) -> set[str]:
        """The tables whose entries the word before rules out: بينهم طالبان are students, غير سورية is not Syria."""
        before = self.key(i - 1)
        if before == "غير":
            return {"states", "nisbas", "places"}
        return {"actors"} if before in _AMONG and "groups" in tables else set()

    def key(self, i: int) -> str:
        """The folded word at token i, "" past the end."""
        keys = self._keys
        return keys[i] if 0 <= i < len(keys) else ""

    def same_sentence(self, i: int, j: int) -> bool:
        """Whether both tokens stand in one sentence."""
        tokens = self.sheet.tokens
        return j < len(tokens) and self.sheet.sentence_of[i] == self.sheet.sentence_of[j]

    def _plain(self, i: int) -> Phrase | None:
        """A phrase without a number before it; indefinite, it may have one behind it."""
        found = first_reading(self, i)
        if found is not None:
            return numbered_after(self, found)
        return latter(self, i) or others_of(self, i) or another(self, i)


_AMONG = frozenset({"بينهم", "بينهن", "منهم", "منهن", "مقتل", "اصابه"})
"""Words after which people are counted: what else their word names is not meant (بينهم طالبان)."""


@cache
def _feminine_groups() -> frozenset[str]:
    """The classes of people whose word ends in ة: شقيقة."""
    return frozenset(row["id"] for row in rows("groups") if row["singular"].endswith("ة"))


def _as_printed(entries: Sequence[Entry], printed: str) -> Sequence[Entry]:
    """Entries with the one first that a printed ه allows: شقيقه is his brother, شقيقة a sister."""
    if len(entries) == 1 or not printed.endswith("ه"):
        return entries
    return sorted(entries, key=lambda entry: entry.table == "groups" and entry.id in _feminine_groups())


@cache
def opens_phrase(key: str) -> bool:
    """Whether a word that the lexicon does not list can begin a phrase: a quantifier, a site noun, a given name, the latter."""
    return may_open(key) or recalls(key) or opens_site(key) or leads_name(key)
