"""How many: what a text says of a number, its bounds and its words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tawatur.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as a text gives it.

    `value` is the number printed, None where the words name none ("dozens"). `low` and `high` are the least and
    the greatest reading, None where the words leave that side open: "at least 575" is 575..None, "nearly 1,730"
    has no bounds beyond `approximate`; "dozens" is 20..None; "between 3 and 5" has no single value.
    `unit` is "percent" for shares, otherwise the counted noun's own words, or None. `span` covers the number
    with its bound words, `text` is that span as printed.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    approximate: bool = False
    unit: str | None = None
    text: str
    span: Span
