"""Strengths: how many of a group are somewhere, told without a verb of being: يبلغ عدد مقاتلي التنظيم في الجبل خمسين."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.fates import own_cause
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Presence, Quantity

NUMBER = "@strength"
_NUMBER_WORDS = frozenset({"عدد", "تعداد", "عديد", "وعدد"})


def _counts(quantity: Quantity | None) -> bool:
    """Whether a number is given, or between which two it is."""
    return quantity is not None and (quantity.value is not None or None not in (quantity.low, quantity.high))


def strength_claims(sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> list[Claim]:
    """The presence of a number of fighters at a place, where the sentence gives all three."""
    for k, phrase in enumerate(phrases):
        if (
            sheet.tokens[phrase.first].key not in _NUMBER_WORDS
            or phrase.sort != "actor"
            or own_cause(sheet, phrase) is not None
        ):
            continue
        rest = phrases[k + 1 :]
        place = next(
            (p for p in rest if p.sort in {"place", "post"} and p.preposition in {"في", "ب", "قرب"} and not p.generic),
            None,
        )
        number = next(
            (p for p in rest if _counts(p.quantity) and p.sort in {"people", "count"}),
            None,
        )
        rows = frames().get(NUMBER)
        if place is None or number is None or not rows:
            continue
        predicate = Predicate(at=phrase.first, name=NUMBER, part="noun", voice="active", end=phrase.first + 1)
        filled = Filled(
            rows[0], predicate, {"who": [phrase.mention], "where": [place.mention]}, [phrase, place, number]
        )
        proposition = Presence(actors=(phrase.mention,), bases=(place.mention,), quantity=number.quantity)
        return [claim(sheet, filled, proposition, voices)]
    return []
