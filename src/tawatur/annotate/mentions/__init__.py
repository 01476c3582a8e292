"""Mentions: noun phrases that name an actor, a place, people or materiel."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.model import Mention


class Phrase(NamedTuple):
    """Tokens `first` to `last` (exclusive) that name something; `preposition` is what clings to or stands before it."""

    first: int
    last: int
    mention: Mention
    preposition: str = ""


def find_mentions(sheet: Sheet) -> tuple[Phrase, ...]:
    """The noun phrases of a report that name somebody, somewhere or something, in the order of the text."""
    del sheet
    return ()
