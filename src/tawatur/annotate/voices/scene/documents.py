"""Whose document is meant by البيان or التقرير: its issuer, named before or after."""

from __future__ import annotations

from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.scene.stems import forms_of, stem_of
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.model import Link


def issuer_meant(scene: Scene, speaker: Speaker, stem: str) -> tuple[Link, ...] | None:
    """Whose document is meant by البيان, التقرير: its issuer, named before or after."""
    if not speaker.points:
        return None
    if (
        scene.sheet.tokens[speaker.first].key.endswith(("ه", "ها", "هم"))
        and scene.said
        and not speaker.link.text.endswith("ة")
    ):
        return scene.said[-1].links[-1:]
    for name, link in reversed(scene.issued):
        if name == stem:
            return (link,)
    later = _issued_later(scene, speaker, stem)
    if later is not None:
        return (later,)
    for said in reversed(scene.said):
        if said.speaker.document and said.links[-1].kind != "report":
            return said.links[-1:]
    for said in reversed(scene.said):
        if said.links[-1].kind in {"organisation", "media"}:
            return said.links[-1:]
    return None


def _issued_later(scene: Scene, speaker: Speaker, stem: str) -> Link | None:
    """The issuer of the first document of this kind that the text names further on (a caption before its article)."""
    if scene.said:
        return None
    sheet = scene.sheet
    for i in range(speaker.last, len(sheet.tokens)):
        if sheet.tokens[i].kind == "word" and stem_of(sheet, i) == stem and sheet.tokens[i].key in forms_of(stem):
            found = read_speaker(sheet, i, len(sheet.tokens))
            if found is not None and found.issuer is not None:
                return found.issuer.link
    return None
