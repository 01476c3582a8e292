"""Titles signed with their speaker: "… : X"."""

from __future__ import annotations

from tawatur.annotate.voices.layout.labels import LONGEST_LABEL, SHORTEST_CONTENT
from tawatur.annotate.voices.layout.marks import count_words, is_place
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker


def read_signed_title(scene: Scene, first: int, last: int) -> bool:
    """A title that ends with its speaker: "… : X"."""
    sheet = scene.sheet
    title = sheet.report.title_span
    if title is None or not title.covers(sheet.span(first, last)):
        return False
    colon = next((i for i in range(last - 1, first, -1) if sheet.tokens[i].text == ":"), -1)
    if (
        colon < 0
        or not 0 < count_words(sheet, colon + 1, last) <= LONGEST_LABEL // 2
        or count_words(sheet, first, colon) < SHORTEST_CONTENT
    ):
        return False
    speaker = read_speaker(sheet, colon + 1, last)
    if speaker is None or not speaker.known or speaker.last < last - 1 or is_place(sheet, colon + 1, last):
        return False
    links = resolve(scene, speaker, first)
    scene.drafts.append(
        Draft(first=first, last=colon, own=links, force="asserts", rule="signed-title", cue=None, wide=True)
    )
    return True
