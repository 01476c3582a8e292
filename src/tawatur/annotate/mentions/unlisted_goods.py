"""Counted goods that nobody lists, between those that are listed: 10 بنادق و7 نواظير حرارية و900 طلقة."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.annotate.verb_readings import verb_readings
from tawatur.model import Mention, Quantity

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_NEAR = 5
"""Tokens behind the item before that its adjectives, a comma and و take."""


def unlisted_item(reader: Reader, i: int, found: Sequence[Phrase]) -> Phrase | None:
    """The item of a list of goods that begins with the number at token i and counts what no table knows."""
    quantity = reader.sheet.quantity_of[i]
    before, counted = found[-1], any(p.sort == "materiel" and p.quantity is not None for p in found[-2:])
    if quantity is None or before.sort != "materiel" or not counted or i - before.last > _NEAR:
        return None
    if reader.sheet.quantity_of[i - 1] is quantity or not _goes_on(reader, before.last, i):
        return None
    noun = i
    while noun < len(reader.sheet.tokens) and reader.sheet.quantity_of[noun] is quantity:
        noun += 1
    if not reader.same_sentence(i, noun) or not _nobody_knows(reader, noun, quantity):
        return None
    last = _to_next_item(reader, noun) or _of_goods(reader, noun)
    span = reader.sheet.span(noun, last)
    mention = Mention(kind="materiel", text=span.of(reader.sheet.report.body), span=span)
    return Phrase(i, last, mention, "", "و", noun, "materiel", "", "?", "p", generic=True, quantity=quantity)


def _to_next_item(reader: Reader, noun: int) -> int:
    """Where the item ends whose noun stands at this token, if the next begins within a few words: 93 جهاز شحن أجهزة صيد، وعدد; else 0."""
    for k in range(noun + 1, noun + _LONGEST):
        if not reader.same_sentence(noun, k) or (reader.sheet.match_of[k] is None and _states(reader.key(k))):
            return 0
        if reader.sheet.tokens[k].text in _PARTING or (reader.key(k) in _AND and reader.sheet.quantity_of[k + 1]):
            return k
    return 0


def _states(key: str) -> bool:
    """Whether a word is a verb and no verbal noun of the same letters."""
    readings = verb_readings(key)
    return any(r.form.person for r in readings) and not any(r.form.part == "masdar" for r in readings)


def _of_goods(reader: Reader, noun: int) -> int:
    """Where an item ends that is told as parts of goods: 10 خزنات بنادق."""
    of = reader.at(noun + 1) if reader.same_sentence(noun, noun + 1) else None
    plain = of is not None and of.sort == "materiel" and not (of.preposition or of.conjunction or of.quantity)
    return of.last if of is not None and plain else noun + 1


_LONGEST = 6
"""Tokens of the longest item that nobody lists, with its separator."""
_AND = frozenset({"و", "وعدد"})
_PARTING = frozenset("،,-–•")
"""Signs that part two items of a list."""


def _goes_on(reader: Reader, first: int, i: int) -> bool:
    """Whether only the words of the item before, a comma and و stand before the number at token i."""
    before = reader.sheet.tokens[i - 1]
    counted = before.key.removeprefix("و") == "عدد"
    parted = (before.key == "و" or before.text in _PARTING or counted) and reader.same_sentence(first, i)
    return parted and all(
        not known_word(reader.sheet, k) or reader.sheet.tokens[k].text in _PARTING for k in range(first, i - 1)
    )


def _nobody_knows(reader: Reader, i: int, quantity: Quantity) -> bool:
    """Whether a counted word is no listed noun, nor part of anything that is told of people or deeds."""
    token = reader.sheet.tokens[i]
    readings = verb_readings(token.key)
    return (
        token.kind == "word"
        and (reader.sheet.match_of[i] is None or _device(reader, i))
        and not reader.sheet.particles[i]
        and reader.sheet.period_of[i] is None
        and all(r.form.part == "masdar" and r.form.number == "p" for r in readings)
        and not token.key.endswith(("ين", "ون", "ا"))
        and not (_few(quantity) and token.key.endswith("ه") and not token.key.startswith("ا"))
    )


def _device(reader: Reader, i: int) -> bool:
    """Whether a counted word is a device rather than the agency of the same name: 23 جهاز رؤية."""
    match = reader.sheet.match_of[i]
    return match is not None and all(e.table == "heads" and e.kind == "agency" for e in match.entries)


def _few(quantity: Quantity) -> bool:
    """Whether a number takes a plural, so that a word in ة behind it is only an adjective: 36 صاروخا مفككا و4 جاهزة."""
    return quantity.value is not None and _LEAST <= quantity.value <= _MOST


_LEAST, _MOST = 3, 10
"""The numbers whose noun stands in the plural."""
