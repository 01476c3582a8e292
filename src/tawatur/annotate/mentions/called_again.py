"""Men called by their class again (المتمردين), or by what they did to the state (الانقلابيين): who of those told of before is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.recalled_places import MEMORY
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.tables import rows

_ARMED = frozenset({"opposition", "fighters", "gunmen", "factions", "militias", "mercenaries"})
"""Classes of men under arms of whom a report tells apart one body by name, and then speaks of the class."""
_BY_DEED = frozenset({"groups/putschist"})
"""Classes whose name is a charge: the armed body told of last is meant."""
_REACH = 8
"""How many bodies back such a class may look."""


_OCCUPIER = "groups/occupier"
_OCCUPYING = frozenset({"israel", "turkey"})
"""States whose forces the Arabic press calls the occupation, without more, where the report is about one of them alone."""


_KINGDOM = "groups/kingdom"
_KINGDOMS = frozenset({"saudi-arabia", "jordan", "morocco", "bahrain"})
"""States that the Arabic press calls the kingdom, without more, where the report is about one of them alone."""


def only_state(sheet: Sheet, phrase: Phrase) -> Phrase | None:
    """الاحتلال or المملكة by itself, as the one such state that the report names by its name, people or bodies; else None."""
    candidates = {_OCCUPIER: _OCCUPYING, _KINGDOM: _KINGDOMS}.get(phrase.mention.ref or "")
    if candidates is None or phrase.last > phrase.head + 1:
        return None
    told = {
        e.id if e.table in {"states", "nisbas"} else e.state
        for match in sheet.matches
        for e in match.entries
        if e.table in {"states", "nisbas", "actors"}
    }
    meant = candidates.intersection(told)
    if len(meant) != 1:
        return phrase._replace(sort="actor", kind="state") if phrase.mention.ref == _KINGDOM else None
    (state,) = meant
    mention = replace(phrase.mention, kind="actor", ref=f"states/{state}", label=_labels()[state])
    return phrase._replace(mention=mention, sort="actor", kind="state", generic=False)


@cache
def _labels() -> Mapping[str, str]:
    return {row["id"]: row["label"] for row in rows("states")}


def called_again(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """A definite class of armed men as the one body before that was called the same; None where there is none, or two."""
    if phrase.kind not in _ARMED or phrase.number != "p" or phrase.last > phrase.head + 1:
        return None
    named = (p for p in reversed(before[-MEMORY:]) if p.sort == "actor" and not p.generic)
    recent = list(islice(named, _REACH))
    if phrase.mention.ref in _BY_DEED:
        return next((_as(phrase, p) for p in recent if p.kind in {"faction", "militia"}), None)
    same = {p.mention.key: p for p in recent if phrase.mention.ref in _classes(sheet, p)}
    return _as(phrase, *same.values()) if len(same) == 1 else None


def _classes(sheet: Sheet, phrase: Phrase) -> set[str | None]:
    """The classes of people that the head of a named body is a word for: متمردي in متمردي حركة النهار."""
    match = sheet.match_of[phrase.head] if phrase.head >= 0 else None
    return {e.ref for e in match.entries if e.table == "groups"} if match is not None else set()


def _as(phrase: Phrase, body: Phrase) -> Phrase:
    """The class as that body: under its own words where the lexicon lists the body, else under the body's."""
    own = replace(body.mention, text=phrase.mention.text, span=phrase.mention.span)
    return phrase._replace(mention=own if body.mention.ref else body.mention, sort="actor", generic=False)
