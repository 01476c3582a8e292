"""Three kinds of picture: bars for what has names, columns for years, and spans of time for seizures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.views.pictures.drawing import WIDTH, Language, Pen, Picture, nice_step

HEAD, FOOT, EDGE = 62, 30, 16
LABEL, NUMBER = 200, 136
"""Widths of the column of labels and of the room for a number after the longest bar."""
ROW, THICK = 26, 15
COLUMNS_HIGH = 190
STEPS = 4
YEARS_SHOWN = 60
"""More years than this are drawn in steps of five."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a picture is called: its file's name, its title, what is counted and of what, and the language."""

    name: str
    title: str
    note: str
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One named number; `aside` says more beside it, `faint` marks what is not known."""

    label: str
    number: int
    aside: str = ""
    faint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One seizure's items: for each the least and the most years between making and seizure."""

    label: str
    items: tuple[tuple[int, int], ...]
    aside: str = ""


def bars(heading: Heading, values: Sequence[Bar]) -> Picture:
    """Horizontal bars; every one carries its number."""
    most = max((bar.number for bar in values), default=0) or 1
    height = HEAD + len(values) * ROW + EDGE

    def draw(pen: Pen) -> list[str]:
        drawn = []
        for at, bar in enumerate(values):
            y = HEAD + at * ROW
            length = round((WIDTH - LABEL - NUMBER - 2 * EDGE) * bar.number / most, 1)
            told = f"{bar.number:,}" + (f" · {bar.aside}" if bar.aside else "")
            drawn += [
                pen.words(EDGE + LABEL - 10, y + THICK - 2, bar.label, "p-label", anchor="end"),
                pen.bar(EDGE + LABEL, y, max(length, 1.5), THICK, "p-faint" if bar.faint else "p-bar"),
                pen.words(EDGE + LABEL + length + 8, y + THICK - 2, told, "p-number"),
            ]
        return drawn

    return _picture(heading, height, draw, "; ".join(f"{bar.label}: {bar.number:,}" for bar in values))


def columns(heading: Heading, values: Mapping[int, int]) -> Picture:
    """Columns along whole numbers (years, ages), with the gaps between them kept."""
    wide = max(values) - min(values) + 1 > YEARS_SHOWN
    step = 5 if wide else 1
    stepped: dict[int, int] = {}
    for value, number in values.items():
        stepped[value // step * step] = stepped.get(value // step * step, 0) + number
    first, last = min(stepped), max(stepped) + step
    most = max(stepped.values())
    unit = nice_step(most, STEPS)
    top = unit * -(-most // unit)
    floor = HEAD + COLUMNS_HIGH
    across = (WIDTH - 2 * EDGE - 44) / max(last - first, 8)

    def place(value: float) -> float:
        return EDGE + 44 + (value - first) * across

    def draw(pen: Pen) -> list[str]:
        drawn = []
        for number in range(0, top + 1, unit):
            y = floor - COLUMNS_HIGH * number / top
            drawn.append(pen.line(EDGE + 40, y, WIDTH - EDGE, y, "p-axis" if number == 0 else "p-grid"))
            drawn.append(pen.words(EDGE + 34, y + 4, f"{number:,}", "p-tick", anchor="end"))
        for value, number in sorted(stepped.items()):
            high = COLUMNS_HIGH * number / top
            gap = min(across * step * 0.16, 3)
            drawn.append(pen.bar(place(value) + gap / 2, floor - high, across * step - gap, high, "p-bar"))
        drawn += _ticks(pen, range(first, last), floor + 18, lambda value: place(value + step / 2))
        return drawn

    told = "; ".join(f"{_span(value, step)}: {number:,}" for value, number in sorted(stepped.items()))
    return _picture(heading, floor + FOOT, draw, told)


def reaches(heading: Heading, values: Sequence[Reach], shortest: str) -> Picture:
    """For each seizure the years between making and seizure: every item a mark from its least to its most years."""
    last = max((most for reach in values for _, most in reach.items), default=1) or 1
    unit = nice_step(last, 8)
    across = (WIDTH - LABEL - 2 * EDGE - 20) / (unit * -(-last // unit))
    floor = HEAD + len(values) * ROW

    def place(years: float) -> float:
        return EDGE + LABEL + years * across

    def draw(pen: Pen) -> list[str]:
        drawn = [
            pen.line(place(years), HEAD - 8, place(years), floor, "p-axis" if years == 0 else "p-grid")
            for years in range(0, last + unit, unit)
        ]
        for at, reach in enumerate(values):
            y = HEAD + at * ROW + THICK / 2
            least, most = min(low for low, _ in reach.items), max(high for _, high in reach.items)
            drawn.append(pen.words(EDGE + LABEL - 12, y + 5, reach.label, "p-label", anchor="end"))
            drawn.append(pen.line(place(least), y, place(most), y, "p-thread"))
            newest = min(reach.items, key=lambda item: (item[1], item[0]))
            for low, high in sorted(set(reach.items), reverse=True):
                kind = "p-first" if (low, high) == newest and reach.aside else "p-mark"
                drawn.append(pen.bar(place(low), y - 5, max((high - low) * across, 3), 10, kind))
            if reach.aside:
                drawn.append(pen.words(place(newest[1]) + 8, y - 8, reach.aside, "p-aside", limit=60))
        drawn += [
            pen.words(place(years), floor + 18, f"{years}", "p-tick", anchor="middle")
            for years in range(0, last + unit, unit)
        ]
        return drawn

    told = "; ".join(
        f"{one.label}: {min(low for low, _ in one.items)}-{max(h for _, h in one.items)}" for one in values
    )
    return _picture(heading, floor + FOOT, draw, f"{shortest}. {told}" if shortest else told)


def _picture(heading: Heading, height: float, draw: Callable[[Pen], list[str]], told: str) -> Picture:
    pen = Pen(heading.language)
    head = [
        pen.words(EDGE, 24, heading.title, "p-title", limit=80),
        pen.words(EDGE, 43, heading.note, "p-note", limit=110),
    ]
    return Picture(
        name=heading.name,
        title=heading.title,
        told=f"{heading.note}. {told}",
        height=height,
        marks="".join((*head, *draw(pen))),
    )


def _ticks(pen: Pen, values: range, y: float, place: Callable[[int], float]) -> list[str]:
    unit = nice_step(len(values), 8)
    return [pen.words(place(value), y, f"{value}", "p-tick", anchor="middle") for value in values if value % unit == 0]


def _span(first: int, step: int) -> str:
    return f"{first}" if step == 1 else f"{first}-{first + step - 1}"
