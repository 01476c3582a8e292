"""Running totals: numbers that stand apart from what they count, and sentences in which a toll rises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tawatur.annotate.facts.fates import Cause, own_cause
from tawatur.annotate.facts.frames import frames, noun_reading
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Quantity

_RISES = frozenset({"رفع.VIII", "بلغ.I", "وصل.I", "رفع.I"})


_COUNTABLE = frozenset({"count", "people", "actor"})


class Total(NamedTuple):
    """A running total: the phrase with its number, the phrase with those counted, and what befell them."""

    number: Phrase
    counted: Phrase
    cause: Cause

    def says(self, phrase: Phrase) -> bool:
        """Whether a phrase only says whom the total counts: تعداد العسكريين والمدنيين."""
        beside = phrase.first - self.counted.last
        return phrase is self.counted or (phrase.quantity is None and bool(phrase.conjunction) and 0 <= beside <= 1)


def running_total(sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause]) -> Total | None:
    """The total of a sentence whose number stands apart from what it counts: يرتفع إلى 124 تعداد المدنيين الذين قتلوا."""
    k = sheet.sentence_of[phrases[0].first] if phrases else 0
    if not phrases or word_class("totalling").isdisjoint(sheet.words_of[k]):
        return None
    first, last = sheet.sentences[k]
    at = next(i for i in range(first, last) if sheet.keys[i] in word_class("totalling"))
    if not any(r.form.verb in _RISES for i in range(first, last) for r in sheet.verbs[i]):
        return None
    reached = any(r.verb == "بلغ.I" for i in range(first, last) for r in sheet.verbs[i])
    number = next(
        (
            p
            for p in phrases
            if (p.sort == "count" and (p.preposition in {"الي", "ب"} or p.last == at))
            or _risen_to(p, at)
            or (reached and p.first > at and p.quantity is not None and not p.preposition and p.sort in _COUNTABLE)
        ),
        None,
    )
    if number is None:
        return None
    if at + 1 < last and _counts_deeds(sheet, at + 1):
        return None
    counted = number if number.sort != "count" else _counted(phrases, number, at) or number
    cause = _cause(phrases, number, counted, at, causes, sheet)
    if cause is None and any(sheet.tokens[i].key in _LOSSES for i in range(first, last)):
        cause = _loss(number)
    return Total(number, counted, cause) if cause is not None else None


def _counts_deeds(sheet: Sheet, i: int) -> bool:
    """Whether the word at token i, after one of totalling, tells of deeds and not of people: تعداد الغارات."""
    reading = noun_reading(sheet.tokens[i].key)
    return reading is not None and all(frame.kind != "tally" for frame in frames()[reading.lemma])


_LOSSES = frozenset({"البشريه", "ضحايا", "الضحايا"})


def _counted(phrases: Sequence[Phrase], number: Phrase, at: int) -> Phrase | None:
    """Whom the word of totalling at token `at` counts: the people in its own phrase (عدد قتلى الحركة) or the next ones."""
    others = (p for p in phrases if p.last > at and p is not number and p.sort in {"people", "actor"})
    behind = max(number.last, at) + _TO_WHOM
    return next((p for p in others if p.first < number.first or (p.quantity is None and p.first <= behind)), None)


_TO_WHOM = 4
"""Tokens behind a total and its word within which those whom it counts are named."""


def _cause(
    phrases: Sequence[Phrase], number: Phrase, counted: Phrase, at: int, causes: Mapping[int, Cause], sheet: Sheet
) -> Cause | None:
    """What befell those totalled: what their own noun says, else the first word of it after them, else any.

    Another deed told before the number or coordinated later (بالإضافة إلى إصابة) counts other people.
    """
    titled = [p for p in phrases if at - 1 <= p.first <= max(number.first, counted.first)]
    own = next((found for p in (counted, *titled) if (found := own_cause(sheet, p)) is not None), None)
    if own is not None:
        return own
    if any(sheet.tokens[i].key in _LOSSES for i in range(at, number.last)):
        return _loss(number)
    told = sorted((c for c in causes.values() if c.predicate.at > at), key=lambda c: c.predicate.at)
    return (
        next((c for c in told if c.predicate.at > counted.first), None)
        or next(iter(causes.values()), None)
        or next((found for p in phrases if (found := own_cause(sheet, p)) is not None), None)
        or _who_befell(sheet, at, number.first)
    )


def _who_befell(sheet: Sheet, at: int, last: int) -> Cause | None:
    """What befell those whom only a relative clause tells of: وصل عدد الذين قتلوا إلى 802."""
    if sheet.keys[at + 1] not in _THOSE_WHO:
        return None
    for i in range(at + 2, last):
        for reading in sheet.verbs[i]:
            frame = next((f for f in frames().get(reading.verb, ()) if f.kind == "tally" and not f.after), None)
            if frame is not None and reading.form.person:
                deed = Predicate(at=i, name=frame.predicate, part="noun", voice="active", end=i + 1)
                return Cause(frame, deed, ())
    return None


_THOSE_WHO = frozenset({"الذين", "من", "اللواتي", "ممن"})


def _risen_to(phrase: Phrase, at: int) -> bool:
    """ارتفع عدد الضحايا إلى أربعة طلاب: the counted people after إلى."""
    return (
        phrase.first > at
        and phrase.preposition == "الي"
        and phrase.quantity is not None
        and phrase.sort in {"people", "actor"}
    )


def _loss(number: Phrase) -> Cause:
    """الخسائر البشرية: human losses, the dead."""
    frame = frames()["@dead"][0]
    return Cause(
        frame, Predicate(at=number.first, name=frame.predicate, part="noun", voice="active", end=number.first + 1), ()
    )


def reached(sheet: Sheet, number: Phrase) -> Quantity | None:
    """The number of a total, which is no upper bound where it is said to be reached: عدد القتلى يصل إلى 55."""
    quantity = number.quantity
    if quantity is None or quantity.value is None or quantity.low is not None or quantity.high != quantity.value:
        return quantity
    before = sheet.verbs[max(number.first - 1, 0)] if number.first else ()
    here = [*before, *sheet.verbs[number.first]]
    return replace(quantity, low=quantity.value) if any(r.verb == _REACH for r in here) else quantity


_REACH = "وصل.I"


def runs(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the sentence gives a running total: ارتفعت حصيلة القتلى إلى."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    return not word_class("totalling").isdisjoint([token.key for token in sheet.tokens[first : phrase.first]]) and any(
        r.verb in _RISES for i in range(first, phrase.last) for r in sheet.verbs[i]
    )
