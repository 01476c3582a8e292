"""Strengths: how many of a group are somewhere, told without a verb of being: يبلغ عدد مقاتلي التنظيم في الجبل خمسين."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.fates import own_cause
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import skip_signs
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Presence, Quantity

NUMBER = "@strength"
_NUMBER_WORDS = frozenset({"عدد", "تعداد", "عديد", "وعدد"})


def _counts(quantity: Quantity | None) -> bool:
    """Whether a number is given, or between which two it is."""
    return quantity is not None and (quantity.value is not None or None not in (quantity.low, quantity.high))


def strength_claims(sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> list[Claim]:
    """The presence of a number of fighters at a place, where the sentence gives all three."""
    spoken_of = (told for k in range(len(phrases) - 1) if (told := _spoken_of(sheet, phrases[k], phrases[k + 1])))
    told = next(_numbered(sheet, phrases), None) or next(spoken_of, None)
    return [_claim(sheet, *told, voices)] if told is not None else []


def _numbered(sheet: Sheet, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase, Phrase]]:
    """Those whose number is told, where they are, and the number: يبلغ عدد مقاتلي التنظيم في الجبل خمسين."""
    for k, phrase in enumerate(phrases):
        if (
            sheet.tokens[phrase.first].key not in _NUMBER_WORDS
            or phrase.sort != "actor"
            or own_cause(sheet, phrase) is not None
        ):
            continue
        rest = phrases[k + 1 :]
        place = next((p for p in rest if p.sort in {"place", "post"} and _named_there(p)), None)
        number = next((p for p in rest if _counts(p.quantity) and p.sort in {"people", "count"}), None)
        if place is not None and number is not None:
            yield phrase, place, number


def _spoken_of(sheet: Sheet, fighters: Phrase, place: Phrase) -> tuple[Phrase, Phrase, Phrase] | None:
    """Counted men of somebody, spoken of together with where they are: تتحدث عن قرابة 3000 مقاتل من الحزب في سوريا."""
    men = fighters.sort == "actor" and fighters.preposition == "عن" and _counts(fighters.quantity)
    there = place.sort == "place" and _named_there(place)
    near = place.first == skip_signs(sheet, fighters.last) + (place.preposition == "في")
    return (fighters, place, fighters) if men and there and near else None


def _named_there(place: Phrase) -> bool:
    return place.preposition in {"في", "ب", "قرب"} and not place.generic


def _claim(sheet: Sheet, men: Phrase, place: Phrase, number: Phrase, voices: Voices) -> Claim:
    predicate = Predicate(at=men.first, name=NUMBER, part="noun", voice="active", end=men.first + 1)
    phrases = [men, place, number]
    filled = Filled(frames()[NUMBER][0], predicate, {"who": [men.mention], "where": [place.mention]}, phrases)
    proposition = Presence(actors=(men.mention,), bases=(place.mention,), quantity=number.quantity)
    return claim(sheet, filled, proposition, voices)
