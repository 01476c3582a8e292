"""Verbs of going on: وتابع، وأضاف، وأكمل, which give words on only right before them, or go on with a saying (واصل نفي كذا)."""

from __future__ import annotations

from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.occasions import is_occasion
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.plans.saying import plan_opinion, plan_renewal
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.scene.surnamed import heard
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.word_classes import word_class

NEAR = 6
"""Words between a verb of going on and its content."""


def plan_going_on(scene: Scene, cue: Cue) -> Plan | None:
    """وتابع أن، وأضاف فلان: a verb of going on, which is only a cue right before its content."""
    if scene.at.get(cue.last) is not None and scene.at[cue.last].shape == "finite":
        return None  # ومضى يقول: the second verb says it
    comma = _behind_comma(scene, cue)
    if comma is not None:
        return comma
    made = plan_opinion(scene, cue)
    if made is None:
        return _behind_occasion(scene, cue) or _goes_on_saying(scene, cue)
    if scene.sheet.tokens[max(made.first - 2, cue.last)].key == "الي":
        return None  # وستواصل العمل إلى أن: until
    if made.subject is not None and not (made.subject.known or made.subject.link.kind == "person"):
        known = is_surname(scene.sheet, made.subject.first) >= 0 or heard(scene, made.subject)
        return made if known or _quotes(scene, cue, made.subject.last) else None
    if made.first - cue.last > NEAR + (made.subject.last - made.subject.first if made.subject else 0):
        return None
    return made


def _goes_on_saying(scene: Scene, cue: Cue) -> Plan | None:
    """واصلت طهران نفي كذا, تابع الوزير اتهام كذا: what is gone on with is a saying, which stands on its speaker's word."""
    saying = cue._replace(entry=cue.entry._replace(bare=True))
    made = plan_renewal(scene, saying) if cue.shape == "finite" and not cue.pronoun else None
    return made if made is not None and made.kind == "object" else None


def _quotes(scene: Scene, cue: Cue, i: int) -> bool:
    """Whether a colon and a quotation stand right behind the subject of a verb that opens its sentence: وتابع ماكفرلين: "…"."""
    tokens = scene.sheet.tokens
    first, last = bounds_of(scene.sheet, cue)
    colon = cue.first == first and i + 1 < last and tokens[i].text == ":"
    return colon and scene.sheet.quote_of[i + 1] == i + 1


def _behind_comma(scene: Scene, cue: Cue) -> Plan | None:
    """وتابع، كان لدينا موعد: a verb of going on alone before a comma, its clause behind it."""
    sheet = scene.sheet
    first, last = bounds_of(sheet, cue)
    alone = cue.joined and cue.first == first and cue.last + 2 < last and sheet.tokens[cue.last].text in "،,"
    if not alone or any(p.kind == "complementiser" for p in sheet.particles[cue.last + 1]):
        return None
    verb = any(r.form.part in {"past", "present"} for i in range(cue.last + 1, cue.last + 3) for r in sheet.verbs[i])
    verb = verb or sheet.tokens[cue.last + 1].key in word_class("auxiliary")
    return made_plan(scene, cue, Opening(cue.last + 1, "object", None, cue.last), None) if verb else None


FARTHEST_COMMA = 12
"""Words of the occasion on which somebody goes on speaking."""


def _behind_occasion(scene: Scene, cue: Cue) -> Plan | None:
    """وأكمل في تصريح خاص، ترك الجنود أسلحتهم: a verb of going on with its occasion before a comma, its clause behind it."""
    sheet = scene.sheet
    first, last = bounds_of(sheet, cue)
    if not cue.joined or cue.first != first or cue.last + 2 >= last or sheet.tokens[cue.last].key != "في":
        return None
    comma = next((i for i in range(cue.last, min(last, cue.last + FARTHEST_COMMA)) if sheet.tokens[i].text in "،,"), -1)
    said = is_occasion(sheet.tokens[cue.last + 1].key) and comma > 0
    return made_plan(scene, cue, Opening(comma + 1, "object", None, comma), None) if said else None
