"""What names of outlets and of persons look like, known or not."""

from __future__ import annotations

import re
from functools import cache

from tawatur.ingest.lines import key_of
from tawatur.lexicon.tables import Row, rows, several

_QUOTED = re.compile(r"[«“\"](?P<name>[^«»“”\"]{2,40})[»”\"]")
_NUMBERED = re.compile(r"[^\W\d_]{2,}\s?24")
_MOST_WORDS = 5
_NAME_WORDS = range(2, 5)


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
    found: dict[str, Row] = {}
    for row in rows("outlets"):
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
    known = _compact("places", "states")
    if _packed(text) in known or (len(words) > 1 and words[0] in words_for("settlement")):
        return True
    return len(words) > 1 and words[0] in words_for("around") and _packed(" ".join(words[1:])) in known


def is_actor(text: str) -> bool:
    """Whether a short phrase is an actor of the lexicon, which then is no outlet and no author."""
    return _packed(text) in _compact("actors", "states")


@cache
def _given_names() -> frozenset[str]:
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
    """The table and row that a name known to be an outlet's stands for, type words supplied ("Jisr" for "Jisr newspaper").

    Organisations that publish under their own name are rows of `actors`.
    """
    row = known_outlet(text) or next(
        filter(None, (_outlets().get(f"{kind} {key_of(text)}") for kind in _types())), None
    )
    row = row or _packed_outlets().get(_packed(text))
    if row is not None:
        return "outlets", row
    actor = _actors().get(key_of(text))
    return ("actors", actor) if actor is not None else None


@cache
def _types() -> tuple[str, ...]:
    return tuple(sorted(words_for("outlet-type")))


@cache
def _packed_outlets() -> dict[str, Row]:
    return {_packed(name): row for name, row in _outlets().items()}


@cache
def _actors() -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows("actors"):
        for name in (row["name"], *several(row["aliases"]), row["label"], *several(row["latin"])):
            found.setdefault(key_of(name), row)
    return found


def outlet_at(domain: str) -> Row | None:
    """The lexicon's row for a web address's host."""
    host = domain.casefold().removeprefix("www.")
    return _domains().get(host)


def looks_like_outlet(text: str) -> bool:
    """Whether a short phrase is an outlet's name by the lexicon or by its form: a type word, a press ending, quotation marks."""
    key = key_of(text)
    if not key or key.count(" ") >= _MOST_WORDS:
        return False
    if known_outlet(text):
        return True
    words = key.split()
    typed = (
        len(words) > 1
        and "#" not in words
        and (words[0] in words_for("outlet-type") or words[-1] in words_for("outlet-tail"))
    )
    if is_place(text) or is_actor(text):
        return False
    return typed or bool(_NUMBERED.fullmatch(text.strip())) or bool(_QUOTED.fullmatch(text.strip()))


def outlet_name(text: str) -> str:
    """The name inside a credit: quotation marks and "our correspondent of" taken off."""
    match = _QUOTED.search(text)
    words = text.split()
    if match and (len(words) == 1 or key_of(words[0]) in words_for("correspondent") or match.group() == text.strip()):
        return match.group("name").strip()
    if len(words) > 1 and key_of(words[0]) in words_for("correspondent"):
        return " ".join(words[1:])
    bare = text.strip(" \t()[]:*")
    return bare if match else bare.strip('«»“”"')


def looks_like_person(text: str) -> bool:
    """Whether a short phrase is a person's name by its first word or by a family name of the form "al-…i"."""
    words = key_of(text).split()
    if len(words) not in _NAME_WORDS or "#" in words or looks_like_outlet(text) or is_actor(text):
        return False
    if words[0] in {"ابو", "ام"} or words[0] in _given_names() or " ".join(words[:2]) in _given_names():
        return len(words) > 2 or " ".join(words[:2]) not in _given_names()  # a bare compound is half a name
    return (
        len(words) == _NAME_WORDS.start
        and not words[0].startswith("ال")
        and words[1].startswith("ال")
        and words[1][-1] == "ي"
    )
