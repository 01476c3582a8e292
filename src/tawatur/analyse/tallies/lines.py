"""Tallies as lines of the book: who counts whom, how many, over which window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from tawatur.analyse.flags import Flag
from tawatur.analyse.speakers import origin
from tawatur.analyse.tallies.classes import class_words
from tawatur.model import Claim, Polarity, Report, Span, Tally, TallyCategory

Window = Literal["incident", "period", "since", "unknown"]
"""What a count covers: one happening, a stretch with both ends, everything since a date, or nobody says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyLine:
    """One tally of one claim, which stands in `file` at `span`: `quote` are its words.

    `reporter` is the key of the claim's origin, `reporter_name` its name. `counted` are the keys of those counted,
    `counted_class` their words, `class_key` what is the same for words that vary slightly.
    `low` and `high` bound the count as the text does; None leaves that side open.
    `start` and `end` are the window's days, both included. `subset_of` is the claim whose total this is part of,
    `supersedes` the claim of the running total before it.
    """

    claim: str
    report: str
    file: str
    span: Span
    quote: str
    reporter: str
    reporter_name: str
    category: TallyCategory
    counted: tuple[str, ...]
    counted_class: str
    class_key: tuple[str, ...]
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    approximate: bool
    cumulative: bool
    window: Window
    start: date | None
    end: date | None
    places: tuple[str, ...]
    polarity: Polarity
    subset_of: str | None = None
    supersedes: str | None = None
    flags: tuple[Flag, ...] = ()

    @property
    def least(self) -> Decimal:
        """The least reading of the count."""
        return self.low if self.low is not None else self.value or Decimal(0)

    @property
    def most(self) -> Decimal | None:
        """The greatest reading of the count; None where the words leave it open."""
        return self.high


def tally_lines(claims: Iterable[Claim], reports: Mapping[str, Report]) -> tuple[TallyLine, ...]:
    """The lines of all tallies among `claims`, each pointing at what it supersedes, by reporter and end of window.

    Only affirmed running totals supersede and are superseded: a total that is denied or asked about is none.
    """
    told = {claim.id: claim for claim in claims}
    lines = sorted((line for claim in told.values() for line in _line(claim, reports)), key=_order)
    before: dict[tuple[object, ...], str] = {}
    return tuple(_superseding(line, before) if running(line) else line for line in lines)


def running(line: TallyLine) -> bool:
    """Whether it is a running total that somebody affirms, and that can be put in line with others.

    Of two totals without a day nobody knows which came first; one that says neither since when nor where may be of anything.
    """
    in_line = line.end is not None and (line.start is not None or bool(line.places))
    return line.cumulative and line.polarity == "affirmed" and in_line


def series_key(line: TallyLine) -> tuple[object, ...]:
    """What lines of one running total have in common."""
    return (line.reporter, line.category, line.class_key, line.start, tuple(sorted(line.places)))


def _superseding(line: TallyLine, before: dict[tuple[object, ...], str]) -> TallyLine:
    key = series_key(line)
    previous = before.get(key)
    before[key] = line.claim
    return replace(line, supersedes=previous) if previous else line


def _order(line: TallyLine) -> tuple[str, date, str, int, str]:
    """By reporter and day; of one day, or of none, as the reports tell it, so that a part follows its total."""
    return (line.reporter, line.end or date.max, line.file, line.span.start, line.claim)


def _line(claim: Claim, reports: Mapping[str, Report]) -> Iterator[TallyLine]:
    tally = claim.proposition
    if not isinstance(tally, Tally):
        return
    report, quantity, when = reports[claim.report], tally.quantity, tally.when
    speaker = origin(claim, report)
    yield TallyLine(
        claim=claim.id,
        report=claim.report,
        file=report.file,
        span=claim.span,
        quote=claim.span.of(report.body),
        reporter=speaker.key,
        reporter_name=speaker.name,
        category=tally.category,
        counted=tuple(mention.key for mention in tally.counted),
        counted_class=tally.counted_class,
        class_key=class_words(tally),
        value=quantity.value if quantity else None,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        approximate=bool(quantity and quantity.approximate),
        cumulative=tally.cumulative,
        window=_window(tally),
        start=when.start if when else None,
        end=when.end if when else None,
        places=tuple(place.key for place in tally.places),
        polarity=claim.factuality.polarity,
        subset_of=tally.subset_of,
    )


def _window(tally: Tally) -> Window:
    when = tally.when
    if when is None or not when.resolved:
        return "unknown"
    if tally.cumulative:
        return "since"
    return "incident" if when.start == when.end else "period"
