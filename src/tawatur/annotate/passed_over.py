"""What lost: a reading that was considered and not taken, what won over it, and why."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A candidate that lost, for those who work on the reader.

    `span` are the words it was read from, in `report.body`; `candidate` says what they could have been (a frame of cues.tsv, a
    kind of claim, or a speaker's name); `reason` says in plain words why they are not; `winner` names the rule or the speaker that
    was taken instead, empty where nothing was.
    """

    span: Span
    candidate: str
    reason: str
    winner: str = ""
