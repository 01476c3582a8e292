"""What somebody said, told as ما and then by من: ما أشارت إليه مصادر ليبية من وصول مرتزقة, ما كشفت عنه الصحيفة من أن."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class

_TELLING = frozenset({"say", "state", "show", "find"})
_WHAT = frozenset({"ما", "بما", "لما", "مما", "عما", "وما"})
_OF = frozenset({"من", "عن"})
_LONGEST_NAME = 10
"""Tokens within which whoever said it is named, times between commas included."""


def plan_what_was_said(scene: Scene, cue: Cue) -> Plan | None:
    """The plan of a verb behind ما that a pronoun takes up, where من behind its speaker tells what it was; None elsewhere.

    What somebody denies that others said is read with the denial.
    """
    sheet = scene.sheet
    first, last = bounds_of(sheet, cue)
    behind_what = cue.first > first and sheet.tokens[cue.first - 1].key in _WHAT
    if not behind_what or cue.entry.frame not in _TELLING or cue.shape != "finite" or cue.last >= last:
        return None
    taken_up = sheet.tokens[cue.last].key in word_class("resumptive")
    if not (cue.pronoun or taken_up) or _denied(scene, first, cue):
        return None
    at = cue.last + taken_up
    told = next((i for i in range(at + 1, min(last, at + _LONGEST_NAME)) if _tells(sheet, i, last)), -1)
    subject = read_speaker(sheet, at, told) if told > 0 else None
    if subject is None:
        return None
    that = any(p.kind == "complementiser" for p in sheet.particles[told + 1])
    content = Opening(told + 1 + that, "clause" if that else "object", subject, told)
    return made_plan(scene, cue, content, subject)


def _tells(sheet: Sheet, i: int, last: int) -> bool:
    """Whether من or عن at token i brings in what was said: a clause behind أن, or a deed."""
    if sheet.tokens[i].key not in _OF or i + 1 >= last:
        return False
    that = any(p.kind == "complementiser" for p in sheet.particles[i + 1])
    return that or is_object(sheet, i + 1)


def _denied(scene: Scene, first: int, cue: Cue) -> bool:
    """Whether a denial stands before what was said in its sentence."""
    before = (scene.at.get(i) for i in range(first, cue.first))
    return any(other is not None and other.entry.force == "denies" for other in before)
