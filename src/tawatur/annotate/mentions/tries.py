"""What a word may be read as, by the tables that list it, the most telling first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.goods import materiel_phrase
from tawatur.annotate.mentions.groups import group_phrase
from tawatur.annotate.mentions.heads import head_phrase
from tawatur.annotate.mentions.listed import actor_phrase
from tawatur.annotate.mentions.persons import NAMED, leads_name, name_phrase
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.places import place_phrase, site_phrase
from tawatur.annotate.mentions.site_words import opens_site, site_word
from tawatur.annotate.mentions.ties import owner_after
from tawatur.annotate.mentions.titles import nisba_phrase, person_phrase
from tawatur.annotate.mentions.words import looks_adjective, skip_signs
from tawatur.lexicon.entries import Entry

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

FIRST_PERSONS = frozenset({"ي", "ك", "كم", "ني"})
"""Pronouns that the press hardly writes on nouns: what looks like them is a nisba or part of the stem."""
Entries = Mapping[str, Entry]
"""The entries of the word by table."""
Try = Callable[["Reader", int, Entries], Phrase | None]


def first_reading(reader: Reader, i: int) -> Phrase | None:
    """The most telling phrase that begins at token i, of those that its tables allow."""
    entries = reader.entries(i)
    tables = entries.keys() | {"heads"} if _heads(reader, i) else entries
    for reading in _tries(frozenset(tables)):
        found = reading(reader, i, entries)
        if found is not None:
            return found
    return None


@cache
def _tries(tables: frozenset[str]) -> tuple[Try, ...]:
    """What a word is tried as that these tables list, in order."""
    return tuple(reading for wanted, reading in _ORDER if not wanted or not wanted.isdisjoint(tables))


def _named(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    for table in ("actors", "outlets", "states"):
        if table in entries:
            return actor_phrase(reader, i, entries[table])
    return None


def _site_plural(reader: Reader, i: int, entry: Entry) -> bool:
    """Whether a word for one man is the plural of a place before a feminine adjective: المزارع الجنوبية are farms."""
    if entry.number != "s" or site_word(reader.key(i), "") is None:
        return False
    after = _after(reader, i)
    definite = after.startswith("ال") and reader.key(i).removeprefix("و").startswith("ال")
    return definite and after.endswith("ه") and looks_adjective(after.removeprefix("ال"))


def _after(reader: Reader, i: int) -> str:
    """The word behind token i, quotation marks and brackets passed."""
    return reader.key(skip_signs(reader.sheet, i + 1))


def _group(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    if reader.key(i) == "بقياده" or _site_plural(reader, i, entries["groups"]):
        return None
    if entries["groups"].kind in {"factions", "militias", "forces", "tribesmen"}:
        for entry in _heads(reader, i):
            named = head_phrase(reader, i, entry) if entry.parent == "actor" else None
            if (
                named is not None
                and not named.generic
                and named.mention.ref is None
                and named.owner is None
                and _new_name(reader, named)
            ):
                return named
    return group_phrase(reader, i, entries["groups"])


def _new_name(reader: Reader, named: Phrase) -> bool:
    """Whether a head noun is followed by a name of its own, not by an owner or an adjective."""
    match = reader.sheet.match_of[named.first]
    if match is None:
        return False
    at = skip_signs(reader.sheet, match.last)
    return (
        at < named.last
        and (at > match.last or reader.key(at).startswith("ال") or not looks_adjective(reader.key(at)))
        and owner_after(reader, match.last - 1, match.last, construct=True) is None
    )


def _person(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    del entries
    return person_phrase(reader, i) if any(e.parent == "person" for e in _heads(reader, i)) else None


def _heads(reader: Reader, i: int) -> list[Entry]:
    match = reader.sheet.match_of[i]
    return [e for e in match.entries if e.table == "heads"] if match and match.first == i else []


def _head(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    del entries
    for entry in _heads(reader, i):
        if entry.parent == "actor":
            return head_phrase(reader, i, entry)
    return None


def _nisba(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    return nisba_phrase(reader, i, entries["nisbas"])


_BY_WAY = frozenset({"جوا", "برا", "بحرا"})
"""By air, by land, by sea: adverbs with a place's letters."""


def _site(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    key = reader.sheet.keys[i]
    if not opens_site(key) or key in _BY_WAY or key.removeprefix("و") == "بهدف" or _to_him(reader, i):
        return None
    if "groups" in entries and not _site_plural(reader, i, entries["groups"]):
        return None
    site = site_word(key, _after(reader, i))
    if site is None or site.split.pronoun in FIRST_PERSONS or _named_place(reader, i):
        return None
    if site.split.pronoun == "ه" and reader.sheet.tokens[i].text.endswith("ة"):
        return None
    return site_phrase(reader, i, site)


def _to_him(reader: Reader, i: int) -> bool:
    """Whether a word is إليه, which folding makes look like آلية."""
    printed = reader.sheet.tokens[i].text
    return reader.key(i).removeprefix("و") == "اليه" and printed.endswith("ه") and "آ" not in printed


def _named_place(reader: Reader, i: int) -> bool:
    """Whether a site noun begins a listed name of several words: جبل الزاوية."""
    match = reader.sheet.match_of[i]
    several = match is not None and match.first == i and match.last > i + 1
    return several and match is not None and any(e.table in {"places", "cities"} for e in match.entries)


def _place(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    return place_phrase(reader, i, entries["places"] if "places" in entries else entries["cities"])


def _materiel(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    if "groups" in entries:
        return None
    return materiel_phrase(reader, i, entries["materiel"] if "materiel" in entries else entries["units"])


def _by_name(reader: Reader, i: int, entries: Entries) -> Phrase | None:
    del entries
    keys = reader.sheet.keys
    opens = leads_name(keys[i]) or (i > 0 and keys[i - 1] in NAMED)
    return name_phrase(reader, i) if opens else None


_NONE: frozenset[str] = frozenset()
"""No table: what is tried by the word alone."""
_ORDER: tuple[tuple[frozenset[str], Try], ...] = (
    (_NONE, _by_name),
    (frozenset({"actors", "outlets", "states"}), _named),
    (frozenset({"materiel", "units"}), _materiel),
    (_NONE, _site),
    (frozenset({"heads"}), _person),
    (frozenset({"groups"}), _group),
    (frozenset({"heads"}), _head),
    (frozenset({"places", "cities"}), _place),
    (frozenset({"nisbas"}), _nisba),
)
"""What a word is tried as, and the tables one of which must list it; a place name that is also a common noun comes late."""
