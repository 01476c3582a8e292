"""What the small values of reading share, of which a report needs tens of thousands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Self


class Record:
    """A value that lives in memory only, made anew rather than changed: a token, a phrase, a row of the lexicon.

    Each is a `dataclass(slots=True, unsafe_hash=True)`. What a case keeps is frozen; a record is read a hundred times for
    once that it is made, and a frozen one takes four times as long to make (decision 8).
    """

    __slots__ = ()

    def _replace(self, **changes: object) -> Self:
        """The same with other values in these fields."""
        made: type = type(self)
        places, read, named = _fields(made)
        values = [*read(self)]
        for name, value in changes.items():
            values[places[name]] = value
        return type(self)(**dict(zip(places, values, strict=True))) if named else type(self)(*values)


@cache
def _fields(made: type) -> tuple[dict[str, int], Callable[[object], tuple[object, ...]], bool]:
    """The fields that a kind of record is made of by their places, what reads all of them at once, and whether they go by name."""
    given = [field for field in fields(made) if field.init]
    places = {field.name: place for place, field in enumerate(given)}
    return places, attrgetter(*places), any(field.kw_only for field in given)
