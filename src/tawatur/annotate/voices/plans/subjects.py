"""Subjects of verb cues: before them, behind them, or what their relative clause is about."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.opening import opening
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.name_words import trailing_name
from tawatur.annotate.voices.plans.asyndetic import document_before, people_before
from tawatur.annotate.voices.plans.plan import bounds_of, in_relative, pronoun_before
from tawatur.annotate.voices.plans.preposed import is_passive_saying, said_within, subject_before
from tawatur.annotate.voices.scene.implied import agrees
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

_SAYS = "قول.I"
LONGEST_UNKNOWN = 3
FARTHEST_ANTECEDENT = 11
"""Words before a relative pronoun among which the phrase begins that it is about."""


def antecedent(sheet: Sheet, cue: Cue) -> Speaker | None:
    """Whom a relative clause is about: the widest phrase that ends at its pronoun and agrees (قائد الجيش الذي أكد أن)."""
    at = cue.first - 1
    if sheet.tokens[at].key == "ما":
        return None  # رفضت البعثة لدى المنظمة ما وصفته بكذا: what the subject of the main clause says
    widest = None
    for i in range(at - 1, max(at - FARTHEST_ANTECEDENT, -1), -1):
        if sheet.tokens[i].text in _CLOSING and i < at - 1:
            break
        match = sheet.match_of[i]
        counts = sheet.tokens[i].key in word_class("a-single-one")
        if (match is None or match.first != i) and not is_given(sheet, i) and not counts:
            continue
        found = read_speaker(sheet, i, at)
        if found is not None and found.last >= at - 1 and (found.known or found.link.kind == "person"):
            wider = widest is None or (found.last >= widest.last and agrees(cue, found))
            widest = found if wider else widest
    if widest is not None:
        return _named_before(sheet, cue, widest) or widest
    return _unknown_antecedent(sheet, at) if cue.entry.cue == _SAYS else None


_CLOSING = "؛.:"
"""Signs behind which no phrase goes on to its relative clause."""


def _named_before(sheet: Sheet, cue: Cue, office: Speaker) -> Speaker | None:
    """The name before the comma of an office that a relative clause is about (فلان الفلاني، مدير المركز، الذي أكد أن), if any."""
    comma, (first, _) = office.first - 1, bounds_of(sheet, cue)
    if office.link.kind != "official" or comma <= first or sheet.tokens[comma].text not in "،,":
        return None
    name = trailing_name(sheet, first, comma)
    return read_speaker(sheet, name, comma) if name >= 0 else None


def _unknown_antecedent(sheet: Sheet, at: int) -> Speaker | None:
    """The definite phrase before "who says", though the lexicon does not know it (الرأي السائد الذي يقول إن)."""
    first = at
    while first > 0 and sheet.tokens[first - 1].key.startswith("ال") and at - first < LONGEST_UNKNOWN:
        first -= 1
    found = read_speaker(sheet, first, at) if first < at else None
    return replace(found, known=True) if found is not None and found.last == at else None


def subject_of(scene: Scene, cue: Cue) -> tuple[Speaker | None, Opening | None]:
    """The subject of a verb cue, before or behind it, and what opens its content."""
    _, last = bounds_of(scene.sheet, cue)
    before = subject_before(scene, cue)
    known = (
        before is not None or cue.shape == "hal" or pronoun_before(scene.sheet, cue) or said_within(scene.sheet, cue)
    )
    found = opening(scene, cue, last, subject_known=known or is_passive_saying(cue))
    if (
        before is None
        and not is_passive_saying(cue)
        and in_relative(scene.sheet, cue)
        and (found is None or found.subject is None)
    ):
        before = antecedent(scene.sheet, cue)
    if before is None and (found is None or found.subject is None or found.first < 0):
        who, opened = _about(scene, cue, found, last)
        if who is not None:
            return who, opened
    if before is None and found is not None:
        return found.subject, found
    if before is not None and (scene.sheet.tokens[cue.first - 1].text in "،," or _object_pronoun(scene, cue)):
        behind = opening(scene, cue, last, subject_known=False)
        named = behind.subject if behind is not None else None
        if (
            named is not None
            and behind is not None
            and named.first == cue.last
            and named.known
            and behind.first >= 0
            and (named.link.kind != "person" or named.link.role)
            and not named.document
        ):
            return named, behind
    return before, found


def _about(scene: Scene, cue: Cue, found: Opening | None, last: int) -> tuple[Speaker | None, Opening | None]:
    """The indefinite people or document that a verb right behind them is about, and what opens its content."""
    clause = found is not None and found.kind == "clause"
    who = people_before(scene.sheet, cue) if clause else None
    if who is None and not said_within(scene.sheet, cue):
        who = document_before(scene, cue)
    if who is not None and (found is None or found.first < 0):
        found = opening(scene, cue, last, subject_known=True)
    return who, found


def _object_pronoun(scene: Scene, cue: Cue) -> bool:
    """Whether a verb has its object in a pronoun, so that a name right behind it is its subject (تحركات وصفها الجيش بأنها)."""
    match = scene.sheet.match_of[cue.last] if cue.last < len(scene.sheet.tokens) else None
    return bool(cue.pronoun) and match is not None and match.first == cue.last and not match.split.preposition


def disagrees(cue: Cue, phrase: Speaker) -> bool:
    """Whether the phrase behind a verb disagrees with it in gender, so that it is whom or what the verb is about, no subject."""
    form = cue.form
    if (
        form is None
        or form.gender == "?"
        or phrase.gender == "?"
        or (phrase.link.ref is None and phrase.link.kind == "person")
    ):
        return False
    return phrase.gender != form.gender
