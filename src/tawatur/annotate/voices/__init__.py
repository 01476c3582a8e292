"""Voices: who speaks where, on whose word, with what force."""

from __future__ import annotations

from tawatur.annotate.passed_over import PassedOver
from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.assemble import assemble
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.cues.find import find_cues
from tawatur.annotate.voices.layout.interviews import read_interview
from tawatur.annotate.voices.layout.posts import read_posts
from tawatur.annotate.voices.layout.statements import read_statement
from tawatur.annotate.voices.layout.whole_texts import read_whole_text
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.sentences import read_sentence
from tawatur.model import Attribution


def find_attributions(sheet: Sheet) -> tuple[Attribution, ...]:
    """The attributions of a report in the order of their content, outer before inner."""
    return assemble(_heard(sheet))


def voices_passed_over(sheet: Sheet) -> tuple[PassedOver, ...]:
    """The cues of a report that gave nothing on and the speakers who were not meant, in the order of the text, with the reasons."""
    return tuple(sorted(_heard(sheet).passed, key=lambda passed: passed.span.start))


def _heard(sheet: Sheet) -> Scene:
    """The scene at the end of a report."""
    cues = find_cues(sheet)
    scene = Scene(sheet=sheet, cues=cues, at={cue.first: cue for cue in cues})
    read_statement(scene)
    if not scene.drafts:
        read_whole_text(scene)
    read_interview(scene)
    read_posts(scene)
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(sheet.sentence_of[cue.first], []).append(cue)
    for k in range(len(sheet.sentences)):
        read_sentence(scene, k, by_sentence.get(k, []))
    return scene
