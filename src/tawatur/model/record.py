"""How the small values of reading are made, of which a report needs tens of thousands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Self, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(made: type[T]) -> type[T]:
    """Makes a class a slotted value with equality and hash, frozen by the type checker alone.

    What a case keeps is frozen at run time too. A token, a phrase or a row of the lexicon lives in memory only and is read
    a hundred times for once that it is made: `dataclass(frozen=True)` takes four times as long to make one, and a named
    tuple three times as long to read a field.
    """
    return dataclass(slots=True, unsafe_hash=True)(made)


class Record:
    """What records share that are derived from one another."""

    __slots__: tuple[str, ...] = ()

    def _replace(self, **changes: object) -> Self:
        """The same with other values in these fields."""
        names = self.__slots__
        return type(self)(**dict(zip(names, _reader(names)(self), strict=True)) | changes)


@cache
def _reader(names: tuple[str, ...]) -> attrgetter[tuple[object, ...]]:
    """What reads all fields of a record at once."""
    return attrgetter(*names)
