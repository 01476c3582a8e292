"""Figures laid along time for the page to draw: running totals, shares, incidents; each point leads to its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from tawatur.analyse.control import ControlLine
from tawatur.analyse.incidents import Incident
from tawatur.analyse.tallies import TallyLine, series
from tawatur.views.web.naming import Naming, grouped

MOST_LANES = 16
"""Lanes drawn at once, those with most points first; the table has the rest."""
MOST_INCIDENTS = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure: its days, its readings (`high` None where it is open), and where its words stand."""

    start: str
    end: str
    low: float
    high: float | None
    value: float
    told: str
    address: str
    mark: Literal["", "drop", "denied", "gains", "loses", "proposed", "judged"] = ""
    flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The figures of one reporter on one matter, oldest first."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Lines that share a measure, drawn on one scale."""

    title: str
    measure: str
    shape: Literal["totals", "shares", "incidents"]
    lines: tuple[Line, ...]

    @property
    def size(self) -> int:
        """How many points it has."""
        return sum(len(line.points) for line in self.lines)


Lanes = tuple[list[Lane], int]
"""Lanes, and how many figures stand in none: they have no day or no number, or are more than can be drawn."""


def lane_data(lanes: Iterable[Lane], undated: int) -> Mapping[str, object]:
    """What the script draws."""
    return {"lanes": [asdict(lane) for lane in lanes], "undated": undated}


def tally_lanes(lines: Iterable[TallyLine], names: Naming) -> Lanes:
    """One lane for each class of people that somebody keeps a running total of, a line for each reporter's."""
    groups: dict[tuple[str, tuple[str, ...]], list[Line]] = {}
    titles: dict[tuple[str, tuple[str, ...]], str] = {}
    every = tuple(lines)
    drawn: set[str] = set()
    for one in series(every):
        falls = {step.after.claim for step in one.corrections}
        dated = [line for line in one.lines if line.end and (line.value is not None or line.low is not None)]
        if not dated:
            continue
        first = dated[0]
        key = (first.category, first.class_key)
        titles.setdefault(key, _counted(first, names))
        drawn.update(line.claim for line in dated)
        points = tuple(_total(line, fell=line.claim in falls, names=names) for line in dated)
        groups.setdefault(key, []).append(Line(name=names.reporter(first.reporter, first.reporter_name), points=points))
    lanes = [
        Lane(title=titles[key], measure=names.words["lane-totals"], shape="totals", lines=tuple(group))
        for key, group in groups.items()
    ]
    return _largest(lanes), len(every) - len(drawn)


def control_lanes(lines: Iterable[ControlLine], names: Naming) -> Lanes:
    """One lane for each unit, a line for each reporter and holder; named places have no number and stand in none."""
    units: dict[str, dict[tuple[str, tuple[str, ...]], list[ControlLine]]] = {}
    left = 0
    for line in lines:
        if line.value is None or line.start is None or line.unit == "place":
            left += 1
        else:
            units.setdefault(line.unit, {}).setdefault((line.reporter, line.holders), []).append(line)
    lanes = [
        Lane(
            title=names.words.get(f"lane-{unit}", unit),
            measure=names.value(unit),
            shape="shares",
            lines=tuple(_shares(members, names) for members in groups.values()),
        )
        for unit, groups in units.items()
    ]
    return _largest(lanes), left


def incident_lanes(found: Iterable[Incident], names: Naming) -> Lanes:
    """The latest incidents in one lane, each as large as the counts that are given of it; none of unknown day."""
    every = tuple(found)
    dated = [incident for incident in every if incident.start is not None]
    points = tuple(_incident(incident, names) for incident in dated[-MOST_INCIDENTS:])
    if not points:
        return [], 0
    title, measure = names.words["nav-incidents"], names.words["lane-incidents"]
    return [Lane(title=title, measure=measure, shape="incidents", lines=(Line(name="", points=points),))], len(
        every
    ) - len(points)


def _largest(lanes: list[Lane]) -> list[Lane]:
    return sorted(lanes, key=lambda lane: -lane.size)[:MOST_LANES]


def _counted(line: TallyLine, names: Naming) -> str:
    whom, category = names.all(map(names.key, line.counted)) or line.counted_class, names.value(line.category)
    return f"{category}: {whom}" if whom not in {"", category} else category


def _total(line: TallyLine, *, fell: bool, names: Naming) -> Point:
    number = names.count(line.value, line.low, line.high, approximate=line.approximate)
    return Point(
        start=_day(line.end),
        end=_day(line.end),
        low=float(line.least),
        high=float(line.most) if line.most is not None else None,
        value=float(line.value if line.value is not None else line.least),
        told=f"{names.reporter(line.reporter, line.reporter_name)}: {number}, {line.start or '…'} – {line.end}",
        address=f"/told?claim={line.claim}",
        mark="drop" if fell else "",
        flagged=bool(line.flags),
    )


def _shares(lines: list[ControlLine], names: Naming) -> Line:
    holder = names.all(map(names.label, lines[0].holder_names)) or "?"
    name = f"{holder} ({names.reporter(lines[0].reporter, lines[0].reporter_name)})"
    points = sorted((_share(line, name, names) for line in lines), key=lambda point: (point.start, point.address))
    return Line(name=name, points=tuple(points))


def _share(line: ControlLine, name: str, names: Naming) -> Point:
    value = line.value if line.value is not None else Decimal(0)
    return Point(
        start=_day(line.start),
        end=_day(line.end or line.start),
        low=float(line.low if line.low is not None else value),
        high=float(line.high if line.high is not None else value),
        value=float(value),
        told=f"{name}: {names.value(line.change)} {grouped(value)} {names.value(line.unit)}, {line.start} – {line.end}",
        address=f"/told?claim={line.claim}",
        mark="denied" if line.polarity == "denied" else line.change if line.change != "holds" else "",
        flagged=bool(line.flags),
    )


def _incident(incident: Incident, names: Naming) -> Point:
    least = max((one.low for one in incident.ranges), default=Decimal(0))
    most = max((one.high for one in incident.ranges), default=Decimal(0))
    place = names.all(map(names.label, incident.places)) or names.words["placed-nowhere"]
    return Point(
        start=_day(incident.start),
        end=_day(incident.end),
        low=float(least),
        high=None if any(one.open_ended for one in incident.ranges) else float(most),
        value=float(most),
        told=f"{place}, {incident.start}",
        address=f"/incidents/{incident.id}",
        mark="" if incident.basis == "one-claim" else incident.basis,
        flagged=bool(incident.differences),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
