"""Issuing: who issues which document in a sentence (أصدرت الوزارة تقريراً), so that the document later speaks for them."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.quotes import opens
from tawatur.annotate.voices.scene.scene import Issued, Scene
from tawatur.annotate.voices.scene.stems import stem_of
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_DOCUMENT = 12
"""Words between the issuer and the document."""


def note_issued(scene: Scene, k: int) -> None:
    """Notes the documents without article that verbs of issuing give out in sentence k, with the subject behind the verb."""
    issues = _issues()
    if issues.isdisjoint(scene.sheet.words_of[k]):
        return
    first, last = scene.sheet.sentences[k]
    for i in range(first, last - 2):
        if scene.sheet.keys[i] in issues:
            _note(scene, i, last)


@cache
def _issues() -> frozenset[str]:
    """The verbs of issuing, with و and without."""
    return frozenset(lead + verb for verb in word_class("issues") for lead in ("", "و"))


def _note(scene: Scene, verb: int, last: int) -> None:
    """Notes the document that the verb at token `verb` gives out, if it has a subject behind it."""
    sheet = scene.sheet
    subject = read_speaker(sheet, verb + 1, last)
    if subject is None or not (subject.known or opens(sheet, verb + 1)) or subject.document:
        return
    if subject.link.kind == "media":
        scene.remember(subject, verb, (subject.link,))
    for i in range(subject.last, min(last, subject.last + FARTHEST_DOCUMENT)):
        head = head_at(sheet, i)
        if head.role == "speaker" and not (head.article or head.preposition):
            document = read_speaker(sheet, i, last)
            if document is not None and document.document and document.issuer is None:
                scene.issued.append(Issued(stem_of(sheet, i), subject.link, i))
                _note_joined(scene, subject, document.last)
            return


def _note_joined(scene: Scene, subject: Speaker, i: int) -> None:
    """Notes a second document that is joined to the first (نشرت الوكالة صوراً وتسجيلاً)."""
    sheet = scene.sheet
    match = sheet.match_of[i] if i < len(sheet.tokens) else None
    if match is not None and match.split.conjunction and head_at(sheet, i).role == "speaker":
        scene.issued.append(Issued(stem_of(sheet, i), subject.link, i))
