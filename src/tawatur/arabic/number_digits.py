"""Numbers in digits of three scripts, with the separators that the Arabic press uses."""

from __future__ import annotations

from decimal import Decimal

from tawatur.arabic.letters import fold

_GROUP = 3
_YEAR = 4
_LONGEST = 26  # letters; longer runs of digits count nothing, and reckoning with them would round


def read_digits(printed: str, *, decimal: bool = False) -> Decimal | None:  # alternatives, tried in turn
    """The number that digits with separators spell, or None where they spell none (a date, a version, a list).

    ``13,000``, ``١٬٢٣٤٫٥``, ``10،5``, ``3.7``, ``12.345.678``. A separator followed by exactly three digits parts
    thousands, except after a leading zero ("0.125") or, for a single full stop, where `decimal` says that a million or
    "percent" follows ("3.125 مليون").
    """
    if len(printed) > _LONGEST:
        return None
    text = fold(printed).replace("٬", ",").replace("٫", "·")
    if "،" in text and "," in text:
        head, mark, rest = text.rpartition(max("،", ",", key=text.rfind))
        text = f"{head}·{rest}" if len(set(head) & {"،", ","}) == 1 and mark not in head else text
    text = text.replace("،", ",")
    if decimal and text.count(".") == 1 and "," not in text and "·" not in text:
        return Decimal(text)
    if text.isdigit():
        return Decimal(text)
    if "·" in text:
        whole, _, rest = text.partition("·")
        integer = whole if whole.isdigit() else _grouped(whole, ",")
        return Decimal(f"{integer}.{rest}") if integer and rest.isdigit() else None
    marks = [mark for mark in text if not mark.isdigit()]
    last = marks[-1]
    if len(set(marks)) == 1:
        grouped = _grouped(text, last)
        if grouped is not None:
            return Decimal(grouped)
        whole, _, rest = text.partition(last)
        years = last == "," and len(whole) == len(rest) == _YEAR  # "2019،2020"
        return Decimal(f"{whole}.{rest}") if len(marks) == 1 and not years else None
    head, _, rest = text.rpartition(last)
    if _grouped(head, marks[0]) is None or len(set(marks[:-1])) != 1:
        return None
    return Decimal(f"{_grouped(head, marks[0])}.{rest}")


def _grouped(text: str, mark: str) -> str | None:
    first, *groups = text.split(mark)
    if not (1 <= len(first) <= _GROUP and first[0] != "0") or any(len(group) != _GROUP for group in groups):
        return None
    return first + "".join(groups)
