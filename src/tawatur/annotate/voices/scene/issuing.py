"""Issuing: who issues which document in a sentence (أصدرت الوزارة تقريراً), so that the document later speaks for them."""

from __future__ import annotations

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.scene.scene import Issued, Scene
from tawatur.annotate.voices.scene.stems import stem_of
from tawatur.annotate.voices.speakers.read import read_speaker

ISSUING = frozenset({"صدر.IV", "نشر.I", "بثث.I", "ذيع.IV"})
"""Verbs that give a document out: أصدر، نشر، بث، أذاع."""
FARTHEST_DOCUMENT = 12
"""Words between the issuer and the document."""


def note_issued(scene: Scene, cue: Cue) -> None:
    """Notes the document without article that a verb of issuing gives out, with its subject behind the verb."""
    if cue.entry.cue not in ISSUING or cue.shape != "finite" or cue.pronoun or cue.negated:
        return
    sheet = scene.sheet
    _, last = sheet.sentences[sheet.sentence_of[cue.first]]
    subject = read_speaker(sheet, cue.last, last)
    if subject is None or not subject.known or subject.document:
        return
    for i in range(subject.last, min(last, subject.last + FARTHEST_DOCUMENT)):
        head = head_at(sheet, i)
        if head.role == "speaker" and not (head.article or head.preposition):
            document = read_speaker(sheet, i, last)
            if document is not None and document.document and document.issuer is None:
                scene.issued.append(Issued(stem_of(sheet, i), subject.link, i))
            return
