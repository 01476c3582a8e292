"""When: periods as precise as their text, and never more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tawatur.model.span import Span

Precision = Literal["part-of-day", "day", "week", "month", "season", "year", "decade", "vague", "period"]
"""How finely the text speaks; `period` is an explicit range, `vague` a word such as "recently"."""

Anchor = Literal["explicit", "publication", "text", "none"]
"""What fixes the period: its own words, the report's date, another date in the text, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time that a text names.

    `start` and `end` are the first and the last day, both included. Either is None where the text, with what
    anchors it, does not fix it: "since 2019" has no end of its own, "yesterday" in an undated report has neither.
    `text` and `span` are the words as printed in the body.
    """

    start: date | None
    end: date | None
    precision: Precision
    anchor: Anchor
    text: str
    span: Span
    part_of_day: str | None = None

    @property
    def resolved(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None
