"""When and where: the nearest date of a predicate's sentence, the places around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Mention, Period


def date_near(sheet: Sheet, at: int) -> Period | None:
    """The date of the sentence that stands nearest to token `at`."""
    if not sheet.periods:
        return None
    first, last = sheet.sentences[sheet.sentence_of[at]]
    periods = sheet.period_of[first:last]
    if not any(periods):
        return None
    dated = [i for i, period in enumerate(periods, first) if period is not None]
    return sheet.period_of[min(dated, key=lambda i: abs(i - at))]


_WIDE = frozenset({"desert", "country", "state", "steppe", "sea", "river", "part"})


def struck_place(phrases: Sequence[Phrase]) -> tuple[Mention, ...]:
    """The town or site where a strike fell, for a strike that says no other target; a region is too wide for one."""
    return places_of([p for p in phrases if p.kind not in _WIDE or p.mention.text.startswith(_AROUND)])[:1]


_AROUND = ("محيط", "أطراف", "ضواحي")
"""Words for the surroundings of a town, which are no wider than it."""


_LOCATIVE = frozenset(
    {
        "في",
        "ب",
        "قرب",
        "داخل",
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "شرقي",
        "غربي",
        "شمالي",
        "جنوبي",
        "علي",
        "ضمن",
        "وسط",
        "حول",
    }
)


def places_of(phrases: Sequence[Phrase]) -> tuple[Mention, ...]:
    """The places that phrases after a locative preposition name."""
    return tuple(p.mention for p in phrases if p.sort == "place" and p.preposition in _LOCATIVE and not p.generic)
