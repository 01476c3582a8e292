"""Where documented seizures were: the places that tables of seized items name, beside those that claims name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tawatur.analyse.whereabouts import Whereabouts, placed
from tawatur.lexicon.called import place_called
from tawatur.model import Mention, SeizureRecord


def with_documented(found: Iterable[Whereabouts], seizures: Iterable[SeizureRecord]) -> tuple[Whereabouts, ...]:
    """The places with the seizures that were documented there, those of which most is known first.

    A seizure without a place, or taken from a claim that stands on the map already, is left out. Its place is looked
    for by the table's words alone: a name that two listed places bear means neither.
    """
    places = {one.key: one for one in found}
    for record in seizures:
        if record.place.strip() and record.claim is None:
            place = placed(_named(record.place))
            kept = places.setdefault(place.key, place)
            places[place.key] = replace(kept, seizures=(*kept.seizures, record))
    return tuple(sorted(places.values(), key=lambda one: (-len(one.sightings) - len(one.seizures), one.key)))


def _named(text: str) -> Mention:
    known = place_called(text)
    return Mention(kind="place", text=text.strip(), span=None, label=known and known[1], ref=known and known[0])
