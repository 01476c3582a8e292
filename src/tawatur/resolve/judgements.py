"""How a judgement is made, and which of them are in force."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from tawatur.errors import InputError
from tawatur.ledger import judgement_id
from tawatur.model import Judgement, JudgementKind, SubjectKind

PAIRS: frozenset[JudgementKind] = frozenset({"same", "different", "unsure"})
"""Kinds that speak of two subjects; all others speak of one. A merge joins already, so they speak of it alone."""

JOINABLE: frozenset[SubjectKind] = frozenset({"actor", "place", "incident", "proposition"})
"""What can be the same as another."""


def make_judgement(
    kind: JudgementKind,
    subject_kind: SubjectKind,
    subjects: Iterable[str],
    *,
    person: str,
    made_at: datetime,
    body: str = "",
    withdraws: str | None = None,
) -> Judgement:
    """A judgement with its content id; two subjects are put in one order, so that who comes first does not matter.

    Raises:
        InputError: the parts do not fit together; the message says how.
    """
    named = tuple(subjects)
    if kind in PAIRS:
        named = tuple(sorted(named))
    made = Judgement(
        id="", kind=kind, subject_kind=subject_kind, subjects=named, person=person,
        made_at=made_at, body=body, withdraws=withdraws,
    )  # fmt: skip
    complaint = _complaint(made)
    if complaint:
        raise InputError(complaint)
    return replace(made, id=judgement_id(made))


def withdrawal(judgement: Judgement, *, person: str, made_at: datetime, body: str = "") -> Judgement:
    """The judgement that takes `judgement` back; withdrawn itself, it restores it."""
    return make_judgement(
        "withdraw", judgement.subject_kind, judgement.subjects[:1],
        person=person, made_at=made_at, body=body, withdraws=judgement.id,
    )  # fmt: skip


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those not withdrawn, in the order they were made; the order in which they are given does not matter."""
    known = {judgement.id: judgement for judgement in judgements}
    open_withdrawals: dict[str, int] = {}
    for judgement in known.values():
        if judgement.withdraws:
            open_withdrawals[judgement.withdraws] = open_withdrawals.get(judgement.withdraws, 0) + 1
    standing = dict.fromkeys(known, True)
    settled = [identity for identity in known if not open_withdrawals.get(identity)]
    for identity in settled:  # grows while it is walked: a judgement is settled once all its withdrawals are
        target = known[identity].withdraws
        if target is None or target not in known:
            continue
        standing[target] = standing[target] and not standing[identity]
        open_withdrawals[target] -= 1
        if not open_withdrawals[target]:
            settled.append(target)
    return tuple(sorted((known[identity] for identity, stands in standing.items() if stands), key=made_order))


def made_order(judgement: Judgement) -> tuple[str, str]:
    """By time, and by id where two were made at once."""
    return (judgement.made_at.isoformat(), judgement.id)


def _complaint(judgement: Judgement) -> str | None:
    kind, subjects = judgement.kind, judgement.subjects
    of_merge = judgement.subject_kind == "merge"
    number = 2 if kind in PAIRS and not of_merge else 1
    rules = (
        (judgement.person.strip(), "a judgement needs the name of the person who made it"),
        (len(subjects) == number and all(subjects), f"“{kind}” is said of {number} subject(s), got {len(subjects)}"),
        (len(set(subjects)) == len(subjects), f"“{kind}” needs two different subjects"),
        (
            kind not in PAIRS or judgement.subject_kind in JOINABLE or (of_merge and kind != "unsure"),
            f"“{kind}” is not said of a {judgement.subject_kind}",
        ),
        (
            (kind == "withdraw") == (judgement.withdraws is not None),
            "“withdraw” names what it takes back, others do not",
        ),
        (kind != "edit" or _is_object(judgement.body), "an edit's body is a JSON object of new values"),
    )
    return next((complaint for holds, complaint in rules if not holds), None)


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
