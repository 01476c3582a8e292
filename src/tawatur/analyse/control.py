"""Who is said to hold how much ground: dated claims of their reporters, ill-formed figures flagged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tawatur.analyse.flags import Flag
from tawatur.analyse.speakers import origin
from tawatur.model import Claim, Control, ControlChange, Polarity, Report, Span

WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlLine:
    """One figure or place that somebody says a holder holds, gains or loses, at a time.

    It stands in `file` at `span`: `quote` are these words, `figure` those of the number. `unit` is percent, villages,
    km2 or place. Without a time of its own a claim is dated by its report, which `dated_by` says.
    """

    claim: str
    report: str
    file: str
    span: Span
    quote: str
    figure: str
    reporter: str
    reporter_name: str
    holders: tuple[str, ...]
    holder_names: tuple[str, ...]
    change: ControlChange
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    places: tuple[str, ...]
    start: date | None
    end: date | None
    dated_by: str
    polarity: Polarity
    flags: tuple[Flag, ...] = ()


def control_lines(claims: Iterable[Claim], reports: Mapping[str, Report]) -> tuple[ControlLine, ...]:
    """Every control claim as a dated line, by reporter, holder and time; flags are added by comparing neighbours."""
    lines = [_line(claim, claim.proposition, reports) for claim in claims if isinstance(claim.proposition, Control)]
    lines.sort(key=lambda line: (line.reporter, line.holders, line.unit, line.report, line.span.start))
    return tuple(_flagged(lines))


def _line(claim: Claim, control: Control, reports: Mapping[str, Report]) -> ControlLine:
    report = reports[claim.report]
    speaker, quantity, when = origin(claim, report), control.quantity, control.when
    own_time = when is not None and when.resolved
    published = report.published
    return ControlLine(
        claim=claim.id,
        report=claim.report,
        file=report.file,
        span=claim.span,
        quote=claim.span.of(report.body),
        figure=quantity.text if quantity else "",
        reporter=speaker.key,
        reporter_name=speaker.name,
        holders=tuple(holder.key for holder in control.holders),
        holder_names=tuple(holder.label or holder.text for holder in control.holders),
        change=control.change,
        value=quantity.value if quantity else None,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        unit=control.unit,
        places=tuple(place.label or place.text for place in control.places),
        start=when.start if own_time and when else (published.start if published else None),
        end=when.end if own_time and when else (published.end if published else None),
        dated_by="text" if own_time else "report" if published else "nothing",
        polarity=claim.factuality.polarity,
    )


def _flagged(lines: Sequence[ControlLine]) -> Iterable[ControlLine]:
    levels: dict[tuple[object, ...], ControlLine] = {}
    for line in lines:
        key = (line.reporter, line.holders, line.unit, line.report)
        yield replace(line, flags=(*_beyond_whole(line), *_change(line, levels.get(key))))
        if line.value is not None and line.change == "holds":
            levels[key] = line


def _beyond_whole(line: ControlLine) -> Iterable[Flag]:
    if line.unit == "percent" and line.value is not None and line.value > WHOLE:
        yield Flag(name="beyond-the-whole", detail=f"{line.value:f} percent is more than the whole")


def _change(line: ControlLine, before: ControlLine | None) -> Iterable[Flag]:
    """A change in percent is points of the whole, a share of what was held, or the new level: texts seldom say."""
    if line.unit != "percent" or line.value is None or line.change == "holds":
        return
    value, sign = line.value, -1 if line.change == "loses" else 1
    level = before.value if before is not None else None
    if before is None or level is None:
        yield Flag(
            name="change-without-level",
            detail=f"a change of {value:f} percent, and no level before it",
            readings=(f"by {value:f} percentage points", f"by {value:f} percent of what was held"),
        )
        return
    points, share = level + sign * value, level * (1 + sign * value / WHOLE)
    readings = [
        f"by {value:f} percent of what was held: from {level:f} to {share:.2f} percent",
        f"to {value:f} percent",
    ]
    if points >= 0:
        readings.insert(0, f"by {value:f} points: from {level:f} to {points:f} percent")
    name = "drop-exceeds-what-was-held" if points < 0 else "change-has-several-readings"
    detail = f"a {'fall' if sign < 0 else 'rise'} of {value:f} percent after a level of {level:f} percent"
    yield Flag(name=name, detail=detail, readings=tuple(readings), claims=(before.claim,))
