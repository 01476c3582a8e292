"""Verbs of documents: جاء في البيان أن, أصدرت القيادة البيان التالي."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.plans.preposed import subject_before
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class


def _standing_before(scene: Scene, cue: Cue) -> Plan | None:
    """وفي رسالة إلى المجلس، جاء أن…: the document stands before its verb."""
    sheet = scene.sheet
    first, last = bounds_of(sheet, cue)
    if cue.last >= last or cue.joined or sheet.tokens[first].key not in {"في", "وفي"}:
        return None
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    got = introduced(sheet, cue.last, probe)
    subject = read_speaker(sheet, first + 1, cue.first) if got is not None else None
    if got is None or subject is None or not subject.document:
        return None
    return made_plan(scene, cue, Opening(got[0], got[1], subject, cue.last), subject)


def _own_subject(sheet: Sheet, i: int) -> bool:
    """Whether a noun stands between the verb and its document: something else came there (جاءت تصريحاته في مؤتمر)."""
    token = sheet.tokens[i]
    adverb = token.key in word_class("time") or token.key in word_class("adverb") or sheet.period_of[i] is not None
    return token.kind == "word" and (token.key in word_class("this") or not (adverb or sheet.particles[i]))


def plan_standing(scene: Scene, cue: Cue) -> Plan | None:
    """جاء في البيان أن…, جاء في نص البيان: …: the document speaks."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    at = next((i for i in range(cue.last, min(last, cue.last + 6)) if sheet.tokens[i].key == "في"), -1)
    if at < 0 or at + 1 >= last:
        return _standing_before(scene, cue)
    document = at + 2 if sheet.tokens[at + 1].key in word_class("text-of") else at + 1
    subject = read_speaker(sheet, document, last)
    if subject is None or not subject.document:
        return None
    if any(_own_subject(sheet, i) for i in range(cue.last, at)):
        return None
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    for i in range(subject.last, min(last, subject.last + 30)):
        other = scene.at.get(i)
        if other is not None and other.entry.kind == "verb" and (other.shape == "hal" or other.joined):
            return None
        got = introduced(sheet, i, probe)
        if got is not None:
            return made_plan(scene, cue, Opening(got[0], got[1], subject, i), subject)
    return None


def plan_issue(scene: Scene, cue: Cue) -> Plan | None:
    """أصدرت القيادة البيان التالي: …: a document, then its words."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    colon = next((i for i in range(cue.last, min(last, cue.last + 25)) if sheet.tokens[i].text == ":"), -1)
    if colon < 0 or cue.shape != "finite" or cue.pronoun:
        return None
    found = [i for i in range(cue.last, colon) if head_at(sheet, i).role == "speaker"]
    subject = subject_before(scene, cue) or (
        read_speaker(sheet, cue.last, found[0]) if found and found[0] > cue.last else None
    )
    if not found or (subject is not None and not subject.known):
        return None
    return made_plan(scene, cue, Opening(colon + 1, "colon", subject, colon), subject)
