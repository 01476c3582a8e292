"""Reading one noun phrase at one place: the longest that its head and what follows allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache

from tawatur.annotate.mentions.counted import may_open, numbered_after, quantified
from tawatur.annotate.mentions.others import another, latter, others_of, recalls
from tawatur.annotate.mentions.persons import NAMED, leads_name
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.site_words import opens_site
from tawatur.annotate.mentions.tries import FIRST_PERSONS, first_reading
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows

_DEEPEST = 40
"""Phrases within phrases that are followed: قائد لواء في جيش … goes on for a handful, hostile text for ever."""


@dataclass(slots=True)
class Reader:
    """Reads phrases of one sheet and remembers them."""

    sheet: Sheet
    begins: AbstractSet[int] = field(init=False)
    """The tokens at which a phrase could begin: most words cannot, and are passed over at once."""
    _memo: dict[int, Phrase | None] = field(default_factory=dict)
    _depth: int = 0
    _keys: Sequence[str] = field(init=False)
    _entries: dict[int, Mapping[str, Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._keys = self.sheet.keys
        self.begins = _beginnings(self.sheet)

    def at(self, i: int) -> Phrase | None:
        """The phrase that begins at token i, or None."""
        if i not in self.begins:
            return None
        if i not in self._memo:
            self._memo[i] = None
            if self._depth < _DEEPEST:
                self._depth += 1
                self._memo[i] = quantified(self, i) or self._plain(i)
                self._depth -= 1
        return self._memo[i]

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
        if match.last == i + 1 and _of_her(self.sheet, i) and not match.split.pronoun:
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
        if "groups" in tables and self._captures(i):
            return {"groups"}
        return {"actors"} if before in _AMONG and "groups" in tables else set()

    def _captures(self, i: int) -> bool:
        """Whether a plural is rather the verbal noun spelt like it: وأسر اثنين are no families."""
        sheet = self.sheet
        if not any(r.form.part == "masdar" and r.verb == _CAPTURE and not r.split.article for r in sheet.verbs[i]):
            return False
        counted = self.same_sentence(i, i + 1) and sheet.quantity_of[i + 1] is not None
        first, _ = sheet.sentences[sheet.sentence_of[i]]
        harmed = not sheet.words_of[sheet.sentence_of[i]].isdisjoint(_HARM)
        joined = any(r.split.conjunction for r in sheet.verbs[i])
        return counted or (joined and harmed and any(key in _HARM for key in self._keys[first:i]))

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


_CAPTURE = "أسر.I"
_HARM = frozenset({"مقتل", "قتل", "اصابه", "جرح"})
"""Verbal nouns of harm, beside which that of capturing is joined."""
_AMONG = frozenset({"بينهم", "بينهن", "منهم", "منهن", "مقتل", "اصابه"})
"""Words after which people are counted: what else their word names is not meant (بينهم طالبان)."""


@cache
def _feminine_groups() -> frozenset[str]:
    """The classes of people whose word ends in ة: شقيقة."""
    return frozenset(row["id"] for row in rows("groups") if row["singular"].endswith("ة"))


def _of_her(sheet: Sheet, i: int) -> bool:
    """Whether a word ends with the ت of a verb, which a noun in ة has before a pronoun only: اعتدت is not أعتدة."""
    key = sheet.tokens[i].key
    return key.endswith("ت") and not key.endswith("ات") and any(r.form.person for r in sheet.verbs[i])


def _as_printed(entries: Sequence[Entry], printed: str) -> Sequence[Entry]:
    """Entries with the one first that a printed ه allows: شقيقه is his brother, شقيقة a sister."""
    if len(entries) == 1 or not printed.endswith("ه"):
        return entries
    return sorted(entries, key=lambda entry: entry.table == "groups" and entry.id in _feminine_groups())


def _beginnings(sheet: Sheet) -> set[int]:
    """The tokens of numbers, those that open a listed name or a phrase by themselves, and those behind a word of naming."""
    found = {i for i, quantity in enumerate(sheet.quantity_of) if quantity is not None}
    found.update(match.first for match in sheet.matches)
    for key, places in sheet.places_of.items():
        if opens_phrase(key):
            found.update(places)
        if key in NAMED:
            found.update(i + 1 for i in places if i + 1 < len(sheet.tokens))
    return found


@lru_cache(maxsize=50_000)
def opens_phrase(key: str) -> bool:
    """Whether a word that the lexicon does not list can begin a phrase: a quantifier, a site noun, a given name, the latter."""
    return may_open(key) or recalls(key) or key == "واخري" or opens_site(key) or leads_name(key)
