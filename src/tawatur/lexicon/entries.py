"""What the lexicon knows by a name: one small record per row, whatever its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import case_variants, nisba_forms, noun_forms, plural_cases
from tawatur.arabic.verbs import Number
from tawatur.lexicon.tables import Row, rows, several
from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True)
class Entry(Record):
    """A row of the lexicon: its table, id, kind and English label, and the number of the form that was matched.

    `generic` marks common nouns (materiel, groups, heads, units), which take the article and pronouns freely; a name
    is matched with the article it is listed with. `parent` is the id, in `parent_table`'s sense, of what it belongs to.
    """

    table: str
    id: str
    kind: str
    label: str
    generic: bool
    number: Number = "?"
    parent: str = ""
    state: str = ""

    @property
    def ref(self) -> str:
        """The id across tables: `actors/islamic-state`; a nationality adjective refers to its state."""
        return f"{'states' if self.table == 'nisbas' else self.table}/{self.id}"


def all_entries() -> Iterator[tuple[str, Entry]]:
    """Every listed form, inflected, as (folded key of its words, entry), the most specific table first."""
    yield from _actors()
    yield from _states()
    yield from _named("outlets", "outlet")
    yield from _named("places", "")
    yield from _named("cities", "")
    for table in ("groups", "materiel", "units", "heads"):
        yield from _generic(table)


def _name_forms(row: Row) -> Iterator[str]:
    for name in (row["name"], *several(row.get("aliases", ""))):
        words = fold(name).split()
        yield " ".join(words)
        varied = [case_variants(word)[-1] for word in words]
        if varied != words:
            yield " ".join(varied)
        if _SYRIA in words[1:]:
            yield " ".join("سوريه" if word == _SYRIA else word for word in words)
    for name in several(row.get("latin", "")):
        yield fold(name)


_SYRIA = "سوريا"
"""The one word inside of many names that is spelt with either ending: شمال سوريا, شمال سورية."""


def _actors() -> Iterator[tuple[str, Entry]]:
    for row in rows("actors"):
        entry = Entry("actors", row["id"], row["kind"], row["label"], False, "?", row["parent"], row["state"])
        for form in _name_forms(row):
            yield form, entry
        yield fold(row["label"]), entry


def _states() -> Iterator[tuple[str, Entry]]:
    for row in rows("states"):
        entry = Entry("states", row["id"], "state", row["label"], False, "?", "", row["id"])
        for form in (*_name_forms(row), fold(row["label"])):
            yield form, entry
        for name in several(row["metonyms"]):
            yield fold(name), entry._replace(kind="metonym")
        for nisba in several(row["nisba"]):
            for key, _, number in nisba_forms(nisba):
                yield key, entry._replace(table="nisbas", kind="nisba", generic=True, number=number)


def _named(table: str, kind: str) -> Iterator[tuple[str, Entry]]:
    for row in rows(table):
        entry = Entry(
            table,
            row["id"],
            kind or row["kind"],
            row["label"],
            False,
            "?",
            row.get("parent", ""),
            row.get("country", ""),
        )
        for form in (*_name_forms(row), fold(row["label"])):
            yield form, entry


def _generic(table: str) -> Iterator[tuple[str, Entry]]:
    plural_heads = _plural_heads(table) if table == "groups" else frozenset()
    for row in rows(table):
        entry = Entry(
            table,
            row["id"],
            row.get("kind") or row.get("parent", ""),
            row.get("label", ""),
            True,
            parent=row.get("parent", row.get("role", "")),
        )
        phrases = (*several(row.get("aliases", "")), *several(row.get("phrases", "")))
        plurals = [phrase for phrase in phrases if phrase.partition(" ")[0] in plural_heads]
        others = (noun_forms(phrase) for phrase in phrases if phrase not in plurals)
        inflected = chain(noun_forms(row["singular"], [*several(row["plural"]), *plurals]), *others)
        by_number: dict[Number, Entry] = {}
        for key, number in inflected:
            if number not in by_number:
                by_number[number] = entry._replace(number=number)
            yield key, by_number[number]
        for name in several(row.get("latin", "")):
            yield fold(name), entry


def _plural_heads(table: str) -> frozenset[str]:
    """The words that head a plural of some row, in either case, and before a genitive: سائقون, سائقين, سائقو, سائقي."""
    heads = (plural.partition(" ")[0] for row in rows(table) for plural in several(row["plural"]))
    return frozenset(form for head in heads for form in plural_cases(head))
