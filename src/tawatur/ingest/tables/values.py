"""What stands in a cell: years, days, numbers, calibres, countries, serials; None of them is guessed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache

from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms
from tawatur.ingest.tables.grid import Cell
from tawatur.lexicon.countries import country_of
from tawatur.lexicon.tables import rows, several
from tawatur.model import CustodyHop, HeadstampMark, Serial

FIRST_YEAR = 1850
UNKNOWN = frozenset(
    {"", "-", "--", "?", "n/a", "na", "none", "unknown", "unk", "غير معروف", "مجهول", "لا يوجد", "بدون"}
)
_LISTS = re.compile(r"\s*[;؛|\n]\s*")
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{2}:\d{2}.*)?$")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_CALIBRE = re.compile(
    r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:mm|ملم|مم)?\s*(?:[x*×]\s*(\d{2,3})(?:\s*mm|\s*ملم|\s*مم)?\s*(r)?)?$"
)
_TAGGED = re.compile(r"([^\d:;=]{2,30}?)\s*[:=]\s*(.+)$")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*o'?clock|\s*h)?\s*[:=]\s*(.+)$")
_HOP = re.compile(r"(.*?)\s*(\d{4}-\d{2}-\d{2})?\s*\.\.\s*(\d{4}-\d{2}-\d{2})?$")


class BadValueError(ValueError):
    """A cell that cannot be what its column holds; the message says what it should look like."""


def words(cell: Cell) -> str:
    """A cell's words on one line; "" for the signs that mean nothing is known."""
    text = " ".join(cell.text.split())
    return "" if not text or fold(text) in _unknown() else text


@cache
def _unknown() -> frozenset[str]:
    return frozenset(map(fold, UNKNOWN))


def listed(cell: Cell) -> tuple[str, ...]:
    """The values of a cell that holds several, by semicolons or lines."""
    return tuple(value for value in _LISTS.split(cell.text.strip()) if value and fold(value) not in _unknown())


def period(cell: Cell) -> tuple[date | None, date | None]:
    """First and last day of what a cell says: a day, a month, a year; never a finer one than is written."""
    if cell.day is not None:
        return cell.day, cell.day
    text = fold(words(cell))
    if not text:
        return None, None
    if re.fullmatch(r"\d{4}", text):
        made = year(cell)
        return (date(made, 1, 1), date(made, 12, 31)) if made else (None, None)
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        message = "a spreadsheet's day number, which means another day by the 1900 and the 1904 count; write YYYY-MM-DD"
        raise BadValueError(message)
    try:
        if found := _DAY.match(text):
            at, month, day = int(found[1]), int(found[2]), found[3]
            return (
                (date(at, month, int(day)),) * 2
                if day
                else (date(at, month, 1), date(at, month, monthrange(at, month)[1]))
            )
        if found := _DAY_FIRST.match(text):
            first, second, at = (int(part) for part in found.groups())
            if first <= 12 and second <= 12 and first != second:
                message = f"“{cell.text}” may be two days: day first or month first; write YYYY-MM-DD"
                raise BadValueError(message)
            day, month = (second, first) if second > 12 else (first, second)
            return (date(at, month, day),) * 2
    except (ValueError, IndexError) as fault:
        if isinstance(fault, BadValueError):
            raise
    message = f"“{cell.text[:40]}” is no day; write YYYY-MM-DD, YYYY-MM or YYYY"
    raise BadValueError(message)


def day(cell: Cell) -> date | None:
    """A single day."""
    first, last = period(cell)
    if first != last:
        message = f"“{cell.text[:40]}” is no single day; write YYYY-MM-DD"
        raise BadValueError(message)
    return first


def year(cell: Cell) -> int | None:
    """A year of making, from 1850 to this year."""
    text = str(cell.day.year) if cell.day else fold(words(cell)).removesuffix(".0")
    if not text:
        return None
    if not re.fullmatch(r"\d{4}", text) or not FIRST_YEAR <= int(text) <= date.today().year:  # noqa: DTZ011  # a year has no zone
        message = f"“{cell.text[:40]}” is no year from {FIRST_YEAR} to now; write four digits"
        raise BadValueError(message)
    return int(text)


def number(cell: Cell) -> int | None:
    """A whole count, in any digits, thousands marked or not."""
    text = re.sub(r"(?<=\d)[,،٬\s](?=\d{3}\b)", "", fold(words(cell))).removesuffix(".0")
    if not text:
        return None
    if not re.fullmatch(r"\d{1,9}", text):
        message = f"“{cell.text[:40]}” is no whole number"
        raise BadValueError(message)
    return int(text)


def calibre(cell: Cell) -> str:
    """A calibre as the lexicon writes it: 7.62x39 mm, 12.7 mm, .303."""
    text = fold(words(cell)).replace("٫", ".")
    if not text or re.fullmatch(r"\.\d{2,3}(-\d{2})?( \w+)?", text):
        return text
    found = _CALIBRE.fullmatch(text)
    if not found or not 4 <= float(found[1].replace(",", ".")) <= 600:
        message = f"“{cell.text[:40]}” is no calibre; write it as 7.62x39, 12.7 or .303"
        raise BadValueError(message)
    case = f"x{found[2]}{'R' if found[3] else ''}" if found[2] else ""
    return f"{found[1].replace(',', '.')}{case} mm"


def country(cell: Cell) -> str:
    """A state's id."""
    text = words(cell)
    if not text:
        return ""
    state = country_of(text)
    if state is None:
        message = f"“{text[:40]}” is no state that the lexicon knows, in English or Arabic"
        raise BadValueError(message)
    return state


def kind(cell: Cell) -> str | None:
    """The lexicon's id of a kind of materiel, or None where it knows none by these words."""
    found = _kinds().get(fold(words(cell)).replace("-", " "))
    return f"materiel/{found}" if found else None


def choice(cell: Cell, allowed: Mapping[str, str]) -> str | None:
    """One of a few words, in English or Arabic; None for an empty cell."""
    text = fold(words(cell))
    if not text:
        return None
    if text not in allowed:
        message = f"“{cell.text[:40]}” is none of: {', '.join(sorted(set(allowed.values())))}"
        raise BadValueError(message)
    return allowed[text]


def serials(cell: Cell) -> tuple[Serial, ...]:
    """Serial numbers with their components; what stands before a colon names the component."""
    found = []
    for part in listed(cell):
        tagged = _TAGGED.match(part)
        component, text = (fold(tagged[1]).strip(), tagged[2]) if tagged else ("", part)
        found.append(Serial(number=fold(text).upper().strip(), component=component))
    return tuple(found)


def headstamps(cell: Cell) -> tuple[HeadstampMark, ...]:
    """The marks of a cartridge's head with their clock positions; unmarked, slashes and underscores part them."""
    parts = listed(cell)
    if len(parts) == 1 and not _CLOCK.match(parts[0]):
        parts = tuple(part for part in re.split(r"[\s/_]+", parts[0]) if part)
    found = []
    for part in parts:
        placed = _CLOCK.match(part)
        position, text = (placed[1], placed[2]) if placed else ("", part)
        found.append(HeadstampMark(text=fold(text).upper().strip(), position=position))
    return tuple(found)


def custody(cell: Cell) -> tuple[CustodyHop, ...]:
    """Holders with their places and days: name @ place 2021-04-17..2021-04-20."""
    found = []
    for part in listed(cell):
        told, folded = _HOP.match(part), _HOP.match(fold(part))
        name, _, place = (told[1] if told else part).partition("@")
        try:
            since, until = (
                ((date.fromisoformat(day) if day else None) for day in (folded[2], folded[3]))
                if folded
                else (None, None)
            )
        except ValueError as fault:
            message = f"“{part[:60]}” holds no day; write: holder @ place 2021-04-17..2021-04-20"
            raise BadValueError(message) from fault
        found.append(CustodyHop(holder=name.strip(), since=since, until=until, place=place.strip()))
    return tuple(found)


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("materiel"):
        names = (
            row["label"],
            row["singular"],
            *several(row["plural"]),
            *several(row["aliases"]),
            *several(row["latin"]),
        )
        for name in names:
            for form in (fold(name), *(key for key, _ in noun_forms(name) if not name.isascii())):
                found.setdefault(form.replace("-", " "), row["id"])
    return found
