"""Answers of an interview: marked by a letter, and whose they are."""

from __future__ import annotations

from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.model import Link


def read_answer(scene: Scene, first: int) -> bool:
    """ج: …: the answer of the person interviewed, to the end of its paragraph."""
    sheet = scene.sheet
    last = first
    while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[first - 1]:
        last += 1
    links = interviewed(scene, first)
    if links is None or last <= first:
        return False
    scene.drafts.append(
        Draft(first=first, last=last, own=links, force="asserts", rule="interview", cue=None, wide=True)
    )
    return True


def interviewed(scene: Scene, before: int) -> tuple[Link, ...] | None:
    """The first person named with a role before an interview's first question."""
    sheet = scene.sheet
    for i in range(1, before - 1):
        if sheet.tokens[i].key == "مع" and sheet.tokens[i + 1].kind == "word":
            met = read_speaker(sheet, i + 1, before)
            end = met.last if met is not None else i + 1
            named = met is not None and met.link.kind == "person"
            if met is not None and named:
                return (met.link,)
            begin = next((j for j in range(i + 1, min(end + 1, i + 5)) if is_given(sheet, j)), -1)
            whose = read_speaker(sheet, begin, before) if begin > 0 else None
            if whose is not None and whose.link.kind == "person":
                return (whose.link,)
    for i in range(before):
        match = sheet.match_of[i]
        if (
            match is None
            or match.first != i
            or not any(e.parent == "person" or e.kind == "person" for e in match.entries)
        ):
            continue
        speaker = read_speaker(sheet, i, before)
        if speaker is not None and speaker.link.kind == "person":
            return (speaker.link,)
    return None
