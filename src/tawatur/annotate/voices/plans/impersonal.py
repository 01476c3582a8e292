"""Passives and impersonal verbs: nobody's word, or somebody's whom nobody names."""

from __future__ import annotations

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.model import Link

SAID = frozenset({"قول.I"})
"""Passives that say plainly that somebody, unnamed, said it (قيل، يقال)."""


def unnamed_speaker(cue: Cue) -> Speaker:
    """Somebody of whom the text says nothing but that they said it."""
    link = Link(text="", span=None, kind="anonymous", unnamed="unknown")
    return Speaker(first=cue.first, last=cue.last, link=link, stem="", gender="?", number="s")


PASSIVES = frozenset(
    {
        "رجح.II",
        "عقد.VIII",
        "ذكر.I",
        "زعم.I",
        "وقع.V",
        "قدر.II",
        "شبه.VIII",
        "ظنن.I",
        "علم.I",
        "عرف.I",
        "خشي.I",
        "فرض.VIII",
        "لحظ.III",
        "خلف.I",
    }
)


def is_impersonal(scene: Scene, cue: Cue, made: Plan) -> bool:
    """Whether a cue without subject is a passive (يُرجح أن، يُعتقد أن): nobody's word, so the word of whoever speaks around it."""
    if cue.shape == "finite" and scene.sheet.tokens[cue.first].key in {"تردد", "وتردد", "يتردد", "ويتردد"}:
        return True
    if cue.shape != "finite" or cue.form is None or cue.form.gender != "m" or cue.form.number != "s":
        return False
    if scene.sheet.printed_passive(cue.first) or cue.form.voice == "passive":
        return True
    if made.pronominal and made.kind == "object":
        return False  # لكنه يرجّح وجود كذا: whoever is meant says so
    return cue.form.part == "present" and cue.form.verb in PASSIVES and not made.relative
