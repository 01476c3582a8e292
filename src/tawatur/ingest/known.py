"""What the lexicon knows of the names and words in credits: outlets, places, actors, given names, labels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.ingest.lines import key_of
from tawatur.lexicon.tables import Row, rows, several


@cache
def words_for(kind: str) -> frozenset[str]:
    """The folded words of one kind in `lexicon/data/credits.tsv`."""
    return frozenset(
        key_of(text)
        for row in rows("credits")
        if row["kind"] == kind
        for text in (row["text"], *several(row["aliases"]))
    )


@cache
def _outlets() -> dict[str, Row]:
    return _named(rows("outlets"))


@cache
def _actors() -> dict[str, Row]:
    return _named(rows("actors"))


def _named(table: Sequence[Row]) -> dict[str, Row]:
    """Rows by every name they go by, folded; the first row of a name counts."""
    found: dict[str, Row] = {}
    for row in table:
        for name in (row["name"], *several(row["aliases"]), row["label"], *several(row["latin"])):
            found.setdefault(key_of(name), row)
    return found


@cache
def _domains() -> dict[str, Row]:
    return {domain.casefold(): row for row in rows("outlets") for domain in several(row["domain"])}


@cache
def _compact(*tables: str) -> frozenset[str]:
    """The names in tables of the lexicon, folded, without spaces and articles: "دير الزور" and "ديرالزور" are one."""
    return frozenset(
        _packed(name)
        for table in tables
        for row in rows(table)
        for name in (row["name"], *several(row["aliases"]))
        if name
    )


def _packed(name: str) -> str:
    return key_of(name).removeprefix("ال").replace(" ال", "").replace(" ", "")


def is_place(text: str) -> bool:
    """Whether a short phrase is a place of the lexicon, perhaps with the word for its surroundings ("ريف حلب")."""
    words = key_of(text).split()
    known = _compact("places", "cities", "states")
    if _packed(text) in known or (len(words) > 1 and words[0] in words_for("settlement")):
        return True
    return len(words) > 1 and words[0] in words_for("around") and _packed(" ".join(words[1:])) in known


def is_actor(text: str) -> bool:
    """Whether a short phrase is an actor of the lexicon, which then is no outlet and no author."""
    return _packed(text) in _compact("actors", "states")


@cache
def given_names() -> frozenset[str]:
    """The folded given names of `lexicon/data/given_names.tsv`."""
    return frozenset(key_of(name) for row in rows("given_names") for name in (row["name"], *several(row["aliases"])))


def known_outlet(text: str) -> Row | None:
    """The lexicon's row for an outlet's name, with or without the word that says what it is ("صحيفة") or an article."""
    key = key_of(text)
    table = _outlets()
    found = table.get(key)
    if found is None and (first := key.partition(" "))[0] in words_for("outlet-type"):
        found = table.get(first[2])
    if found is None:
        found = table.get(key.removeprefix("ال")) or table.get("ال" + key)
    return found


def outlet_row(text: str) -> tuple[str, Row] | None:
    """The table and row that an outlet's name stands for, its type word supplied where that leaves one outlet.

    Organisations that publish under their own name are rows of `actors`.
    """
    typed = [row for kind in _types() if (row := _outlets().get(f"{kind} {key_of(text)}"))]
    row = known_outlet(text) or (typed[0] if len({row["id"] for row in typed}) == 1 else None)
    row = row or _packed_outlets().get(_packed(text))
    if row is not None:
        return "outlets", row
    actor = _actors().get(key_of(text))
    return ("actors", actor) if actor is not None else None


@cache
def _types() -> tuple[str, ...]:
    """Type words that are left out when an outlet is named in a credit; channels and sites keep theirs."""
    return tuple(sorted(words_for("outlet-type") - words_for("outlet-type-kept")))


@cache
def _packed_outlets() -> dict[str, Row]:
    return {_packed(name): row for name, row in _outlets().items()}


def outlet_at(domain: str) -> Row | None:
    """The lexicon's row for a web address's host."""
    host = domain.casefold().removeprefix("www.")
    return _domains().get(host)
