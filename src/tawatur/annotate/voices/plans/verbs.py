"""Plans of verb cues: which family reads which frame, and the verbs that give nothing on."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.accusing import plan_accusation
from tawatur.annotate.voices.plans.blaming import plan_blame, plan_directed_charge
from tawatur.annotate.voices.plans.documents import plan_issue, plan_standing
from tawatur.annotate.voices.plans.going_on import plan_going_on
from tawatur.annotate.voices.plans.judging import plan_description, plan_taking_for
from tawatur.annotate.voices.plans.objections import CUE_OBJECTIONS, PLAN_OBJECTIONS, name_nobody
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.plans.relaying import plan_relay
from tawatur.annotate.voices.plans.saying import (
    plan_act,
    plan_opinion,
    plan_renewal,
    plan_saying,
    plan_statement,
    plan_with_that,
)
from tawatur.annotate.voices.plans.saying_nouns import plan_denial_noun
from tawatur.annotate.voices.plans.showing import (
    plan_clarifying,
    plan_finding,
    plan_learning,
    plan_record,
    plan_showing,
)
from tawatur.annotate.voices.plans.what_was_said import plan_what_was_said
from tawatur.annotate.voices.scene.scene import Scene


def plan_verb(scene: Scene, cue: Cue) -> Plan | None:
    """How a verb cue would be read, or None where it gives nothing on; the scene notes why."""
    made, reason = _read(scene, cue)
    if reason:
        scene.pass_over(cue, reason)
        return None
    if made is not None and cue.negated:
        made.force = "asserts"
    return made


def _read(scene: Scene, cue: Cue) -> tuple[Plan | None, str]:
    """The plan of a verb cue, and what speaks against it."""
    reason = next((reason for holds, reason in CUE_OBJECTIONS if holds(scene, cue)), "")
    if reason:
        return None, reason
    denial = plan_denial_noun(scene.sheet, cue)
    if denial is not None:
        return denial, ""
    if (what := plan_what_was_said(scene, cue)) is not None:
        return what, ""
    maker = _MAKERS.get(cue.entry.frame)
    made = maker(scene, cue) if maker is not None else None
    if made is None:
        return None, NOTHING_FOUND
    name_nobody(scene, made)
    return made, next((reason for holds, reason in PLAN_OBJECTIONS if holds(scene, made)), "")


NOTHING_FOUND = "nothing it could give on, or nobody who could say it, stands where its frame asks"


_MAKERS: dict[str, Callable[[Scene, Cue], Plan | None]] = {
    "say": plan_saying,
    "state": plan_statement,
    "observe": plan_record,
    "show": plan_showing,
    "find": plan_finding,
    "opine": plan_opinion,
    "call": plan_taking_for,
    "accuse": plan_accusation,
    "blame": plan_blame,
    "direct": plan_directed_charge,
    "relay": plan_relay,
    "stand": plan_standing,
    "learn": plan_learning,
    "grant": plan_with_that,
    "hold": plan_with_that,
    "describe": plan_description,
    "express": plan_statement,
    "act": plan_act,
    "ask": plan_opinion,
    "goon": plan_going_on,
    "renew": plan_renewal,
    "circulate": plan_opinion,
    "hide": plan_opinion,
    "issue": plan_issue,
    "clarify": plan_clarifying,
}
