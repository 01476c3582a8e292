"""Verbs of accusing: who accuses, who is accused, and of what."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import past_particle
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.layout.marks import past_bullet
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.name_first import role_start
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.accusation import charge_at
from tawatur.annotate.voices.plans.accused import anybody, named_between, past_apposition, past_partners, split_pair
from tawatur.annotate.voices.plans.asyndetic import document_before, people_before
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.plans.preposed import subject_before
from tawatur.annotate.voices.plans.subjects import disagrees
from tawatur.annotate.voices.scene.implied import agrees
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class


def plan_accusation(scene: Scene, cue: Cue) -> Plan | None:
    """اتهم X Y بكذا: what Y is accused of, with Y, is the content."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    before = subject_before(scene, cue) or document_before(scene, cue) or people_before(sheet, cue)
    if cue.last < last and sheet.tokens[cue.last].key in word_class("within"):
        cue = cue._replace(last=cue.last + 1)  # في وقت يتهم فيه الأهالي…
    cue = cue._replace(last=_past_aside(sheet, cue.last, last))
    charge = charge_at(sheet, cue.last, last)
    if charge < 0:
        return None
    if before is not None:
        return (
            made_plan(scene, cue, Opening(cue.last, "object", before, cue.last), before)
            if charge > cue.last or cue.pronoun
            else None
        )
    subject = read_speaker(sheet, cue.last, charge) if cue.shape == "finite" and not cue.pronoun else None
    if cue.pronoun and cue.shape == "finite":
        subject = read_speaker(sheet, cue.last, charge)
    name = role_start(sheet, cue.last, charge) if subject is not None and subject.last >= charge else 0
    if name and subject is not None:  # اتهم فلان الفلاني قائد الجيش بكذا: the role is whom he accuses
        subject = replace(subject, last=name, link=replace(subject.link, role=None))
    if subject is not None and not cue.pronoun and not name:
        subject, first = split_pair(sheet, cue.last, subject.last, subject)
        if subject is not None and subject.last >= charge and disagrees(cue, subject):
            subject = None
    first = subject.last if subject is not None else cue.last
    if subject is not None and not cue.pronoun and not subject.document and not anybody(sheet, first, charge):
        if not _goes_on(scene, cue):
            return None
        subject, first = None, cue.last  # قال إن كذا، واتهم الحراس ببيع كذا: whom the same speaker accuses
    if subject is not None and subject.link.ref is not None:
        first = min(first, max(head_at(sheet, subject.first).last, cue.last))
    named = named_between(sheet, subject, charge, cue)
    if named is not None:
        subject = named
        first = named.last
    first = past_partners(sheet, past_apposition(sheet, first, charge), charge)
    first = _past_mouth(scene, first, charge)
    made = made_plan(scene, cue, Opening(first, "object", subject, first), subject)
    made.last = _listed(sheet, charge, last)
    return made


_LONGEST_ASIDE = 5
_COMMAS = "،,"


def _past_aside(sheet: Sheet, at: int, last: int) -> int:
    """Past words between commas that open at token `at` (اتهم، منذ فترة، مسؤول كبير الحكومة بكذا), else `at`."""
    if at >= last or sheet.tokens[at].text not in _COMMAS:
        return at
    closing = (i for i in range(at + 2, min(last, at + _LONGEST_ASIDE)) if sheet.tokens[i].text in _COMMAS)
    return next((i + 1 for i in closing), at)


def _past_mouth(scene: Scene, first: int, charge: int) -> int:
    """Past the mouthpiece of an accuser (اتهمت الحركة على لسان قائدها الحكومة بكذا), else `first`."""
    mouth = scene.at.get(first)
    if mouth is None or mouth.entry.frame != "mouth":
        return first
    return min(past_particle(scene.sheet, mouth.last, charge), charge)


LONGEST_LIST = 8


def _listed(sheet: Sheet, charge: int, last: int) -> int:
    """Past the lines below ب and a colon that each begin with what somebody is accused of (متهماً إياه بـ: …), or -1."""
    if sheet.tokens[charge].key != "ب" or charge + 2 != last or sheet.tokens[charge + 1].text != ":":
        return -1
    k, end = sheet.sentence_of[charge] + 1, last
    for first, after in sheet.sentences[k : k + LONGEST_LIST]:
        if not is_object(sheet, past_bullet(sheet, first, after)):
            break
        end = after
    return end if end > last else -1


def _goes_on(scene: Scene, cue: Cue) -> bool:
    """Whether a joined verb goes on, in its sentence or paragraph, with a speaker who agrees with it."""
    if not cue.joined or scene.sheet.printed_passive(cue.first):
        return False
    first, _ = bounds_of(scene.sheet, cue)
    forms = (other.form for i in range(first, cue.first) if (other := scene.at.get(i)) is not None)
    if any(form is not None and cue.form is not None and form.gender == cue.form.gender for form in forms):
        return True
    last = scene.said[-1] if scene.said else None
    return last is not None and last.paragraph == scene.sheet.paragraph_of[cue.first] and agrees(cue, last.speaker)
