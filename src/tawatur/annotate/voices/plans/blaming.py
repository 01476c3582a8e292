"""Verbs of blaming, and of directing a charge at somebody."""

from __future__ import annotations

from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.accused import split_pair
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.plans.preposed import subject_before
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker

FARTHEST_CHARGE = 25
"""Words between a verb of directing and its charge: who directs it, and between commas what he is."""


def plan_blame(scene: Scene, cue: Cue) -> Plan | None:
    """حمّل X Y مسؤولية كذا: what Y is responsible for, with Y, is the content."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    for i in range(cue.last, min(last, cue.last + 15)):
        if sheet.tokens[i].key.removeprefix("ب").removeprefix("ال").startswith(("مسووليه", "مسووليت", "لوم")):
            break
    else:
        return None
    before = subject_before(scene, cue)
    subject = before or (read_speaker(sheet, cue.last, i) if cue.shape == "finite" else None)
    first = max(cue.last, subject.last if subject is not None and subject.first >= cue.last else cue.last)
    if subject is not None and subject.first >= cue.last:
        subject, first = split_pair(sheet, cue.last, max(subject.last, first), subject)
    return made_plan(scene, cue, Opening(first, "object", subject, first), subject)


def plan_directed_charge(scene: Scene, cue: Cue) -> Plan | None:
    """وجّه X اتهامات لـY ب…."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    for i in range(cue.last, min(last, cue.last + FARTHEST_CHARGE)):
        if sheet.tokens[i].key.removeprefix("ال") in {"اتهاما", "اتهامات", "اتهام", "تهما", "تهمه", "تهم", "تهمت"}:
            before = subject_before(scene, cue)
            subject = before or (read_speaker(sheet, cue.last, i) if i > cue.last and cue.shape == "finite" else None)
            if subject is not None and not subject.known:
                return None
            return made_plan(scene, cue, Opening(i + 1, "object", subject, i + 1), subject)
    return None
