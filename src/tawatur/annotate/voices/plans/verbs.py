"""Plans of verb cues: which family reads which frame, and the verbs that give nothing on."""

from __future__ import annotations

from tawatur.annotate.voices.contents.adjuncts import conditions
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.accusing import plan_accusation, plan_blame, plan_directed_charge
from tawatur.annotate.voices.plans.documents import plan_issue, plan_standing
from tawatur.annotate.voices.plans.impersonal import PASSIVES, SAID, is_impersonal, unnamed_speaker
from tawatur.annotate.voices.plans.judging import plan_description, plan_taking_for
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.plans.relaying import plan_relay
from tawatur.annotate.voices.plans.saying import (
    plan_act,
    plan_going_on,
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
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.lexicon.word_classes import word_class

_DENIES = "denies"


def _resumed(scene: Scene, made: Plan) -> bool:
    """Whether a pronoun says that the relative clause is about what was told before (التدابير التي طالب بها السودان)."""
    sheet, cue = scene.sheet, made.cue
    if not made.relative or made.kind != "object" or cue.last >= len(sheet.tokens):
        return False
    return sheet.tokens[cue.last].key in {"بها", "به", "بهما", "اليها", "اليه", "عنها", "عنه", "عليها", "عليه"}


def _only_told(scene: Scene, made: Plan) -> bool:
    """Whether the document of a relative clause is itself what another verb tells (نفت المعلومات التي تتحدث عن كذا)."""
    subject, cue = made.subject, made.cue
    if not made.relative or subject is None or not subject.document or subject.issuer is not None:
        return False
    first, _ = scene.sheet.sentences[scene.sheet.sentence_of[cue.first]]
    before = (scene.at.get(i) for i in range(first, min(subject.first, cue.first)))
    return subject.first < cue.first and any(other is not None and other.entry.kind == "verb" for other in before)


def plan_verb(scene: Scene, cue: Cue) -> Plan | None:
    """How a verb cue would be read, or None where it gives nothing on."""
    if cue.entry.frame == "state" and conditions(scene.sheet, cue):
        return None
    if cue.entry.frame == "ask" and scene.sheet.tokens[cue.first].key.endswith("نا"):
        return None
    denial = plan_denial_noun(scene.sheet, cue)
    if denial is not None:
        return denial
    maker = _MAKERS.get(cue.entry.frame)
    if maker is None or cue.entry.kind != "verb" or (cue.shape == "masdar" and cue.entry.frame != "direct"):
        return None
    if cue.negated and not (cue.entry.force == _DENIES or cue.entry.frame == "hide"):
        return None
    if cue.entry.frame == "hide" and not cue.negated:
        return None
    made = maker(scene, cue)
    if (
        made is not None
        and made.subject is None
        and made.relative
        and scene.sheet.tokens[cue.first - 1].key not in word_class("free-what")
        and not cue.pronoun
    ):
        return None
    if (
        made is not None
        and scene.sheet.printed_passive(cue.first)
        and cue.form is not None
        and cue.form.verb in PASSIVES
    ):
        return None
    if made is not None and made.subject is None and made.via and (is_impersonal(scene, cue, made) or not scene.said):
        made.subject, made.via = made.via[0], made.via[1:]
    if made is not None and made.subject is None and is_impersonal(scene, cue, made):
        if cue.form is None or cue.form.verb not in SAID:
            return None
        made.subject = unnamed_speaker(cue)
    if made is not None and (_only_told(scene, made) or _resumed(scene, made)):
        return None
    if made is not None and cue.negated:
        made.force = "asserts"
    return made


_MAKERS = {
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
