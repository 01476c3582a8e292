"""What has been said of one thing: its judgements in their order, and a token that changes with every one of them."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.model import Judgement, SubjectKind, content_id
from tawatur.resolve.judgements import made_order


def history(
    judgements: Iterable[Judgement], subject_kind: SubjectKind, subjects: Iterable[str]
) -> tuple[Judgement, ...]:
    """Every judgement of just these subjects, in whatever order they are named, and every withdrawal of one of them."""
    known = sorted(judgements, key=made_order)
    named = frozenset(subjects)
    found = {
        one.id: one
        for one in known
        if one.withdraws is None and one.subject_kind == subject_kind and frozenset(one.subjects) == named
    }
    while fresh := [one for one in known if one.withdraws in found and one.id not in found]:
        found.update((one.id, one) for one in fresh)
    return tuple(sorted(found.values(), key=made_order))


def version(judgements: Iterable[Judgement], subject_kind: SubjectKind, subjects: Iterable[str]) -> str:
    """A token of what has been said of these subjects: equal as long as nobody adds a word or takes one back."""
    return content_id(*sorted(one.id for one in history(judgements, subject_kind, subjects)))
