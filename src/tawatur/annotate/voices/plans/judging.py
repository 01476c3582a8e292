"""Verbs of taking something for something: اعتبر، وصف، سمّى."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, in_relative, made_plan
from tawatur.annotate.voices.plans.subjects import disagrees, subject_of
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

LONGEST_SUBJECT = 30
"""Words between a verb of taking for and its clause: who takes it so, and where they said it."""
_CALL_NEAR = {"عدد.I": 5}
"""Tokens within which a verb of taking for must have its clause; the word for counting is also that of preparing (تعد لـ)."""


def plan_taking_for(scene: Scene, cue: Cue) -> Plan | None:
    """اعتبر أن…, or X اعتبره Y كذا: what somebody takes something for."""
    subject, found = subject_of(scene, cue)
    if (
        found is not None
        and found.kind in {"clause", "colon", "quote"}
        and found.at - cue.last < _CALL_NEAR.get(cue.entry.cue, LONGEST_SUBJECT)
    ):
        return made_plan(scene, cue, found, subject)
    if cue.form is not None and cue.form.voice == "passive":
        return None
    if cue.pronoun in {"ه", "ها", "هم", "هما"} and (
        in_relative(sheet := scene.sheet, cue) or cue.first == bounds_of(sheet, cue)[0]
    ):
        if cue.entry.cue in _CALL_NEAR and (subject is None or subject.link.ref is None):
            return None  # الصور التي أعدها: prepared, not counted as
        behind = read_speaker(sheet, cue.last, bounds_of(sheet, cue)[1]) if cue.last < len(sheet.tokens) else None
        if behind is not None and behind.link.ref is not None and behind.first == cue.last:
            subject = behind  # الذين تعتبرهم أنقرة كذا
        named = subject is not None and (
            subject.first < cue.first or subject.link.ref is not None or subject.link.kind == "person"
        )
        known = subject if named else None
        at = known.last if known is not None and known.first >= cue.last else cue.last
        return made_plan(scene, cue, Opening(at, "object", known, at), known)
    named = (
        subject is not None
        and subject.first >= cue.last
        and (subject.link.ref is not None or subject.link.kind == "person")
    )
    if (
        named
        and subject is not None
        and cue.first <= bounds_of(scene.sheet, cue)[0] + 1
        and subject.last < len(scene.sheet.tokens)
    ):
        nxt = scene.sheet.match_of[subject.last]
        definite = scene.sheet.tokens[subject.last].key.startswith(("ال", "هذه", "هذا", "تلك")) or (
            nxt is not None and not nxt.split.preposition and nxt.entries[0].table in {"actors", "states"}
        )
        if definite:
            return made_plan(scene, cue, Opening(subject.last, "object", subject, subject.last), subject)
    return None


def _described(scene: Scene, cue: Cue, phrase: Speaker, found: Opening | None) -> bool:
    """Whether the only phrase behind a verb of describing is what is described: it disagrees, or only its description follows."""
    said = scene.at.get(phrase.first)
    if disagrees(cue, phrase) or (said is not None and said.entry.kind == "noun" and not phrase.known):
        return True
    straight = found is not None and found.kind == "clause" and found.at <= phrase.last + 1
    if cue.pronoun or found is None:
        return False
    one = phrase.last - phrase.first == 1 and found.at <= phrase.last  # ووصف فلاناً بأنه كذا
    return one or (straight and phrase.link.kind in {"report", "organisation"} and phrase.link.ref is None)


def _called_untrue(scene: Scene, subject: Speaker, found: Opening) -> int:
    """Where what is described as untrue begins, else -1: وصف فلان الحديث عن كذا بأنه محض افتراء."""
    keys = [token.key for token in scene.sheet.tokens[found.at : found.at + _DESCRIPTION]]
    if word_class("untrue-after").isdisjoint(keys):
        return -1
    told = range(subject.first + 1, min(subject.last + 2, found.at))
    return next((i for i in told if scene.sheet.tokens[i].key in word_class("accusations") | _TALK), -1)


_DESCRIPTION = 4
"""Tokens from the opener of a description to its telling word."""
_TALK = frozenset({"الحديث", "الكلام", "القول", "الانباء", "التقارير", "الخبر"})
"""Words for what others say."""


def plan_description(scene: Scene, cue: Cue) -> Plan | None:
    """ما سمّاه «…», وصف X كذا بأنه…: the name or description is the speaker's."""
    sheet = scene.sheet
    subject, found = subject_of(scene, cue)
    if cue.form is not None and cue.form.voice == "passive":
        return None
    if subject is not None and subject.first < cue.first and cue.pronoun and in_relative(sheet, cue):
        subject = None  # تصريحات الوزير التي وصفتها الحكومة بكذا: what is described
    if subject is not None and subject.first >= cue.last and _described(scene, cue, subject, found):
        # وتصف التقرير بالمضلل: what is described
        return made_plan(scene, cue, found._replace(first=cue.last, subject=None), None) if found is not None else None
    if found is not None and subject is not None and subject.known:
        told = _called_untrue(scene, subject, found)
        if told >= 0:
            return replace(made_plan(scene, cue, Opening(told, "object", subject, told), subject), force="denies")
    if found is not None and found.first >= 0 and (cue.shape == "hal" or (subject is not None and subject.known)):
        return made_plan(scene, cue, found, subject)
    if cue.pronoun and in_relative(sheet, cue):
        at = subject.last if subject is not None and subject.known and subject.first >= cue.last else cue.last
        return made_plan(
            scene, cue, Opening(at, "object", subject, at), subject if subject is not None and subject.known else None
        )
    return _called_so(scene, cue) if subject is None else None


def _called_so(scene: Scene, cue: Cue) -> Plan | None:
    """هاجم فلان الحكومة ووصفها بالمتواطئة: a joined verb whose pronoun is what the same speaker describes."""
    tokens = scene.sheet.tokens
    _, last = bounds_of(scene.sheet, cue)
    goes_on = cue.joined and cue.shape == "finite" and cue.pronoun and cue.last < last
    if not goes_on or not tokens[cue.last].key.startswith("ب"):
        return None
    return made_plan(scene, cue, Opening(cue.last, "object", None, cue.last), None)
