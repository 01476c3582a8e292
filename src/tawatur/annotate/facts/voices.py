"""Whose word a stretch of text stands on: the innermost attribution around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Attribution, Span

_SHELF = 512
"""Code points of one shelf: a long report has thousands of attributions, of which few cover any one place."""


class Voices:
    """The attributions of a report, asked by place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._shelves: dict[int, list[Attribution]] = {}
        for attribution in sorted(attributions, key=lambda a: len(a.content)):
            content = attribution.content
            for shelf in range(content.start // _SHELF, max(content.end - 1, 0) // _SHELF + 1):
                self._shelves.setdefault(shelf, []).append(attribution)

    def at(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content covers `span`."""
        shelf = self._shelves.get(span.start // _SHELF, ())
        return next((a for a in shelf if a.content.covers(span)), None)
