"""A human's word on the ledger: added, applied on reading, withdrawn by a later one, never erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

JudgementKind = Literal["same", "different", "unsure", "accept", "reject", "edit", "note", "withdraw"]
"""What a judgement says. None of them says that a claim is true."""

SubjectKind = Literal["actor", "place", "incident", "proposition", "claim", "merge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who decided what about which records, and when.

    `subjects` are keys of actors or places, or ids of claims, incidents or propositions: two for same, different and
    unsure, one otherwise. `body` carries a note's words or an edit's new values as JSON. `withdraws` is the id of the
    judgement that this one takes back.
    """

    id: str
    kind: JudgementKind
    subject_kind: SubjectKind
    subjects: tuple[str, ...]
    person: str
    made_at: datetime
    body: str = ""
    withdraws: str | None = None
