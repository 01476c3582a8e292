"""Event verbs that made no claim, and the kinds of claim that lost to the one a verb made: for those who work on the frames."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.frames import Frame, frames
from tawatur.annotate.passed_over import PassedOver
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Span

_TOLD = frozenset(
    {"supply", "collusion", "attack", "seizure", "control", "origin", "presence", "movement", "detention"}
)
"""Kinds of claim that a verb makes by itself; other frames only carry goods or people on, or count them."""
_PARTS = frozenset({"past", "present", "masdar"})


def claims_passed_over(sheet: Sheet, claims: Sequence[Claim]) -> tuple[PassedOver, ...]:
    """What each event verb could have said and does not, in the order of the text."""
    found: list[PassedOver] = []
    for i, readings in enumerate(sheet.verbs):
        verbs = dict.fromkeys(r.verb for r in readings if r.form.part in _PARTS and not r.split.article)
        ways = [frame for verb in verbs for frame in frames().get(verb, ()) if frame.kind in _TOLD]
        if ways and sheet.match_of[i] is None:
            found += _lost(sheet.span(i, i + 1), ways, claims)
    return tuple(found)


def _lost(span: Span, ways: Sequence[Frame], claims: Sequence[Claim]) -> list[PassedOver]:
    """The frames of a verb that lost: to the frame of the claim made from it, or because nothing fills them."""
    made = next((claim for claim in claims if _made_from(claim, span, ways)), None)
    winner = made.rule if made is not None else ""
    won = winner.split("/")[0]
    return [
        PassedOver(span=span, candidate=f"{frame.kind} ({frame.id})", reason=_reason(frame, made), winner=winner)
        for frame in ways
        if frame.id != won
    ]


def _made_from(claim: Claim, span: Span, ways: Sequence[Frame]) -> bool:
    return claim.span.covers(span) and claim.rule.split("/")[0] in {frame.id for frame in ways}


def _reason(frame: Frame, made: Claim | None) -> str:
    if made is not None:
        return "another frame of the verb was filled first"
    roles = ", ".join(dict.fromkeys(role for role, _ in frame.roles))
    asked = ", ".join(source for source, _ in frame.when)
    return f"its condition on {asked} does not hold, or nothing fills {roles}" if asked else f"nothing fills {roles}"
