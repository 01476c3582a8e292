"""What has been said of each thing: its judgements in their order, and a token that changes with every one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tawatur.model import Judgement, SubjectKind, content_id
from tawatur.resolve.judgements import in_force, made_order

Thing = tuple[SubjectKind, frozenset[str]]
"""What is judged: subjects of one kind, in whatever order they are named."""


class Histories:
    """All judgements of a case by what they are about; a withdrawal is about what the first word was about."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._known = known = {one.id: one for one in judgements}
        self.standing = frozenset(one.id for one in in_force(known.values()))
        """Ids of the judgements that nobody has taken back."""
        self._by_thing: dict[Thing, list[Judgement]] = defaultdict(list)
        for one in sorted(known.values(), key=made_order):
            self._by_thing[self.thing(one)].append(one)

    def thing(self, judgement: Judgement) -> Thing:
        """What a judgement is about; of a withdrawal, however often withdrawn itself, what the first word was about."""
        while judgement.withdraws is not None and judgement.withdraws in self._known:
            judgement = self._known[judgement.withdraws]
        return judgement.subject_kind, frozenset(judgement.subjects)

    def of(self, subject_kind: SubjectKind, subjects: Iterable[str]) -> tuple[Judgement, ...]:
        """Every judgement of just these subjects and every withdrawal of one of them, the oldest first."""
        return tuple(self._by_thing.get((subject_kind, frozenset(subjects)), ()))

    def in_force(self, subject_kind: SubjectKind, subjects: Iterable[str]) -> tuple[Judgement, ...]:
        """Those of them that nobody has taken back, withdrawals left out."""
        found = self.of(subject_kind, subjects)
        return tuple(one for one in found if one.withdraws is None and one.id in self.standing)

    def version(self, subject_kind: SubjectKind, subjects: Iterable[str]) -> str:
        """A token of what has been said of these subjects: equal as long as nobody adds a word or takes one back."""
        return content_id(*sorted(one.id for one in self.of(subject_kind, subjects)))
