"""Published figures as people type them: a label, a count, a share; in any digits, with or without a percent sign."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from tawatur.analyse.denominators import Figure, count_tables
from tawatur.arabic.letters import fold
from tawatur.errors import InputError

MOST_WHOLES = 20_000
MOST_STEPS = 4_000_000_000
"""Shares times wholes times parts squared: about four seconds."""
MOST_DIGITS = 12
DECIMALS = 9


def figure_of(line: str) -> Figure:
    """LABEL,COUNT,SHARE; the label may hold commas, either number may be left empty.

    Raises:
        InputError: the line is none.
    """
    parts = line.translate({0x60C: ",", 0x61B: ","}).rsplit(",", 2)
    if len(parts) != 3:  # label, count, share
        raise InputError(_no_figure(line))
    return printed_figure(*parts)


def printed_figure(label: str, count: str, share: str) -> Figure:
    """A figure from its three cells.

    Raises:
        InputError: no label, neither number, or one that is no number.
    """
    label, count, share = label.strip(), count.strip(), share.strip()
    if not label or not (count or share):
        raise InputError(_no_figure(f"{label},{count},{share}"))
    return Figure(label=label, count=whole_of(count) if count else None, share=share_of(share) if share else None)


def whole_of(text: str) -> int:
    """A whole count.

    Raises:
        InputError: it is none.
    """
    digits = fold(text).strip().replace("٬", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        message = f"“{text[:40]}” is no whole count"
        raise InputError(message)
    return int(digits)


def share_of(text: str) -> Decimal:
    """A percentage as printed; its decimals say how it was rounded.

    Raises:
        InputError: it is none from 0 to 100.
    """
    message = f"“{text[:40]}” is no percentage from 0 to 100"
    try:
        value = Decimal(fold(text).strip().rstrip("%٪").strip().replace("٫", "."))
    except InvalidOperation as fault:
        raise InputError(message) from fault
    if not value.is_finite() or not 0 <= value <= 100 or int(value.as_tuple().exponent) < -DECIMALS:
        raise InputError(message)
    return value


def shares_of(text: str) -> tuple[Decimal, ...]:
    """Several shares, by commas.

    Raises:
        InputError: one of them is none.
    """
    return tuple(share_of(part) for part in text.replace("،", ",").split(","))


def tables_that_fit(shares: Sequence[Decimal], count: int, total: int) -> int:
    """How many tables of whole numbers print as these shares.

    Raises:
        InputError: more than can be counted in a moment.
    """
    if not 0 < count <= total <= MOST_WHOLES or count**2 * total * len(shares) > MOST_STEPS:
        message = f"these tables are too many to count here: at most {MOST_WHOLES:,} in all, and few parts of them"
        raise InputError(message)
    return count_tables(shares, count, total)


def _no_figure(line: str) -> str:
    return f"“{line[:60]}” is no figure; write LABEL,COUNT,SHARE with either number left empty if it is not printed"
