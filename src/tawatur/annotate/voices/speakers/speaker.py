"""A speaker: a noun phrase read as one hand that words passed through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tawatur.annotate.sheet import Sheet
from tawatur.model import Link
from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True, kw_only=True)
class Speaker(Record):
    """A speaker's phrase: tokens `first` to `last` (exclusive), the link they make, and how later words can point back to it.

    `stem` is the head noun without article, `gender` m, f or ?, `number` s, p or ?. `points` says that the phrase only points
    to a speaker named elsewhere ("المصدر ذاته"). `known` says that its head can speak, by the lexicon.
    """

    first: int
    last: int
    link: Link
    stem: str
    gender: str = "?"
    number: str = "?"
    points: bool = False
    known: bool = True
    document: bool = False
    issuer: Speaker | None = None


class ReadSpeaker(Protocol):
    """Reads the speaker whose phrase begins at a token: `read_speaker`, handed down to what reads phrases inside phrases."""

    def __call__(
        self,
        sheet: Sheet,
        first: int,
        limit: int,
        *,
        bare: bool = False,
        bound: bool = False,
        takes: frozenset[str] = frozenset(),
    ) -> Speaker | None:
        """The speaker, or None where no noun phrase stands there."""
