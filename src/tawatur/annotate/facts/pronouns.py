"""Whom a pronoun means: the nearest phrase before it that agrees and can act."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet

_AGREES = {"ه": ("m",), "ها": ("f", "p"), "هم": ("m", "p"), "هن": ("f", "p"), "هما": ("d", "p"), "نا": (), "ي": (), "ني": ()}
_FURTHEST = 2
"""Sentences back that a pronoun may reach."""


class Referents:
    """The phrases of a report that a pronoun can mean."""

    def __init__(self, sheet: Sheet, phrases: Sequence[Phrase]) -> None:
        self._sheet = sheet
        self._actors = [p for p in phrases if p.sort in {"actor", "person", "people"}]

    def of(self, pronoun: str, at: int) -> Phrase | None:
        """The actor that `pronoun` at token `at` means, or None."""
        wanted = _AGREES.get(pronoun, ())
        if not wanted:
            return None
        here = self._sheet.sentence_of[at]
        for phrase in reversed(self._actors):
            if phrase.last > at:
                continue
            if here - self._sheet.sentence_of[phrase.first] > _FURTHEST:
                return None
            if phrase.gender in wanted or phrase.number in wanted:
                return phrase._replace(preposition="", conjunction="")
        return None
