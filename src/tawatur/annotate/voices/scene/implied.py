"""Implied speakers: who is meant by a verb without subject, by gender, number and nearness."""

from __future__ import annotations

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.scene.scene import Said, Scene
from tawatur.annotate.voices.speakers.speaker import Speaker

MEMORY = 6
"""Paragraphs after which a speaker is no longer meant by a bare وأضاف."""


def implied(scene: Scene, cue: Cue) -> Said | None:
    """Who is meant by a cue without subject: the last speaker that agrees with it in gender and number, else the last."""
    paragraph = scene.sheet.paragraph_of[cue.first]
    near = [said for said in reversed(scene.said) if paragraph - said.paragraph <= MEMORY and said.at < cue.first]
    fits = [said for said in near[:6] if agrees(cue, said.speaker)]
    ranked = [*(said for said in fits if not said.aside), *fits, *near]
    return ranked[0] if ranked else None


def agrees(cue: Cue, speaker: Speaker) -> bool:
    """Whether the cue's verb could have this subject."""
    form = cue.form
    if form is None or speaker.gender == "?":
        return True
    if form.number == "p":
        return speaker.number != "s"
    if form.number == "s" and speaker.number == "p" and speaker.gender == "m":
        return False
    return form.gender in {"?", speaker.gender}
