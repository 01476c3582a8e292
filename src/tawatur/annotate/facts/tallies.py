"""Counts of people: how many of whom were killed, wounded, captured, detained, displaced, missing or released."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.circumstances import date_near, places_of, window_of
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import Frame, frames, noun_reading
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Quantity, Tally, TallyCategory

_AMONG = frozenset(
    {"بينهم", "بينهن", "بينها", "منهم", "منهن", "منها", "هم", "هن", "احدهم", "احداهن", "احدهما", "ضمنهم", "بضمنهم"}
)
"""Words that open a part of the count before them."""
_NUMBER_OF = frozenset({"عددهم", "عددها", "عددهن"})
_RUNNING = frozenset({"حصيله", "الحصيله", "تعداد", "اجمالي", "مجموع", "عدد"})
_NEAR = 8
"""Tokens that may stand between a total and the first of its parts."""
_LISTED = 6
"""Tokens that may stand between two parts of one total."""
_MEMBERS = frozenset(
    {
        "mercenaries",
        "fighters",
        "soldiers",
        "officers",
        "gunmen",
        "police",
        "officials",
        "victims",
        "prisoners",
        "crew",
        "nationals",
    }
)


class Cause(NamedTuple):
    """What makes a phrase a count: the frame (for its category), the predicate, and the places of its clause."""

    frame: Frame
    predicate: Predicate
    places: tuple[Phrase, ...]


@dataclass(slots=True)
class _Last:
    """The tally before: its cause, where its phrase ended, and the claim of the total that parts belong to."""

    cause: Cause
    end: int
    total: Claim | None


class Listing(NamedTuple):
    """What a list of counts goes on with: the cause named before its colon."""

    cause: Cause | None = None


def listing_after(sheet: Sheet, first: int, last: int, phrases: Sequence[Phrase], listing: Listing) -> Listing:
    """The list that the sentence of tokens `first` to `last` opens or stays in: والقتلى هم: – 9 من المدنيين."""
    if sheet.tokens[last - 1].text == ":":
        owns = [own for p in phrases if (own := _own(sheet, p)) is not None]
        return Listing(owns[-1]) if owns else Listing()
    return listing if _item(sheet, first) else Listing()


def _opens(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the phrase begins an item of a list."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    return _item(sheet, first) and phrase.first - first <= 1


def _item(sheet: Sheet, first: int) -> bool:
    token = sheet.tokens[first]
    return token.text in {"-", "–", "—", "•", "*", "·"} or token.kind == "number"


def tallies(
    sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause], voices: Voices, listing: Listing = Listing()
) -> list[Claim]:
    """The tallies of one sentence; `causes` are the phrases that a casualty frame counts, by their first token."""
    found: list[Claim] = []
    last: _Last | None = None
    running = _total(sheet, phrases, causes)
    for phrase in phrases:
        if running is not None and phrase is running[0]:
            made = _tally(sheet, running[1], phrase.quantity, running[2], None, voices)
            found.append(made)
            last = _Last(running[2], phrase.last, made)
            continue
        if phrase.sort not in {"actor", "people", "person", "count"}:
            continue
        part = last is not None and _is_part(sheet, last, phrase)
        cause = causes.get(phrase.first) or _own(sheet, phrase)
        if cause is None and not found and listing.cause is not None and _opens(sheet, phrase):
            cause = listing.cause
        if cause is None and last is not None and (part or _listed(sheet, last, phrase)):
            cause = last.cause
        if cause is None or (phrase.pronoun and phrase.quantity is None) or _apposed(sheet, last, phrase):
            continue
        quantity = phrase.quantity or counted_alone(sheet, phrase, part=part)
        if quantity is None:
            last = _Last(cause, phrase.last, last.total if last and part else None)
            continue
        total = (
            last.total
            if last is not None
            and (part or (last.total is not None and _listed(sheet, last, phrase) and _subset(found, last)))
            else None
        )
        made = _tally(sheet, phrase, quantity, cause, total, voices)
        found.append(made)
        last = _Last(cause, phrase.last, total if total is not None else made)
    return _shared_class(sheet, found)


_JOINED = 14
"""Code points between two joined counts that are of one class: قتل 8 وأسر 3 من عناصر الجيش."""


def _shared_class(sheet: Sheet, found: list[Claim]) -> list[Claim]:
    """A bare number joined to a count of somebody counts the same: the class stands once, behind the last."""
    shared = list(found)
    for k in range(len(shared) - 2, -1, -1):
        bare, full = shared[k].proposition, shared[k + 1].proposition
        if (
            not (isinstance(bare, Tally) and isinstance(full, Tally))
            or bare.counted
            or not full.counted
            or full.subset_of
        ):
            continue
        between = sheet.report.body[shared[k].span.end : shared[k + 1].span.start]
        if len(between) <= _JOINED and between.strip().startswith("و"):
            shared[k] = replace(shared[k], proposition=replace(bare, counted=full.counted))
    return shared


def _total(sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause]) -> tuple[Phrase, Phrase, Cause] | None:
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
        (own for p in phrases if (own := _own(sheet, p)) is not None), None
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


_RISES = frozenset({"رفع.VIII", "بلغ.I", "وصل.I", "رفع.I"})


def _apposed(sheet: Sheet, last: _Last | None, phrase: Phrase) -> bool:
    """Whether a phrase only names or describes who was counted just before: رجل يدعى رشيد, هي مواطنة, (محمد وابنه)."""
    if last is None or phrase.first - last.end > _NEAR or phrase.quantity is not None:
        return False
    gap = [sheet.tokens[i].key for i in range(last.end, phrase.first)]
    if any(key in {"هي", "هو", "وهي", "وهو", "يدعي", "تدعي", "المدعو", "يبلغ", "هما", "وهم", "وهما"} for key in gap):
        return True
    return phrase.sort == "person" and (not phrase.conjunction or "(" in gap)


def _subset(found: Sequence[Claim], last: _Last) -> bool:
    before = found[-1].proposition if found else None
    return last.total is not None and isinstance(before, Tally) and before.subset_of == last.total.id


def _own(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """The category that a noun says by itself: قتلى, جرحى, أسرى, or that of what is counted: 3 إصابات."""
    if phrase.sort == "count":
        return _counted_event(sheet, phrase)
    match = sheet.match_of[phrase.head] if 0 <= phrase.head < len(sheet.tokens) else None
    for entry in match.entries if match is not None else ():
        rows = frames().get("@" + entry.id) if entry.table == "groups" else None
        if rows and (entry.id != "victim" or phrase.quantity is not None):
            predicate = Predicate(
                at=phrase.head, name=rows[0].predicate, part="noun", voice="active", end=phrase.head + 1
            )
            return Cause(rows[0], predicate, ())
    return None


def _counted_event(sheet: Sheet, phrase: Phrase) -> Cause | None:
    reading = noun_reading(sheet.tokens[phrase.last].key) if phrase.last < len(sheet.tokens) else None
    rows = (
        [f for f in frames().get(reading.lemma, ()) if f.kind == "tally"]
        if reading is not None and not reading.split.article
        else []
    )
    if not rows:
        return None
    predicate = Predicate(at=phrase.first, name=rows[0].predicate, part="noun", voice="active", end=phrase.first + 1)
    return Cause(rows[0], predicate, ())


def _is_part(sheet: Sheet, last: _Last, phrase: Phrase) -> bool:
    """Whether a phrase is a part of the count before it: بينهم أربعة أطفال, (3 أطفال و4 نساء)."""
    gap = range(last.end, phrase.first)
    if len(gap) > _NEAR:
        return False
    return any(sheet.tokens[i].key.removeprefix("و") in _AMONG | _NUMBER_OF or sheet.tokens[i].text == "(" for i in gap)


def _listed(sheet: Sheet, last: _Last, phrase: Phrase) -> bool:
    """Whether a counted phrase goes on the list that the last one stands on."""
    gap = range(last.end, phrase.first)
    if len(gap) > _LISTED or (phrase.quantity is None and not phrase.conjunction):
        return False
    if any(r.form.person for i in gap for r in sheet.verbs[i]):
        return False
    return bool(phrase.conjunction) or any(sheet.tokens[i].text in {"و", "،", ","} for i in gap)


def _tally(
    sheet: Sheet, phrase: Phrase, quantity: Quantity | None, cause: Cause, total: Claim | None, voices: Voices
) -> Claim:
    category: TallyCategory = cause.frame.category  # type: ignore[assignment]  # the lint of frames.tsv holds it
    counted = () if phrase.sort == "count" else (phrase.mention,)
    when, cumulative = window_of(sheet, phrase.first)
    if when is None:
        when = date_near(sheet, phrase.first)
    filled = Filled(
        cause.frame,
        replace(cause.predicate, at=phrase.head if phrase.head >= 0 else phrase.first),
        {"whom": list(counted)},
        [phrase],
    )
    filled.predicate.end = filled.predicate.at + 1
    proposition = Tally(
        category=category,
        counted=counted,
        counted_class=sheet.text(phrase.first, phrase.last),
        quantity=quantity,
        cumulative=cumulative or _running(sheet, phrase),
        subset_of=total.id if total is not None else None,
        when=when,
        places=places_of(cause.places),
    )
    return claim(sheet, filled, proposition, voices)


def _running(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the sentence gives a running total: ارتفعت حصيلة القتلى إلى."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    return any(sheet.tokens[i].key in _RUNNING for i in range(first, phrase.first)) and any(
        r.verb in _RISES for i in range(first, phrase.last) for r in sheet.verbs[i]
    )


def counted_alone(sheet: Sheet, phrase: Phrase, *, part: bool = False) -> Quantity | None:
    """A singular or dual noun counts itself: مقتل مدني, إصابة طفلين; a named person is one."""
    number = {"s": 1, "d": 2}.get(phrase.number)
    named = (
        phrase.sort == "people"
        and phrase.number == "s"
        and phrase.last < len(sheet.tokens)
        and leads_name(sheet.tokens[phrase.last].key)
    )
    if number is None or (phrase.definite and phrase.sort not in {"person", "actor"} and not named):
        return None
    if phrase.definite and phrase.sort == "actor" and phrase.kind not in _MEMBERS:
        return None
    if phrase.sort == "actor" and phrase.kind not in _MEMBERS:
        return None
    if (
        phrase.sort == "people"
        and phrase.kind in {"factions", "militias", "forces", "families", "companies", "residents"}
        and not part
    ):
        return None
    span = sheet.span(phrase.head, phrase.head + 1)
    value = Decimal(number)
    return Quantity(value=value, low=value, high=value, text=span.of(sheet.report.body), span=span)
