"""The register: human judgements applied to what was read, when it is read; nothing in the ledger changes."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator
from typing import Literal, cast

from tawatur.model import Claim, Judgement, Link, Mention, SubjectKind
from tawatur.resolve.edits import edited
from tawatur.resolve.groups import Decision, Groups
from tawatur.resolve.judgements import JOINABLE, PAIRS, in_force

Standing = Literal["accept", "reject"]


class Register:
    """Which is which, and which claims a person has accepted, rejected or corrected.

    Made from all judgements of a case, in any order; withdrawn ones have no effect. Pure.
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self.judgements = in_force(judgements)
        self._groups = {kind: Groups(_decisions(self.judgements, kind)) for kind in sorted(JOINABLE)}
        self._standing: dict[tuple[SubjectKind, str], Standing] = {}
        self._edits: dict[str, str] = {}
        for judgement in self.judgements:
            if judgement.kind in ("accept", "reject"):
                self._standing[judgement.subject_kind, judgement.subjects[0]] = judgement.kind
            elif judgement.kind == "edit" and judgement.subject_kind == "claim":
                self._edits[judgement.subjects[0]] = judgement.body

    def key(self, named: Mention | Link) -> str:
        """The key of whom or what a text names, after judgements: the same for all that are judged the same."""
        place = isinstance(named, Mention) and named.kind == "place"
        return self.canonical("place" if place else "actor", named.key)

    def canonical(self, kind: SubjectKind, key: str) -> str:
        """The smallest key of all that are judged the same as `key`."""
        groups = self._groups.get(kind)
        return groups.canonical(key) if groups else key

    def members(self, kind: SubjectKind, key: str) -> tuple[str, ...]:
        """All keys judged the same as `key`, itself included: what to ask the ledger for."""
        groups = self._groups.get(kind)
        return groups.members(key) if groups else (key,)

    def judged(self, kind: SubjectKind) -> frozenset[str]:
        """Every key of this kind that was judged the same as another, different, or unsure."""
        groups = self._groups.get(kind)
        return groups.keys() if groups else frozenset()

    def decided(self, kind: SubjectKind, one: str, other: str) -> Decision | None:
        """What was last judged of this very pair, None where nobody has."""
        groups = self._groups.get(kind)
        return groups.decided(one, other) if groups else None

    def pairs(self, kind: SubjectKind, decision: Decision) -> tuple[tuple[str, str], ...]:
        """Every pair on which this was the last word; a “same” that `conflicts` lists is not among them."""
        groups = self._groups.get(kind)
        return groups.pairs(decision) if groups else ()

    def conflicts(self, kind: SubjectKind) -> tuple[tuple[str, str], ...]:
        """Pairs judged the same that are kept apart, since others judged different would be joined through them."""
        groups = self._groups.get(kind)
        return groups.conflicts if groups else ()

    def standing(self, kind: SubjectKind, subject: str) -> Standing | None:
        """Whether a person has accepted or rejected this as rightly read or joined; never whether it is true."""
        return self._standing.get((kind, subject))

    def set_aside(self) -> frozenset[str]:
        """Ids of the merges (copies, relays, speakers) that a person's last word on them calls different or rejects."""
        spoken = {"same", "different", "accept", "reject"}
        last = {
            one.subjects[0]: one.kind for one in self.judgements if one.subject_kind == "merge" and one.kind in spoken
        }
        return frozenset(subject for subject, kind in last.items() if kind in ("different", "reject"))

    def effect(self) -> Hashable:
        """All that judgements change of claims, of what is named, and of what is joined, propositions apart.

        Equal for two registers by which claims and the figures made of them are the same: words that only bear out, notes,
        and what was taken back leave it as it is.
        """
        rejected = (one for (kind, one), said in self._standing.items() if kind == "claim" and said == "reject")
        decisions: tuple[Decision, ...] = ("same", "different")
        kinds = sorted(JOINABLE - {"proposition"})
        pairs = ((kind, decision, frozenset(self.pairs(kind, decision))) for kind in kinds for decision in decisions)
        return frozenset(rejected), frozenset(self._edits.items()), self.set_aside(), tuple(pairs)

    def said_of_claim(self, claim: str) -> tuple[Standing | None, str | None]:
        """Whether a claim was accepted or rejected, and the values it was given."""
        return self.standing("claim", claim), self._edits.get(claim)

    def apply(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims as judged: rejected ones left out, edited ones with their new values."""
        for claim in claims:
            if self.standing("claim", claim.id) != "reject":
                yield edited(claim, self._edits[claim.id]) if claim.id in self._edits else claim

    def edited_claims(self) -> tuple[str, ...]:
        """Ids of the claims that a person has corrected."""
        return tuple(sorted(self._edits))

    def orphans(self, claims: Container[str]) -> tuple[Judgement, ...]:
        """Judgements in force on claims that are no longer there, as after a reading by a better reader.

        An incident is judged by two of its claims, so that it is orphaned with either.
        """
        return tuple(
            judgement for judgement in self._on_claims() if any(claim not in claims for claim in judgement.subjects)
        )

    def judged_claims(self) -> frozenset[str]:
        """Ids of the claims that judgements in force speak of."""
        return frozenset(claim for judgement in self._on_claims() for claim in judgement.subjects)

    def _on_claims(self) -> Iterator[Judgement]:
        for judgement in self.judgements:
            if judgement.subject_kind in {"claim", "incident"} and judgement.kind != "withdraw":
                yield judgement


def _decisions(judgements: Iterable[Judgement], kind: SubjectKind) -> Iterator[tuple[tuple[str, str], Decision]]:
    for judgement in judgements:
        if judgement.subject_kind == kind and judgement.kind in PAIRS and len(judgement.subjects) == 2:
            one, other = judgement.subjects
            yield (one, other), cast("Decision", judgement.kind)
