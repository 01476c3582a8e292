"""Persons known by part of their name: a surname that stands for the name given in full."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.links import clean
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.arabic.letters import fold
from tawatur.model import Link

SHORT = 3
"""Letters up to which a leading waw belongs to a name (وسام)."""


def named_in_full(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    """The person named in full earlier in the text whose last name stands here alone."""
    sheet = scene.sheet
    if " " in speaker.link.text:
        return None
    at = is_surname(sheet, speaker.last - 1)
    if at < 0:
        return None
    text, _, _ = clean(sheet, at, at + 2)
    known = next(
        (m for i in (at, at + 1) if (m := sheet.match_of[i]) is not None and m.entries[0].kind == "person"), None
    )
    if known is not None:
        entry = known.entries[0]
        text, at, past = clean(sheet, known.first, known.last)
        return (
            Link(text=text, span=sheet.span(at, past), kind="person", label=entry.label, ref=entry.ref, implied=True),
        )
    return (Link(text=text, span=sheet.span(at, at + 2), kind="person", implied=True),)


def by_surname(scene: Scene, link: Link) -> tuple[Link, ...] | None:
    """The person who has spoken under a longer name of which these words are part."""
    words = {fold(word) for word in link.text.replace("”", " ").replace("“", " ").split()}
    if len(words) == 1:
        words = {word[1:] if word[0] == "و" and len(word) > SHORT else word for word in words}
    for said in reversed(scene.said):
        known = said.links[-1]
        if known.kind == "person" and known.text != link.text:
            names = set(fold(known.text).split())
            if words and words < names:
                return (replace(known, implied=True),)
    return None


def heard(scene: Scene, speaker: Speaker) -> bool:
    """Whether a phrase is part of the name of a person who has spoken."""
    words = set(fold(speaker.link.text).split())
    return any(
        said.links[-1].kind == "person" and words <= set(fold(said.links[-1].text).split()) for said in scene.said
    )


def namesake(scene: Scene, link: Link) -> tuple[Link, ...] | None:
    """The person who has spoken whose last name is also that of a group (الحوثي): nearer than the group."""
    word = fold(link.text)
    for said in reversed(scene.said):
        known = said.links[-1]
        if known.kind == "person" and fold(known.text).split()[-1:] == [word]:
            return (replace(known, implied=True),)
    return None
