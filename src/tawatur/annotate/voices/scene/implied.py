"""Implied speakers: who is meant by a verb without subject, by gender, number and nearness."""

from __future__ import annotations

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.scene.scene import Said, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker

MEMORY = 6
"""Paragraphs after which a speaker is no longer meant by a bare وأضاف."""


def implied(scene: Scene, cue: Cue) -> Said | None:
    """Who is meant by a cue without subject: the last speaker that agrees with it in gender and number, else the last."""
    paragraph = scene.sheet.paragraph_of[cue.first]
    near = [said for said in reversed(scene.said) if paragraph - said.paragraph <= MEMORY and said.at < cue.first]
    fits = [said for said in near[:6] if agrees(cue, said.speaker)]
    people = _people_named(scene, cue) if not fits and cue.form is not None and cue.form.number == "p" else None
    if people is not None:
        return people
    ranked = [*(said for said in fits if not said.aside), *fits, *near]
    return ranked[0] if ranked else None


FARTHEST_PEOPLE = 30
"""Words back to which people are looked for who are meant by a verb in the plural."""


def _people_named(scene: Scene, cue: Cue) -> Said | None:
    """People named before in the paragraph, who have not spoken yet (سألت الوكالة مسؤولين عن ذلك، فقالوا)."""
    sheet = scene.sheet
    paragraph = sheet.paragraph_of[cue.first]
    for i in range(cue.first - 1, max(cue.first - FARTHEST_PEOPLE, -1), -1):
        if sheet.paragraph_of[i] != paragraph:
            return None
        match = sheet.match_of[i]
        if match is None or match.first != i or not head_at(sheet, i).plural:
            continue
        found = read_speaker(sheet, i, cue.first)
        if found is not None and found.known and (found.gender, found.number) == ("m", "p"):
            return Said(speaker=found, at=cue.first, paragraph=paragraph, links=(found.link,))
    return None


def agrees(cue: Cue, speaker: Speaker) -> bool:
    """Whether the cue's verb could have this subject."""
    form = cue.form
    if form is not None and form.number == "p" and speaker.number == "s":
        return False
    if form is None or speaker.gender == "?" or form.number == "p":
        return True
    if form.number == "s" and speaker.number == "p" and speaker.gender == "m":
        return False
    return form.gender in {"?", speaker.gender}
