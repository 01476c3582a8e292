"""Where the figures of a report, or of one reporter, break their own rules: flagged with both claims, never mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tawatur.analyse.flags import Flag
from tawatur.analyse.tallies.lines import TallyLine
from tawatur.analyse.tallies.series import Increment, series


def checked(lines: Sequence[TallyLine]) -> tuple[TallyLine, ...]:
    """The lines in their order, each with what needs a reader's eye; see `_part` and `_step` for the rules."""
    known = {line.claim: line for line in lines}
    steps = {step.after.claim: step for one in series(lines) for step in one.increments}
    return tuple(replace(line, flags=tuple(_flags(line, known, steps.get(line.claim)))) for line in lines)


def _flags(line: TallyLine, known: Mapping[str, TallyLine], step: Increment | None) -> Iterator[Flag]:
    if line.subset_of is not None:
        yield from _part(line, known.get(line.subset_of), line.subset_of)
    if step is not None:
        yield from _step(step)


def _part(line: TallyLine, total: TallyLine | None, wanted: str) -> Iterable[Flag]:
    """A part is never more than its total; parts are not added up, since they may overlap (women, civilians)."""
    if total is None:
        yield Flag(name="total-not-here", detail="the total that this is part of is not in the book", claims=(wanted,))
    elif total.most is not None and line.least > total.most:
        detail = f"{line.least:f} are more than the {total.most:f} that they are said to be part of"
        yield Flag(name="part-exceeds-total", detail=detail, claims=(total.claim,))


def _step(step: Increment) -> Iterable[Flag]:
    """A running total that falls is a correction by its reporter; two for one day cannot be put in order."""
    before, after = step.before, step.after
    if before.end == after.end and (before.least, before.most) != (after.least, after.most):
        day = f"for {after.end}" if after.end else "without a day"
        detail = f"two totals {day}: {_words(before)} and {_words(after)}"
        yield Flag(name="two-totals-for-one-day", detail=detail, claims=(before.claim,))
    elif step.step == "drop":
        detail = f"the total fell from {_words(before)} to {_words(after)}: a correction, or a miscount"
        yield Flag(name="total-fell", detail=detail, claims=(before.claim,))


def _words(line: TallyLine) -> str:
    if line.most == line.least:
        return f"{line.least:f}"
    return f"{line.least:f} or more" if line.most is None else f"{line.least:f} to {line.most:f}"
