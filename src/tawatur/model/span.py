"""Where words stand: half-open ranges of code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Start and end in Unicode code points of one text, end exclusive (Web Annotation text position).

    Unless a docstring says otherwise the text is `Report.body`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"a span needs 0 <= start <= end, got {self.start}..{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` that stand here."""
        return text[self.start : self.end]
