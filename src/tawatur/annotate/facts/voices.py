"""Whose word a stretch of text stands on: the innermost attribution around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Attribution, Span


class Voices:
    """The attributions of a report, asked by place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._all = sorted(attributions, key=lambda a: len(a.content))

    def at(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content covers `span`."""
        return next((a for a in self._all if a.content.covers(span)), None)
