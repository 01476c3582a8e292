"""How a count goes on from the one before it: a part of a total, one more on a list, a name for those counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.annotate.facts.counts import AMONG
from tawatur.annotate.facts.fates import Cause, own_cause
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Quantity, Tally


@dataclass(slots=True)
class Last:
    """The tally before: its cause, where its phrase ended, the claim of the total that parts belong to, whether names follow.

    `among` says that only parts of those told of before can follow: من بين القتلى أربعة جنود.
    """

    cause: Cause
    end: int
    total: Claim | None
    named: bool = False
    among: bool = False


def is_part(sheet: Sheet, last: Last, phrase: Phrase) -> bool:
    """Whether a phrase is a part of the count before it: بينهم أربعة أطفال, (3 أطفال و4 نساء)."""
    gap = range(last.end, max(phrase.first, phrase.head))
    if last.among and len(gap) <= _NEAR:
        return True
    if len(gap) > _NEAR and (last.total is None or sheet.tokens[phrase.first - 1].key not in AMONG):
        return False
    return any(
        sheet.tokens[i].key.removeprefix("و") in AMONG | _NUMBER_OF
        or sheet.tokens[i].text == "("
        or (phrase.quantity is not None and (_included(sheet, i) or _consisting(sheet, i)))
        for i in gap
    )


def _consisting(sheet: Sheet, i: int) -> bool:
    """Whether the word at token i says how many a body told of before is of: خلية مكونة من 10 أشخاص, خلية تضم 5."""
    key = sheet.keys[i]
    return key in word_class("has-members") or key in word_class("made-up-of")


def _included(sheet: Sheet, i: int) -> bool:
    """Whether a part follows as included in the count before: بمن فيهم خمسة أطفال."""
    return sheet.keys[i] in {"فيهم", "فيهن", "فيها"} and sheet.keys[i - 1] in {"بمن", "بما"}


_NUMBER_OF = frozenset({"عددهم", "عددها", "عددهن"})
_NEAR = 8
"""Tokens that may stand between a total and the first of its parts."""


def new_deed(sheet: Sheet, last: Last, phrase: Phrase, cause: Cause | None) -> bool:
    """Whether another deed is told between a count and this one: إصابة اثنين منهم، ومقتل 5 من الجنود."""
    if cause is None or not last.end <= cause.predicate.at < phrase.first:
        return False
    return AMONG.isdisjoint(sheet.tokens[i].key.removeprefix("و") for i in range(cause.predicate.at, phrase.first))


def listed(sheet: Sheet, last: Last, phrase: Phrase) -> bool:
    """Whether a counted phrase goes on the list that the last one stands on."""
    gap = range(last.end, phrase.first)
    if len(gap) > _LISTED or (phrase.quantity is None and not phrase.conjunction):
        return False
    if any(r.form.person for i in gap for r in sheet.verbs[i]):
        return False
    return bool(phrase.conjunction) or any(sheet.tokens[i].text in {"و", "،", ","} for i in gap)


_LISTED = 6
"""Tokens that may stand between two parts of one total."""


def subset(found: Sequence[Claim], last: Last) -> bool:
    """Whether the count before was itself a part of the total that its parts belong to."""
    before = found[-1].proposition if found else None
    return last.total is not None and isinstance(before, Tally) and before.subset_of == last.total.id


def goes_with(sheet: Sheet, last: Last, phrase: Phrase) -> bool:
    """Whether a phrase only goes on about those counted: 80 قتيلا وجريحا, أغلبهم من عائلة واحدة, وهم من أفراد أسرة."""
    if phrase.kind == "families" and phrase.number == "s" and sheet.tokens[phrase.first - 1].key in _FROM:
        return True
    again = phrase.quantity is None and phrase.kind == "victims" and phrase.number == "s"
    if again and phrase.conjunction and phrase.first == last.end:
        return True
    before = [sheet.tokens[i].key.removeprefix("و") for i in range(max(last.end, phrase.first - 2), phrase.first)]
    return bool(before) and before[0] in _MOST_OF and before[-1] == "من"


_FROM = frozenset({"من", "افراد", "ابناء"})
_MOST_OF = frozenset({"اغلبهم", "معظمهم", "جميعهم", "كلهم", "غالبيتهم", "اغلبهن"})


def apposed(sheet: Sheet, last: Last | None, phrase: Phrase) -> bool:
    """Whether a phrase only names or describes who was counted just before: رجل يدعى رشيد, هي مواطنة, (محمد وابنه)."""
    if last is None or phrase.first - last.end > _NEAR or phrase.quantity is not None:
        return False
    gap = [sheet.tokens[i].key for i in range(last.end, phrase.first)]
    if any(key in {"هي", "هو", "وهي", "وهو", "يدعي", "تدعي", "المدعو", "يبلغ", "هما", "وهم", "وهما"} for key in gap):
        return True
    return phrase.sort == "person" and (not phrase.conjunction or "(" in gap or last.named)


NAMED = 3
"""Tokens that may stand between those counted and the first of their names."""


def others_between(sheet: Sheet, first: int, last: int) -> Cause | None:
    """What befell others without a number of whom the parts behind them are: مقتل خمسة، وإصابة آخرين بينهم طفلان."""
    for i in range(first, last - 1):
        if sheet.tokens[i + 1].key not in _MORE:
            continue
        for reading in sheet.verbs[i]:
            for frame in frames().get(reading.verb, ()):
                if frame.kind == "tally":
                    noun = Predicate(at=i, name=frame.predicate, part="noun", voice="active", end=i + 1)
                    return Cause(frame, noun, ())
    return None


_MORE = frozenset({"اخرين", "اخرون", "اخريات"})
"""Others than those counted before, whom no number counts."""


def vaguely_shared(sheet: Sheet, found: Sequence[Claim], phrase: Phrase) -> Quantity | None:
    """A number of no one value that goes for those joined too: عشرات الجنود ومقاتلي المجموعة."""
    before = found[-1] if found else None
    quantity = before.proposition.quantity if before is not None else None
    if before is None or quantity is None or quantity.value is not None or phrase.conjunction != "و":
        return None
    if own_cause(sheet, phrase) is not None:
        return None
    gap = sheet.report.body[before.span.end : sheet.tokens[phrase.first].start]
    words = len(gap.split())
    return quantity if phrase.number != "s" and words <= 1 else None
