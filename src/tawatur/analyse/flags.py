"""What marks a figure for a reader's eye: never a correction, never a choice between readings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Why a figure needs a reader's eye: a stable name, a sentence, and the readings it allows, none chosen.

    `claims` are the other claims that the figure was compared with.
    """

    name: str
    detail: str
    readings: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
