"""Full dates printed on a page: where they stand in a line, and whether a clock stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tawatur.arabic.letters import fold

_MONTHS = {
    1: "يناير كانون_الثاني جانفي January Jan", 2: "فبراير شباط فيفري February Feb", 3: "مارس آذار March Mar",
    4: "أبريل إبريل نيسان أفريل April Apr", 5: "مايو أيار ماي May", 6: "يونيو حزيران جوان June Jun",
    7: "يوليو تموز جويلية يوليوز July Jul", 8: "أغسطس آب أوت غشت August Aug", 9: "سبتمبر أيلول شتنبر September Sep",
    10: "أكتوبر تشرين_الأول October Oct", 11: "نوفمبر تشرين_الثاني نونبر November Nov", 12: "ديسمبر كانون_الأول دجنبر December Dec",
}
_NUMBERS = {fold(name.replace("_", " ")): number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted((re.escape(name).replace(r"\ ", r"\s+") for name in _NUMBERS), key=len, reverse=True))
_GAP = r"[\s/،,.\-]{1,3}"
_WORDED = re.compile(rf"(?<!\d)(\d{{1,2}}){_GAP}({_MONTH})(?:\s*/\s*(?:{_MONTH}))?{_GAP}((?:19|20)\d\d)(?!\d)")
_MONTH_FIRST = re.compile(rf"(?<!\w)({_MONTH})\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}\s*:\s*\d{2}(?::\d{2})?(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day printed in a line: its place there, whether a month's name was spelt out, whether a clock stands in the line."""

    day: date
    start: int
    end: int
    worded: bool
    clock: bool


def find_stamp(text: str) -> Stamp | None:
    """The first full date (day, month and year) in a line; numeric dates read day first unless the year leads."""
    if not any(sign.isdigit() for sign in text):
        return None
    folded = _aligned(text)
    for pattern, order in ((_WORDED, "dmy"), (_MONTH_FIRST, "mdy"), (_YEAR_FIRST, "ymd"), (_DAY_FIRST, "dmy")):
        match = pattern.search(folded)
        day = _day(dict(zip(order, match.groups(), strict=True))) if match else None
        if match and day:
            worded = pattern in (_WORDED, _MONTH_FIRST)
            return Stamp(day=day, start=match.start(), end=match.end(), worded=worded, clock=_CLOCK.search(folded) is not None)
    return None


def _aligned(text: str) -> str:
    """The text with each letter folded in place, so that offsets stay."""
    return "".join(fold(sign) or sign for sign in text) if len(fold(text)) != len(text) else fold(text)


def _day(parts: dict[str, str]) -> date | None:
    month = _NUMBERS.get(" ".join(parts["m"].split())) or (int(parts["m"]) if parts["m"].isdigit() else 0)
    try:
        return date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None
