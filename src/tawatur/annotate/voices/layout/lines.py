"""Lines whose layout alone says who speaks: labels, signed titles, marked answers, a person put before a colon."""

from __future__ import annotations

from tawatur.annotate.voices.layout.answers import read_answer
from tawatur.annotate.voices.layout.labels import SHORTEST_CONTENT, is_byline, read_label
from tawatur.annotate.voices.layout.marks import count_words, past_bullet, past_crumbs
from tawatur.annotate.voices.layout.statements import read_text_below
from tawatur.annotate.voices.layout.titles import read_signed_title
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class


def read_lines(scene: Scene, k: int) -> bool:
    """Adds the draft of sentence k if its layout names who speaks; whether it did."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    first = past_bullet(sheet, first, last)
    if first >= last:
        return False
    if (
        sheet.tokens[first].key in word_class("answer-mark")
        and first + 1 < last
        and sheet.tokens[first + 1].text == ":"
    ):
        return read_answer(scene, first + 2)
    if read_text_below(scene, first, last):
        return True
    first = past_crumbs(sheet, first, last)
    return read_label(scene, first, last) or read_signed_title(scene, first, last) or _put_so(scene, first, last)


LONGEST_PUT = 18


def _put_so(scene: Scene, first: int, last: int) -> bool:
    """A person opens the sentence and a colon gives their words without a verb of saying (فلان يضع الأمر في سياق آخر: …)."""
    sheet = scene.sheet
    colon = next((i for i in range(first, min(last, first + LONGEST_PUT)) if sheet.tokens[i].text == ":"), -1)
    if colon < 0 or count_words(sheet, colon + 1, last) <= SHORTEST_CONTENT:
        return False
    if any(
        i in scene.at and scene.at[i].entry.kind == "verb" and scene.at[i].shape == "finite"
        for i in range(first, colon)
    ):
        return False
    speaker = read_speaker(sheet, first, colon)
    if speaker is None or speaker.link.kind != "person" or speaker.first != first or is_byline(sheet, first, colon):
        return False
    links = resolve(scene, speaker, first)
    scene.remember(speaker, first, links)
    scene.drafts.append(
        Draft(first=colon + 1, last=last, own=links, force="asserts", rule="put-so", cue=None, wide=True)
    )
    return True
