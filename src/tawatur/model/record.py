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
        names, values = _fields(made)
        return type(self)(**dict(zip(names, values(self), strict=True)) | changes)


@cache
def _fields(made: type) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The names of a kind of record's fields, and what reads all of them at once."""
    names = tuple(field.name for field in fields(made) if field.init)
    return names, attrgetter(*names)
