"""Mentions: noun phrases that name an actor, a place, people or materiel."""

from __future__ import annotations

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.reader import Reader
from tawatur.annotate.mentions.references import resolve
from tawatur.annotate.sheet import Sheet

__all__ = ["Phrase", "find_mentions"]


def find_mentions(sheet: Sheet) -> tuple[Phrase, ...]:
    """The noun phrases of a report that name somebody, somewhere or something, in the order of the text."""
    reader, found, i = Reader(sheet), [], 0
    while i < len(sheet.tokens):
        phrase = reader.at(i)
        if phrase is None:
            i += 1
            continue
        found.append(phrase)
        i = max(phrase.last, i + 1)
    return resolve(sheet, found)
