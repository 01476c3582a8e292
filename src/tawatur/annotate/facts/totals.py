"""Running totals: numbers that stand apart from what they count, and sentences in which a toll rises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.facts.counts import Cause, own_cause
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet

_RUNNING = frozenset({"حصيله", "الحصيله", "تعداد", "اجمالي", "مجموع", "عدد"})
_RISES = frozenset({"رفع.VIII", "بلغ.I", "وصل.I", "رفع.I"})


def running_total(
    sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause]
) -> tuple[Phrase, Phrase, Cause] | None:
    """A running total whose number stands apart from what it counts: يرتفع إلى 124 تعداد المدنيين الذين قتلوا.

    Gives the phrase with the number, the phrase with what is counted, and the cause.
    """
    if not phrases:
        return None
    first, last = sheet.sentences[sheet.sentence_of[phrases[0].first]]
    at = next((i for i in range(first, last) if sheet.tokens[i].key in _RUNNING), None)
    if at is None or not any(r.verb in _RISES for i in range(first, last) for r in sheet.verbs[i]):
        return None
    number = next(
        (
            p
            for p in phrases
            if (p.sort == "count" and (p.preposition in {"الي", "ب"} or p.last == at)) or _risen_to(p, at)
        ),
        None,
    )
    if number is None:
        return None
    counted = (
        number
        if number.sort != "count"
        else next((p for p in phrases if p.first > at and p.sort in {"people", "actor"}), None)
    )
    cause = next((causes[p.first] for p in phrases if p.first in causes), None) or next(
        (own for p in phrases if (own := own_cause(sheet, p)) is not None), None
    )
    if cause is None and any(sheet.tokens[i].key in {"البشريه", "ضحايا", "الضحايا"} for i in range(first, last)):
        cause = _loss(number)
    return (number, counted or number, cause) if cause is not None else None


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


def runs(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the sentence gives a running total: ارتفعت حصيلة القتلى إلى."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    return any(sheet.tokens[i].key in _RUNNING for i in range(first, phrase.first)) and any(
        r.verb in _RISES for i in range(first, phrase.last) for r in sheet.verbs[i]
    )
