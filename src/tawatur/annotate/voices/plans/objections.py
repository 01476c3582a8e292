"""Objections: why a verb of speech gives nobody's words on where it stands, each with the reason a reader is shown."""

from __future__ import annotations

from tawatur.annotate.voices.contents.adjuncts import conditions
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.plans.impersonal import PASSIVES, SAID, is_impersonal, unnamed_speaker
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.lexicon.word_classes import word_class

_DENIES = "denies"


def _on_condition(scene: Scene, cue: Cue) -> bool:
    return cue.entry.frame == "state" and conditions(scene.sheet, cue)


def _we_ask(scene: Scene, cue: Cue) -> bool:
    return cue.entry.frame == "ask" and scene.sheet.tokens[cue.first].key.endswith("نا")


def _credits(scene: Scene, cue: Cue) -> bool:
    """Whether a line only credits who wrote it (كتب: فلان الفلاني)."""
    sheet = scene.sheet
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    colon = cue.first == first and cue.last < last and sheet.tokens[cue.last].text == ":"
    return colon and sheet.tokens[first].key in word_class("credit-label") and is_given(sheet, cue.last + 1)


def _no_verb(scene: Scene, cue: Cue) -> bool:
    del scene
    return cue.shape == "masdar" and cue.entry.frame != "direct"


def _negated(scene: Scene, cue: Cue) -> bool:
    del scene
    return cue.negated and cue.entry.force != _DENIES and cue.entry.frame != "hide"


def _hidden(scene: Scene, cue: Cue) -> bool:
    del scene
    return cue.entry.frame == "hide" and not cue.negated


CUE_OBJECTIONS = (
    (_on_condition, "only tells on what condition somebody spoke"),
    (_we_ask, "the outlet's own question"),
    (_credits, "the line only credits its author"),
    (_no_verb, "a verbal noun, read with the verb before it"),
    (_negated, "negated: it was not said"),
    (_hidden, "hiding something says nothing, unless negated"),
)
"""What may speak against a cue before its clause is read."""


def _unnamed_relative(scene: Scene, made: Plan) -> bool:
    before = scene.sheet.tokens[made.cue.first - 1].key
    return made.subject is None and made.relative and before not in word_class("free-what") and not made.cue.pronoun


def _printed_passive(scene: Scene, made: Plan) -> bool:
    form = made.cue.form
    return scene.sheet.printed_passive(made.cue.first) and form is not None and form.verb in PASSIVES


def _nobodys(scene: Scene, made: Plan) -> bool:
    """A passive (يُعتقد أن): the word of whoever speaks around it."""
    return made.subject is None and is_impersonal(scene, made.cue, made)


def _only_told(scene: Scene, made: Plan) -> bool:
    """Whether the document of a relative clause is itself what another verb tells (نفت المعلومات التي تتحدث عن كذا)."""
    subject, cue = made.subject, made.cue
    if not made.relative or subject is None or not subject.document or subject.issuer is not None:
        return False
    first, _ = scene.sheet.sentences[scene.sheet.sentence_of[cue.first]]
    if scene.sheet.tokens[subject.first - 1].key == "في":
        return False  # حذر الخبراء من كذا، في تقرير يحذر من كذا: in which they say it
    before = (scene.at.get(i) for i in range(first, min(subject.first, cue.first)))
    verbs = [other for other in before if other is not None and other.entry.kind == "verb"]
    if cue.entry.frame == "accuse":  # رد فلان على تقارير تتهمه بكذا: they accuse; what is denied is not theirs
        verbs = [other for other in verbs if other.entry.force == "denies"]
    return subject.first < cue.first and bool(verbs)


def _resumed(scene: Scene, made: Plan) -> bool:
    """Whether a pronoun says that the relative clause is about what was told before (التدابير التي طالب بها السودان)."""
    sheet, cue = scene.sheet, made.cue
    if not made.relative or made.kind != "object" or cue.last >= len(sheet.tokens):
        return False
    return sheet.tokens[cue.last].key in word_class("resumptive")


PLAN_OBJECTIONS = (
    (_unnamed_relative, "a relative clause in which nobody is named"),
    (_printed_passive, "a passive: nobody's word but that of whoever speaks around it"),
    (_nobodys, "a passive: nobody's word but that of whoever speaks around it"),
    (_only_told, "the document is itself what another verb tells"),
    (_resumed, "the relative clause is about what was told before"),
)
"""What may speak against a cue once its clause is read."""


def name_nobody(scene: Scene, made: Plan) -> None:
    """Gives a passive its source for a subject (نُقل عن فلان), or somebody unnamed where it plainly says that somebody said it."""
    cue = made.cue
    if made.subject is None and made.via and (is_impersonal(scene, cue, made) or not scene.said):
        made.subject, made.via = made.via[0], made.via[1:]
    if made.subject is None and is_impersonal(scene, cue, made) and cue.form is not None and cue.form.verb in SAID:
        made.subject = unnamed_speaker(cue)
