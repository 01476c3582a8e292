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
    if title is None or sheet.tokens[first].start >= title.end or not title.covers(sheet.span(first, last)):
        return False
    colon = next((i for i in range(last - 1, first, -1) if sheet.tokens[i].text == ":"), -1)
    if (
        colon < 0
        or not 0 < count_words(sheet, colon + 1, last) <= LONGEST_LABEL // 2
        or count_words(sheet, first, colon) < SHORTEST_CONTENT
    ):
        return False
    if _labelled(scene, first, colon):
        return False
    speaker = read_speaker(sheet, colon + 1, last)
    if speaker is None or not speaker.known or speaker.last < last - 1 or is_place(sheet, colon + 1, last):
        return False
    links = resolve(scene, speaker, first)
    scene.drafts.append(
        Draft(first=first, last=colon, own=links, force="asserts", rule="signed-title", cue=None, wide=True)
    )
    return True


def _labelled(scene: Scene, first: int, colon: int) -> bool:
    """Whether the last part of a title in parts names its speaker before the colon (أعلنت كذا.. مصادر محلية: راعٍ)."""
    sheet = scene.sheet
    dots = next((i for i in range(colon - 1, first, -1) if sheet.tokens[i].text == sheet.tokens[i - 1].text == "."), -1)
    found = read_speaker(sheet, dots + 1, colon) if dots > 0 else None
    return found is not None and found.known and found.last >= colon
