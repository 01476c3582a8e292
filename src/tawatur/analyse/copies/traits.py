"""What copy finding compares of a report: its words, who it lets speak where, its figures, its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from zlib import crc32

import numpy as np

from tawatur.analyse.copies.named_places import named_places
from tawatur.analyse.copies.words import Words, words_of
from tawatur.analyse.speakers import UNNAMED
from tawatur.arabic.letters import fold
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.names import find_names
from tawatur.model import Attribution, Link, Mention, Quantity, Reading, Report

LEAST_WORDS = 12
"""Words of a report below which no copy of it can be found: what is said of it is degraded."""
PLAIN_NUMBER = 20
"""Figures up to here, and round ones, are too common to identify a text."""
YEARS = range(1900, 2101)
SIGNIFICANT = 3
"""Digits before the zeros from which a larger figure is odd: 271 and 13,400 are, 250 and 2,000 are not."""
MOST_DIGITS = 12
LEAST_NAME = 2
"""Words of a name that the lexicon does not know: one word alone may be a misread verb or a first name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a report gives on one named speaker's word, or in its own voice (`own`: the outlet is the speaker).

    `stretches` are the places in the body as (start, end); `figures` the numbers told there, as comparable codes.
    """

    speaker: str
    name: str
    own: bool
    stretches: tuple[tuple[int, int], ...]
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """A report as copy finding sees it; small enough that those of a whole case fit in memory.

    `days` are the first and the last day on which it can have come out, as ordinals; None leaves that side open.
    `features` identify a text whatever its words: rare figures, shares, named speakers, each with its place. `places`
    are the codes of words that name particular places.
    """

    report: str
    file: str
    language: str
    outlet: str
    days: tuple[int | None, int | None]
    words: Words
    statements: tuple[Statement, ...] = ()
    features: tuple[tuple[str, int, int], ...] = ()
    places: tuple[int, ...] = ()

    @property
    def cites(self) -> frozenset[str]:
        """The speakers that it names, its own outlet apart."""
        return frozenset(said.speaker for said in self.statements if not said.own and said.speaker != self.outlet)

    @property
    def covered(self) -> bool:
        """Whether there is enough to compare: nothing can be said of a shorter report."""
        return len(self.words.codes) >= LEAST_WORDS


def traits_of(reading: Reading) -> Traits:
    """What copy finding needs of a reading."""
    report = reading.report
    outlet = speaker_key(report.outlet) if report.outlet else None
    words = words_of(report.id, report.body)
    return Traits(
        report=report.id,
        file=report.file,
        language=report.language,
        outlet=outlet or "",
        days=_days(reading),
        words=words,
        statements=tuple(_statements(reading, outlet or "")),
        features=tuple(sorted(_features(reading))),
        places=named_places(reading, words),
    )


def no_traits(report: Report) -> Traits:
    """What stands for a report whose traits cannot be taken: nothing that could be compared."""
    nothing = np.empty(0, dtype=np.uint32)
    words = Words(report=report.id, codes=nothing, starts=nothing, ends=nothing)
    return Traits(
        report=report.id, file=report.file, language=report.language, outlet="", days=(None, None), words=words
    )


def speaker_key(named: Link | Mention) -> str | None:
    """What makes two speakers one when copies are sought: the lexicon's id, else two or more folded words.

    A name inside a longer one counts ("a team of the Civil Defence"); speakers that nobody names have no key.
    """
    if named.ref and not named.ref.startswith("groups/"):
        return named.ref
    known = _listed(named.text)
    if known:
        return known
    words = fold(named.text).split()
    if len(words) < LEAST_NAME or (isinstance(named, Link) and named.kind in UNNAMED):
        return None
    return " ".join(words)


@lru_cache(maxsize=20_000)
def _listed(text: str) -> str | None:
    for match in find_names(tokenise(text)):
        for entry in match.entries:
            if entry.table in ("actors", "outlets"):
                return entry.ref
    return None


def figure_code(quantity: Quantity) -> int | None:
    """A number as a comparable code, whether it is printed in digits or in words; None where it names none."""
    value = quantity.value if quantity.value is not None else quantity.low
    return None if value is None else crc32(f"={value.normalize():f} {quantity.unit == 'percent'}".encode())


def _statements(reading: Reading, outlet: str) -> Iterator[Statement]:
    report = reading.report
    spoken: dict[str, Statement] = {}
    for voice in reading.attributions:
        for link in voice.chain:
            key = speaker_key(link)
            if key:
                known = spoken.get(key) or Statement(speaker=key, name=link.text, own=False, stretches=())
                spoken[key] = replace(known, stretches=(*known.stretches, _ends(voice)))
    for relay in report.relays:
        key = speaker_key(relay)
        if key and key != outlet:
            spoken[key] = Statement(speaker=key, name=relay.text, own=False, stretches=((0, len(report.body)),))
    if outlet and outlet not in spoken:
        name = report.outlet.text if report.outlet else ""
        spoken[outlet] = Statement(speaker=outlet, name=name, own=True, stretches=((0, len(report.body)),))
    for said in spoken.values():
        stretches = tuple(dict.fromkeys(said.stretches))
        yield replace(said, stretches=stretches, figures=tuple(_figures(reading.quantities, stretches)))


def _ends(voice: Attribution) -> tuple[int, int]:
    return voice.content.start, voice.content.end


def _figures(quantities: Sequence[Quantity], stretches: Sequence[tuple[int, int]]) -> Iterator[int]:
    codes = {
        figure_code(quantity)
        for quantity in quantities
        if any(start <= quantity.span.start < end for start, end in stretches)
    }
    yield from sorted(code for code in codes if code is not None)


def _days(reading: Reading) -> tuple[int | None, int | None]:
    """When it can have come out: its date; without one, not before the last day that it names outright."""
    published = reading.report.published
    if published:
        return published.start.toordinal(), published.end.toordinal()
    named = [
        period.end.toordinal()
        for period in reading.periods
        if period.end and period.precision == "day" and period.anchor == "explicit"
    ]
    return (max(named), None) if named else (None, None)


def _features(reading: Reading) -> Iterator[tuple[str, int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for value, share, start, end in _numbers(reading):
        if share:
            found.setdefault(f"share {value.normalize():f}", (start, end))
        elif _odd(value):
            found.setdefault(f"figure {value.normalize():f}", (start, end))
    for voice in reading.attributions:
        for link in voice.chain:
            if link.kind == "person" and link.span and len(link.key.split()) >= LEAST_NAME:
                found.setdefault(f"speaker {fold(link.key)}", (link.span.start, link.span.end))
    yield from ((name, start, end) for name, (start, end) in found.items())


def _numbers(reading: Reading) -> Iterator[tuple[Decimal, bool, int, int]]:
    """The numbers of a report with their places, and whether each is a share; in other languages those in digits."""
    for quantity in reading.quantities:
        if quantity.value is not None:
            yield quantity.value, quantity.unit == "percent", quantity.span.start, quantity.span.end
    if not reading.quantities:
        for token in tokenise(reading.report.body):
            digits = token.key.replace(",", "")
            if token.kind == "number" and digits.isdigit() and len(digits) < MOST_DIGITS:
                yield Decimal(digits), False, token.start, token.end


def _odd(value: Decimal) -> bool:
    """Whether a figure is rarely told by chance: not small, not round, not a year."""
    if value <= PLAIN_NUMBER or value in YEARS:
        return False
    significant = f"{value:f}".rstrip("0").replace(".", "")
    return len(significant) >= SIGNIFICANT or (value < 100 and value % 10 != 0)


def near(a: Traits, b: Traits, apart: int) -> bool:
    """Whether two reports can have come out within so many days of each other; unknown days forbid nothing."""
    (first_a, last_a), (first_b, last_b) = a.days, b.days
    too_late = first_a is not None and last_b is not None and first_a - last_b > apart
    too_early = first_b is not None and last_a is not None and first_b - last_a > apart
    return not too_late and not too_early
