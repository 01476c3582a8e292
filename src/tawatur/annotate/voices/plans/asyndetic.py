"""Clauses without a relative pronoun: the indefinite people or document that a verb right behind them is about."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.ends import phrase_end
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.plans.plan import bounds_of
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

_ACCUSING = "accuse"
LONGEST_PEOPLE = 4
LONGEST_DOCUMENT = 8
"""Words that the phrase of people, and of a document, may have."""


def people_before(sheet: Sheet, cue: Cue) -> Speaker | None:
    """The indefinite people whom a plural verb right behind them is about (شهادات ثلاثة مقاتلين قالوا إن)."""
    if (
        cue.shape != "finite"
        or cue.joined
        or cue.form is None
        or not (cue.form.number == "p" or cue.form.gender == "f")
    ):
        return None
    first, _ = bounds_of(sheet, cue)
    for i in range(max(first, cue.first - LONGEST_PEOPLE), cue.first):
        if cue.form.number != "p" and not _led_states(sheet, i):
            continue
        found = read_speaker(sheet, i, cue.first)
        if found is not None and found.known and found.last == cue.first and not sheet.tokens[i].key.startswith("ال"):
            return found if found.number == "p" or found.gender == "?" else None
    return None


def _led_states(sheet: Sheet, i: int) -> bool:
    """Whether indefinite states or bodies stand behind a preposition at token i (ذخيرة من بلدان تقول إنها…)."""
    head = head_at(sheet, i)
    return head.plural and head.role == "actor" and not head.article and _led(sheet, i)


def document_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The indefinite document that a verb right behind it is about (على خلفية تصريحات من العاصمة تشير إلى أن).

    What another verb tells (كشفوا عن معلومات تفيد بأن) is no further hand; what somebody has issued (أصدروا تقريراً، يتهم) is,
    and so is what accuses.
    """
    sheet = scene.sheet
    if cue.shape != "finite" or cue.joined:
        return None
    first, _ = bounds_of(sheet, cue)
    end = cue.first - (sheet.tokens[cue.first - 1].text in "،,")
    for i in range(end - 1, max(first, end - LONGEST_DOCUMENT) - 1, -1):
        head = head_at(sheet, i)
        came = i > 0 and bool({(key := sheet.tokens[i - 1].key), key[1:]} & word_class("arrived"))
        accuses = cue.entry.frame == _ACCUSING  # نشر فلان وثائق تتهم الحركة بكذا
        tidings = accuses and head.role == "source"  # تقارير صحفية
        if not (head.role == "speaker" or tidings) or (head.article and not came):
            continue
        found = read_speaker(sheet, i, end)
        past = (_past_where(sheet, found.last, end) if came else found.last) if found is not None else -1
        if found is None or not (found.document or tidings) or past < end:
            return None
        issued = any(issued.at == i for issued in scene.issued)
        tells = end == cue.first or (cue.form is not None and cue.form.part == "present")
        came = came or accuses
        return found if issued or (tells and (found.issuer is not None or came or _led(sheet, i))) else None
    return None


def _past_where(sheet: Sheet, i: int, end: int) -> int:
    """Past where a document came up, behind it (ظهرت وثائق في الصحف الروسية توضح أن), else `i`."""
    if i + 1 >= end or not any(p.kind == "preposition" and not p.pronoun for p in sheet.particles[i]):
        return i
    return phrase_end(sheet, i + 1, end, head=head_at(sheet, i + 1))


def _led(sheet: Sheet, i: int) -> bool:
    """Whether a preposition other than عن, which may open another's content, stands before token i (بعد تقارير تفيد بأن)."""
    return i > 0 and any(p.kind == "preposition" and p.lemma != "عن" for p in sheet.particles[i - 1])
