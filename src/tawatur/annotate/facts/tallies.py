"""Counts of people: how many of whom were killed, wounded, captured, detained, displaced, missing or released."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.circumstances import date_near, places_of
from tawatur.annotate.facts.counted_before import (
    NAMED,
    Last,
    apposed,
    goes_with,
    is_part,
    listed,
    new_deed,
    others_between,
    subset,
    vaguely_shared,
)
from tawatur.annotate.facts.counts import also_named, counted_alone, numbered_parts
from tawatur.annotate.facts.fallen import dead_or_hurt
from tawatur.annotate.facts.fates import Cause, own_cause
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.listings import NO_LIST, Listing, opens_item, window_before
from tawatur.annotate.facts.totals import Total, reached, running_total, runs
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.facts.whom_counted import counted_last, counts_others, losers_of, with_shared_class
from tawatur.annotate.facts.windows import window_of
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Mention, Quantity, Tally, TallyCategory


def tallies(
    sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause], voices: Voices, listing: Listing = NO_LIST
) -> list[Claim]:
    """The tallies of one sentence; `causes` are the phrases that a casualty frame counts, by their first token."""
    running = running_total(sheet, phrases, causes)
    causes, told = dead_or_hurt(sheet, also_named(phrases, causes), causes)
    counting = _Counting(sheet=sheet, causes=causes, voices=voices, listing=listing)
    for phrase in numbered_parts(sheet, told):
        if running is not None and phrase is running.number:
            counting.count_all(running)
        elif phrase.sort in _COUNTED and not (running is not None and running.says(phrase)):
            counting.count(phrase)
    return _within(sheet, listing, with_shared_class(sheet, counting.found))


_HELD = frozenset({"detained", "captured"})
"""What befell those of whom a noun says that they are dead now."""
_DISPLACED = "displaced"
_COUNTED = frozenset({"actor", "people", "person", "count"})
"""Sorts of phrases that count people."""


@dataclass(slots=True, kw_only=True)
class _Counting:
    """The counts of a sentence as it is read: those found, and what the last one leaves to the next."""

    sheet: Sheet
    causes: Mapping[int, Cause]
    voices: Voices
    listing: Listing
    found: list[Claim] = field(default_factory=list)
    last: Last | None = None

    def count_all(self, running: Total) -> None:
        """Counts a running total."""
        number = running.number
        made = _tally(self.sheet, running.counted, reached(self.sheet, number), running.cause, None, self.voices)
        self.found.append(made)
        self.last = Last(running.cause, number.last, made)

    def count(self, phrase: Phrase) -> None:
        """Counts a phrase, unless nothing befell it or it only goes on about those counted before."""
        sheet, last, own = self.sheet, self.last, own_cause(self.sheet, phrase)
        if own is not None and own.frame.category == _DISPLACED and last is not None and is_part(sheet, last, phrase):
            own = None  # مقتل 200 شخص بينهم 24 نازحا
        cause = self.causes.get(phrase.first) or own
        if own is not None and cause is not None and own.frame.category == "killed" and cause.frame.category in _HELD:
            cause = own  # عثر على جثة طفلة كانت قد اختطفت
        part = last is not None and is_part(sheet, last, phrase) and not new_deed(sheet, last, phrase, cause)
        cause = cause or self._handed_on(phrase, part=part)
        if cause is not None and self.last is not None and goes_with(sheet, self.last, phrase):
            self.last.end = phrase.last
        elif cause is None or apposed(sheet, self.last, phrase):
            self._note_name(phrase)
        else:
            self._tell(phrase, cause, part=part, own=own is not None)

    def _handed_on(self, phrase: Phrase, *, part: bool) -> Cause | None:
        """What befell those whom no word of the clause counts: what heads the list, or befell those before them."""
        if not self.found and self.listing.cause is not None and opens_item(self.sheet, phrase):
            return self.listing.cause
        if self.last is None or not (part or listed(self.sheet, self.last, phrase)):
            return None
        others = others_between(self.sheet, self.last.end, phrase.first)
        if others is not None:
            self.last = Last(others, phrase.first, None)
        return self.last.cause

    def _note_name(self, phrase: Phrase) -> None:
        """Notes that the names of those counted follow."""
        last = self.last
        if last is not None and phrase.sort == "person" and phrase.first - last.end <= NAMED:
            last.named, last.end = True, phrase.last

    def _tell(self, phrase: Phrase, cause: Cause, *, part: bool, own: bool) -> None:
        """Adds the tally of a phrase; without a quantity it only leaves its cause to the next."""
        sheet, last = self.sheet, self.last
        quantity = (
            phrase.quantity or counted_alone(sheet, phrase, part=part) or vaguely_shared(sheet, self.found, phrase)
        )
        if quantity is None:
            among = phrase.preposition == "بين" and phrase.number == "p"
            self.last = Last(cause, phrase.last, last.total if last is not None and part else None, among=among)
            return
        total = self._total(phrase, cause, part=part, own=own)
        made = _tally(sheet, phrase, quantity, cause, total, self.voices, counted_last(self.found))
        self.found.append(made)
        if cause.again is not None:
            self.found.append(_tally(sheet, phrase, quantity, cause.again, None, self.voices))
        self.last = Last(cause, phrase.last, total if total is not None else made)

    def _total(self, phrase: Phrase, cause: Cause, *, part: bool, own: bool) -> Claim | None:
        """The total of which a phrase counts a part; `own` says that its own words tell what befell it."""
        last = self.last
        if last is None or last.total is None or cause.frame.category != last.cause.frame.category:
            return None
        among = part or (not own and listed(self.sheet, last, phrase) and subset(self.found, last))
        return last.total if among else None


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
    losers = losers_of(sheet, phrase)
    counted = losers or (like if counts_others(sheet, phrase) else () if phrase.sort == "count" else (phrase.mention,))
    when, cumulative = window_of(sheet, phrase.first)
    if when is None:
        when = date_near(sheet, phrase.first)
    filled = Filled(
        cause.frame,
        cause.predicate._replace(at=phrase.head if phrase.head >= 0 else phrase.first),
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
