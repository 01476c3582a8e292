"""Particles that lean on a name: بحسب، وفق، نقلاً عن، على حد قول; whom they name."""

from __future__ import annotations

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.particle_names import named_by
from tawatur.annotate.voices.plans.particle_places import place_of
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.scene import Scene

_FRAMES = frozenset({"according", "quoting", "mouth", "words", "as"})


def plan_particle(scene: Scene, cue: Cue) -> Plan | None:
    """How a particle cue would be read, or None where no speaker follows it."""
    if cue.entry.frame not in _FRAMES:
        return None
    sheet = scene.sheet
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    named = named_by(scene, cue, last)
    if named is None:
        return None
    placed = place_of(scene, cue, named.end, first, last)
    if placed is None:
        return None
    kind, begin, stop = placed
    if (
        cue.entry.frame == "as"
        and kind != "before"
        and cue.first > first
        and sheet.tokens[cue.first - 1].kind != "sign"
    ):
        return None
    return Plan(
        cue=cue,
        first=begin,
        last=stop,
        kind=kind,
        start=cue.first,
        subject=named.speaker,
        via=named.via,
        left=kind == "behind",
        force=cue.entry.force,
        named=named.end,
    )
