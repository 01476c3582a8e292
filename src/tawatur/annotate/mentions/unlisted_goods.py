"""Counted goods that nobody lists, between those that are listed: 10 بنادق و7 نواظير حرارية و900 طلقة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.annotate.sheet import verb_readings
from tawatur.model import Mention, Quantity

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_NEAR = 5
"""Tokens behind the item before that its adjectives, a comma and و take."""


def unlisted_item(reader: Reader, i: int, before: Phrase) -> Phrase | None:
    """The item of a list of goods that begins with the number at token i and counts what no table knows."""
    quantity = reader.sheet.quantity_of[i]
    if quantity is None or before.sort != "materiel" or before.quantity is None or i - before.last > _NEAR:
        return None
    if reader.sheet.quantity_of[i - 1] is quantity or not _goes_on(reader, before.last, i):
        return None
    noun = i
    while noun < len(reader.sheet.tokens) and reader.sheet.quantity_of[noun] is quantity:
        noun += 1
    if not reader.same_sentence(i, noun) or not _nobody_knows(reader, noun, quantity):
        return None
    of = reader.at(noun + 1) if reader.same_sentence(i, noun + 1) else None
    plain = of is not None and of.sort == "materiel" and not (of.preposition or of.conjunction or of.quantity)
    last = of.last if of is not None and plain else noun + 1
    span = reader.sheet.span(noun, last)
    mention = Mention(kind="materiel", text=span.of(reader.sheet.report.body), span=span)
    return Phrase(i, last, mention, "", "و", noun, "materiel", "", "?", "p", generic=True, quantity=quantity)


_PARTING = frozenset("،,-–•")
"""Signs that part two items of a list."""


def _goes_on(reader: Reader, first: int, i: int) -> bool:
    """Whether only the words of the item before, a comma and و stand before the number at token i."""
    before = reader.sheet.tokens[i - 1]
    parted = (before.key == "و" or before.text in _PARTING) and reader.same_sentence(first, i)
    return parted and all(
        not known_word(reader.sheet, k) or reader.sheet.tokens[k].text in _PARTING for k in range(first, i - 1)
    )


def _nobody_knows(reader: Reader, i: int, quantity: Quantity) -> bool:
    """Whether a counted word is no listed noun, nor part of anything that is told of people or deeds."""
    token = reader.sheet.tokens[i]
    readings = verb_readings(token.key)
    return (
        token.kind == "word"
        and reader.sheet.match_of[i] is None
        and not reader.sheet.particles[i]
        and reader.sheet.period_of[i] is None
        and all(r.form.part == "masdar" and r.form.number == "p" for r in readings)
        and not token.key.endswith(("ين", "ون", "ا"))
        and not (_few(quantity) and token.key.endswith("ه") and not token.key.startswith("ا"))
    )


def _few(quantity: Quantity) -> bool:
    """Whether a number takes a plural, so that a word in ة behind it is only an adjective: 36 صاروخا مفككا و4 جاهزة."""
    return quantity.value is not None and _LEAST <= quantity.value <= _MOST


_LEAST, _MOST = 3, 10
"""The numbers whose noun stands in the plural."""
