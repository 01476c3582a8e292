"""Voices: who speaks where, on whose word, with what force."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.model import Attribution


def find_attributions(sheet: Sheet) -> tuple[Attribution, ...]:
    """The attributions of a report in the order of their content, outer before inner."""
    del sheet
    return ()
