"""Offices told behind a name: فلان الفلاني، محافظ كذا، قال…; so that "the governor" later means the same person."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.speakers.speaker import Speaker

LONGEST_OFFICE = 12
"""Words between the commas that enclose an office."""


def with_office(sheet: Sheet, speaker: Speaker) -> Speaker:
    """A person named without a role, with the role that stands between commas right behind the name, if one does."""
    comma = speaker.last
    if speaker.link.kind != "person" or speaker.link.role or comma + 2 >= len(sheet.tokens):
        return speaker
    if sheet.tokens[comma].text not in "،," or head_at(sheet, comma + 1).role != "person":
        return speaker
    last = min(len(sheet.tokens), comma + LONGEST_OFFICE)
    end = next((i for i in range(comma + 2, last) if sheet.tokens[i].text in "،,"), -1)
    if end < 0:
        return speaker
    return replace(speaker, link=replace(speaker.link, role=sheet.text(comma + 1, end)))
