"""What is counted, and as what: the category that a noun says by itself, and the nouns that count themselves."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tawatur.annotate.facts.frames import Frame, frames, noun_reading
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.sheet import Sheet
from tawatur.model import Quantity

_MEMBERS = frozenset(
    {
        "mercenaries",
        "fighters",
        "soldiers",
        "officers",
        "gunmen",
        "police",
        "officials",
        "victims",
        "prisoners",
        "crew",
        "nationals",
    }
)


class Cause(NamedTuple):
    """What makes a phrase a count: the frame (for its category), the predicate, and the places of its clause."""

    frame: Frame
    predicate: Predicate
    places: tuple[Phrase, ...]


def own_cause(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """The category that a noun says by itself: قتلى, جرحى, أسرى, or that of what is counted: 3 إصابات."""
    if phrase.sort == "count":
        return _counted_event(sheet, phrase)
    match = sheet.match_of[phrase.head] if 0 <= phrase.head < len(sheet.tokens) else None
    for entry in match.entries if match is not None else ():
        rows = frames().get("@" + entry.id) if entry.table == "groups" else None
        if rows and (entry.id != "victim" or phrase.quantity is not None):
            predicate = Predicate(
                at=phrase.head, name=rows[0].predicate, part="noun", voice="active", end=phrase.head + 1
            )
            return Cause(rows[0], predicate, ())
    return None


def _counted_event(sheet: Sheet, phrase: Phrase) -> Cause | None:
    reading = noun_reading(sheet.tokens[phrase.last].key) if phrase.last < len(sheet.tokens) else None
    rows = (
        [f for f in frames().get(reading.lemma, ()) if f.kind == "tally"]
        if reading is not None and not reading.split.article
        else []
    )
    if not rows:
        return None
    predicate = Predicate(at=phrase.first, name=rows[0].predicate, part="noun", voice="active", end=phrase.first + 1)
    return Cause(rows[0], predicate, ())


def counted_alone(sheet: Sheet, phrase: Phrase, *, part: bool = False) -> Quantity | None:
    """A singular or dual noun counts itself: مقتل مدني, إصابة طفلين; a named person is one."""
    number = {"s": 1, "d": 2}.get(phrase.number)
    named = (
        phrase.sort == "people"
        and phrase.number == "s"
        and phrase.last < len(sheet.tokens)
        and leads_name(sheet.tokens[phrase.last].key)
    )
    if number is None or (phrase.definite and phrase.sort not in {"person", "actor"} and not named):
        return None
    if phrase.definite and phrase.sort == "actor" and phrase.kind not in _MEMBERS:
        return None
    if phrase.sort == "actor" and phrase.kind not in _MEMBERS:
        return None
    if (
        phrase.sort == "people"
        and phrase.kind in {"factions", "militias", "forces", "families", "companies", "residents"}
        and not part
    ):
        return None
    span = sheet.span(phrase.head, phrase.head + 1)
    value = Decimal(number)
    return Quantity(value=value, low=value, high=value, text=span.of(sheet.report.body), span=span)
