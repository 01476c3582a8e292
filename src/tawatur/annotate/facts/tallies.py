"""Counts of people: how many of whom were killed, wounded, captured, detained, displaced, missing or released."""

from __future__ import annotations

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.circumstances import date_near, places_of
from tawatur.annotate.facts.roles import Filled
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Quantity, Tally, TallyCategory


def tally_claims(sheet: Sheet, filled: Filled, places: list[Phrase], voices: Voices) -> list[Claim]:
    """One tally for each counted phrase of a casualty frame."""
    found = []
    for phrase in filled.phrases:
        quantity = phrase.quantity or counted_alone(sheet, phrase)
        if quantity is None or phrase.sort not in {"actor", "people", "person"}:
            continue
        category: TallyCategory = filled.frame.category  # type: ignore[assignment]
        one = Filled(filled.frame, filled.predicate, {"whom": [phrase.mention], "n": []}, [phrase])
        proposition = Tally(
            category=category, counted=(phrase.mention,), counted_class=phrase.mention.text, quantity=quantity,
            when=date_near(sheet, filled.predicate.at), places=places_of(places),
        )
        found.append(claim(sheet, one, proposition, voices))
    return found


def counted_alone(sheet: Sheet, phrase: Phrase) -> Quantity | None:
    """A singular or dual noun counts itself: مقتل مدني, إصابة طفلين; a named person is one."""
    from decimal import Decimal

    number = {"s": 1, "d": 2}.get(phrase.number)
    if number is None or phrase.definite and phrase.sort != "person":
        return None
    if phrase.sort == "actor" and phrase.kind not in {"fighters", "soldiers", "officers", "gunmen", "police", "officials", "victims", "prisoners"}:
        return None
    span = sheet.span(phrase.head, phrase.head + 1)
    return Quantity(value=Decimal(number), low=Decimal(number), high=Decimal(number), text=span.of(sheet.report.body), span=span)
