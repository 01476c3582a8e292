"""Counts of people: how many of whom were killed, wounded, captured, detained, displaced, missing or released."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.circumstances import date_near, places_of
from tawatur.annotate.facts.counts import (
    AMONG,
    Cause,
    also_named,
    counted_alone,
    dead_or_hurt,
    numbered_parts,
    own_cause,
)
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.listings import NO_LIST, Listing, opens_item, window_before
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.targets import FALLEN
from tawatur.annotate.facts.totals import running_total, runs
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.facts.windows import window_of
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.others import OTHERS
from tawatur.annotate.mentions.reader import Reader
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Mention, Quantity, Tally, TallyCategory

_NUMBER_OF = frozenset({"عددهم", "عددها", "عددهن"})
_NEAR = 8
"""Tokens that may stand between a total and the first of its parts."""
_NAMED = 3
"""Tokens that may stand between those counted and the first of their names."""
_LISTED = 6
"""Tokens that may stand between two parts of one total."""


@dataclass(slots=True)
class _Last:
    """The tally before: its cause, where its phrase ended, the claim of the total that parts belong to, whether names follow."""

    cause: Cause
    end: int
    total: Claim | None
    named: bool = False


def tallies(
    sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause], voices: Voices, listing: Listing = NO_LIST
) -> list[Claim]:
    """The tallies of one sentence; `causes` are the phrases that a casualty frame counts, by their first token."""
    found: list[Claim] = []
    last: _Last | None = None
    running = running_total(sheet, phrases, causes)
    causes, told = dead_or_hurt(sheet, also_named(phrases, causes), causes)
    for phrase in numbered_parts(sheet, told):
        if running is not None and phrase is running.number:
            made = _tally(sheet, running.counted, phrase.quantity, running.cause, None, voices)
            found.append(made)
            last = _Last(running.cause, phrase.last, made)
            continue
        if phrase.sort not in {"actor", "people", "person", "count"} or (running is not None and running.says(phrase)):
            continue
        own = own_cause(sheet, phrase)
        cause = causes.get(phrase.first) or own
        part = last is not None and _is_part(sheet, last, phrase) and not _new_deed(sheet, last, phrase, cause)
        if cause is None and not found and listing.cause is not None and opens_item(sheet, phrase):
            cause = listing.cause
        if cause is None and last is not None and (part or _listed(sheet, last, phrase)):
            others = _others_between(sheet, last.end, phrase.first)
            cause, last = (last.cause, last) if others is None else (others, _Last(others, phrase.first, None))
        if last is not None and cause is not None and _goes_with(sheet, last, phrase):
            last.end = phrase.last
            continue
        if cause is None or _apposed(sheet, last, phrase):
            if last is not None and phrase.sort == "person" and phrase.first - last.end <= _NAMED:
                last.named, last.end = True, phrase.last
            continue
        quantity = phrase.quantity or counted_alone(sheet, phrase, part=part) or _vaguely_shared(sheet, found, phrase)
        if quantity is None:
            last = _Last(cause, phrase.last, last.total if last and part else None)
            continue
        total = (
            last.total
            if last is not None
            and cause.frame.category == last.cause.frame.category
            and (
                part
                or (own is None and last.total is not None and _listed(sheet, last, phrase) and _subset(found, last))
            )
            else None
        )
        made = _tally(sheet, phrase, quantity, cause, total, voices, _counted_last(found))
        found.append(made)
        if cause.again is not None:
            found.append(_tally(sheet, phrase, quantity, cause.again, None, voices))
        last = _Last(cause, phrase.last, total if total is not None else made)
    return _within(sheet, listing, _shared_class(sheet, found))


_MORE = frozenset({"اخرين", "اخرون", "اخريات"})
"""Others than those counted before, whom no number counts."""


def _others_between(sheet: Sheet, first: int, last: int) -> Cause | None:
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


def _within(sheet: Sheet, listing: Listing, found: list[Claim]) -> list[Claim]:
    """The tallies of a sentence that goes on with a window told before it, as running over that window."""
    if not found:
        return found
    at = bisect_right(sheet.tokens, found[0].span.start, key=attrgetter("end"))
    window = window_before(sheet, at, listing)
    if window is None:
        return found
    return [
        replace(c, proposition=replace(c.proposition, when=window, cumulative=True))
        for c in found
        if isinstance(c.proposition, Tally)
    ]


_JOINED = 14
"""Code points between two joined counts that are of one class: قتل 8 وأسر 3 من عناصر الجيش."""


def _shared_class(sheet: Sheet, found: list[Claim]) -> list[Claim]:
    """A bare number, or one of the dead, joined to a count of somebody counts the same: the class stands once, at the end."""
    shared = list(found)
    for k in range(len(shared) - 2, -1, -1):
        bare, full = shared[k].proposition, shared[k + 1].proposition
        if not (isinstance(bare, Tally) and isinstance(full, Tally)) or not full.counted or full.subset_of:
            continue
        if any(m.ref not in FALLEN for m in bare.counted) or (bare.counted and full.counted[0].ref in FALLEN):
            continue
        between = sheet.report.body[shared[k].span.end : shared[k + 1].span.start]
        if len(between) <= _JOINED and between.strip().startswith("و"):
            shared[k] = replace(shared[k], proposition=replace(bare, counted=full.counted))
    return shared


def _losers(sheet: Sheet, phrase: Phrase) -> tuple[Mention, ...]:
    """Whose losses a bare number of dead is: خسائر قوات الدعم السريع بنحو 60 قتيلا."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    if phrase.kind != "victims" or phrase.last > phrase.head + 1:
        return ()
    at = next(
        (i for i in range(phrase.first - 1, first - 1, -1) if sheet.tokens[i].key.removeprefix("و") in _LOSSES), None
    )
    lost = Reader(sheet).at(at + 1) if at is not None else None
    return (lost.mention,) if lost is not None and lost.sort == "actor" else ()


_LOSSES = frozenset({"خساير", "خساره", "الخساير"})
_OTHERS = frozenset({"اخر", "اخران", "اخريان", "اخرين", "اخرون", "اخري", "اخريات"})


def _others(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a phrase counts others of those counted before: وإصابة آخر, وإصابة ستة آخرين, وأصيب عنصران آخران."""
    if phrase.kind == OTHERS or (phrase.sort == "count" and sheet.tokens[phrase.last - 1].key in _OTHERS):
        return True
    members = phrase.generic and phrase.sort == "people" and phrase.kind in {"fighters", "soldiers"}
    return members and phrase.last < len(sheet.tokens) and sheet.tokens[phrase.last].key in _OTHERS


def _counted_last(found: Sequence[Claim]) -> tuple[Mention, ...]:
    """Whom the last total counts, its parts passed over."""
    totals = [c.proposition for c in found if isinstance(c.proposition, Tally) and c.proposition.subset_of is None]
    return tuple(m for m in totals[-1].counted if m.ref not in FALLEN) if totals else ()


def _goes_with(sheet: Sheet, last: _Last, phrase: Phrase) -> bool:
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


def _vaguely_shared(sheet: Sheet, found: Sequence[Claim], phrase: Phrase) -> Quantity | None:
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


def _apposed(sheet: Sheet, last: _Last | None, phrase: Phrase) -> bool:
    """Whether a phrase only names or describes who was counted just before: رجل يدعى رشيد, هي مواطنة, (محمد وابنه)."""
    if last is None or phrase.first - last.end > _NEAR or phrase.quantity is not None:
        return False
    gap = [sheet.tokens[i].key for i in range(last.end, phrase.first)]
    if any(key in {"هي", "هو", "وهي", "وهو", "يدعي", "تدعي", "المدعو", "يبلغ", "هما", "وهم", "وهما"} for key in gap):
        return True
    return phrase.sort == "person" and (not phrase.conjunction or "(" in gap or last.named)


def _subset(found: Sequence[Claim], last: _Last) -> bool:
    before = found[-1].proposition if found else None
    return last.total is not None and isinstance(before, Tally) and before.subset_of == last.total.id


def _is_part(sheet: Sheet, last: _Last, phrase: Phrase) -> bool:
    """Whether a phrase is a part of the count before it: بينهم أربعة أطفال, (3 أطفال و4 نساء)."""
    gap = range(last.end, max(phrase.first, phrase.head))
    if len(gap) > _NEAR and (last.total is None or sheet.tokens[phrase.first - 1].key not in AMONG):
        return False
    return any(sheet.tokens[i].key.removeprefix("و") in AMONG | _NUMBER_OF or sheet.tokens[i].text == "(" for i in gap)


def _new_deed(sheet: Sheet, last: _Last, phrase: Phrase, cause: Cause | None) -> bool:
    """Whether another deed is told between a count and this one: إصابة اثنين منهم، ومقتل 5 من الجنود."""
    if cause is None or not last.end <= cause.predicate.at < phrase.first:
        return False
    return AMONG.isdisjoint(sheet.tokens[i].key.removeprefix("و") for i in range(cause.predicate.at, phrase.first))


def _listed(sheet: Sheet, last: _Last, phrase: Phrase) -> bool:
    """Whether a counted phrase goes on the list that the last one stands on."""
    gap = range(last.end, phrase.first)
    if len(gap) > _LISTED or (phrase.quantity is None and not phrase.conjunction):
        return False
    if any(r.form.person for i in gap for r in sheet.verbs[i]):
        return False
    return bool(phrase.conjunction) or any(sheet.tokens[i].text in {"و", "،", ","} for i in gap)


def _tally(
    sheet: Sheet,
    phrase: Phrase,
    quantity: Quantity | None,
    cause: Cause,
    total: Claim | None,
    voices: Voices,
    like: tuple[Mention, ...] = (),
) -> Claim:
    """The claim of one count; `like` are those counted before, whose class آخر goes on with."""
    category: TallyCategory = cause.frame.category  # type: ignore[assignment]  # the lint of frames.tsv holds it
    losers = _losers(sheet, phrase)
    counted = losers or (like if _others(sheet, phrase) else () if phrase.sort == "count" else (phrase.mention,))
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
        cumulative=cumulative or runs(sheet, phrase),
        subset_of=total.id if total is not None else None,
        when=when,
        places=places_of(cause.places),
    )
    return claim(sheet, filled, proposition, voices)
