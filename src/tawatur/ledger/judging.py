"""What a judgement's id is made of: everything it says, so that a changed one is noticed."""

from __future__ import annotations

from tawatur.model import Judgement, content_id


def judgement_id(judgement: Judgement) -> str:
    """The content id of a judgement, from all of its other fields."""
    return content_id(
        judgement.kind,
        judgement.subject_kind,
        *judgement.subjects,
        judgement.person,
        judgement.made_at.isoformat(),
        judgement.body,
        judgement.withdraws,
    )
