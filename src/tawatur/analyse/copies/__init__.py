"""Copies: which passages stand in more than one report, what changed between them, and what was lost on the way."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.analyse.copies.edges import wording_edges
from tawatur.analyse.copies.records import Change, Copy, CopyKind, Direction, Loss, Lost, Place
from tawatur.analyse.copies.relays import relay_edges
from tawatur.model import Reading

__all__ = ["Change", "Copy", "CopyKind", "Direction", "Loss", "Lost", "Place", "find_copies"]


def find_copies(readings: Sequence[Reading]) -> tuple[Copy, ...]:
    """Every edge between two of the readings: shared wording first, then relays without it.

    Readings are put in order of report id, so the order of arrival changes nothing; a report is `a` or `b` by that
    order.
    """
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    wording = tuple(wording_edges(ordered))
    known = {(copy.a.report, copy.b.report) for copy in wording}
    return (*wording, *relay_edges(ordered, known))
