"""Verbs of saying, stating, going on, repeating, and those that say only with that."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, made_plan
from tawatur.annotate.voices.plans.postposed import behind_quote, plan_postposed
from tawatur.annotate.voices.plans.preposed import said_within
from tawatur.annotate.voices.plans.subjects import disagrees, subject_of
from tawatur.annotate.voices.quotes import QUOTES, opens
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.scene.surnamed import heard
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.cues import verb_cues
from tawatur.lexicon.word_classes import word_class


def plan_saying(scene: Scene, cue: Cue) -> Plan | None:
    """قال فلان إن …: that, a colon or a quotation, before or behind the verb."""
    subject, found = subject_of(scene, cue)
    if not _stands_free(scene, cue, subject):
        return None
    if found is not None and found.first >= 0:
        left = (
            plan_postposed(scene, cue, subject)
            if behind_quote(scene.sheet, cue) or opens(scene.sheet, found.at)
            else None
        )
        return left or made_plan(scene, cue, found, subject)
    return plan_postposed(scene, cue, subject)


def _stands_free(scene: Scene, cue: Cue, subject: Speaker | None) -> bool:
    """Whether nothing unknown to the lexicon stands where the subject of a cue would: عدة أمور تشير إلى أن is nobody's word."""
    sheet = scene.sheet
    if cue.shape != "finite" or (subject is not None and (subject.known or subject.link.kind == "person")):
        return True
    first, _ = bounds_of(sheet, cue)
    if cue.joined or cue.first == first or cue.pronoun or said_within(sheet, cue) or _behind_was(sheet, cue, subject):
        return True
    if subject is not None and is_surname(sheet, subject.first) >= 0:
        return True
    before = sheet.tokens[cue.first - 1]
    if before.kind == "sign":
        return before.text not in QUOTES or not behind_quote(sheet, cue) or subject is not None
    if cue.entry.cue == "قول.I" and sheet.tokens[min(cue.last, len(sheet.tokens) - 1)].key in {"انها", "انه", "انهم"}:
        return True
    return (
        before.key in word_class("before-verb")
        or sheet.period_of[cue.first - 1] is not None
        or bool(sheet.particles[cue.first - 1])
    )


def _behind_was(sheet: Sheet, cue: Cue, subject: Speaker | None) -> bool:
    """Whether a definite phrase alone stands between كان and the cue, which then is its verb (وكان المنتظم الدولي حذر من كذا)."""
    had = sheet.tokens[cue.first - 1].key == "قد"
    if subject is None or subject.last + had != cue.first or subject.first < 1:
        return False
    led = sheet.tokens[subject.first - 1].key in word_class("auxiliary")
    lone = had and subject.last - subject.first == 1  # وكان فلان قد اعترف
    return led and (lone or sheet.tokens[subject.first].key.startswith("ال"))


def plan_statement(scene: Scene, cue: Cue) -> Plan | None:
    """أعلن فلان كذا: a verb of saying that also takes a noun."""
    made = plan_saying(scene, cue)
    if made is None or made.kind != "object":
        return made
    if (cue.pronoun and made.relative) or scene.sheet.tokens[made.first].key in word_class("own-face"):
        return None
    if scene.sheet.tokens[made.first - 1].key == "عن" and head_at(scene.sheet, made.first).role == "source":
        return _source_behind(scene, cue, made)
    subject = made.subject
    if subject is not None and cue.entry.force == "accuses" and subject.first == cue.last and disagrees(cue, subject):
        return (
            replace(made, first=subject.first, subject=None) if cue.joined else None
        )  # وينتقد الحكومة: whom he blames
    if subject is None and cue.shape == "finite" and not (cue.joined or made.relative or cue.pronoun):
        first, _ = bounds_of(scene.sheet, cue)
        return made if cue.first > first else None
    if subject is not None and not subject.known and subject.link.kind != "person":
        said = any(p.kind == "demonstrative" for p in scene.sheet.particles[made.first]) and made.first == subject.last
        said = said and not is_object(scene.sheet, subject.first)
        plain = _plainly(scene.sheet, cue, subject, surely=said or _acts_on(scene.sheet, subject, made.first))
        return made if plain or heard(scene, subject) else None
    return made


def _acts_on(sheet: Sheet, subject: Speaker, first: int) -> bool:
    """Whether a definite noun stands right behind a name of unknown words: what its bearer speaks of (انتقد ماتياس جيباور التناقض)."""
    straight = first == subject.last and sheet.tokens[first].key.startswith("ال")
    return straight and name_run(sheet, subject.first, subject.last) == subject.last


_BENEFITS = "فيد.IV"


def _plainly(sheet: Sheet, cue: Cue, subject: Speaker, *, surely: bool) -> bool:
    """Whether a verb that means nothing but saying opens its clause, so that whatever stands behind it speaks (أعلنت كنيسة…).

    One that also means something else says so `surely`, where what it is about is pointed at (نفى المعسكر ذلك).
    """
    first, _ = bounds_of(sheet, cue)
    if _behind_was(sheet, cue, subject):
        return not cue.entry.also or sheet.tokens[cue.first - 1].key == "قد"
    opens_clause = cue.joined or cue.first == first or sheet.tokens[cue.first - 1].kind == "sign"
    return opens_clause and subject.first >= cue.last and (surely or not cue.entry.also or cue.entry.cue == _BENEFITS)


def _source_behind(scene: Scene, cue: Cue, made: Plan) -> Plan:
    """كشفت الصحيفة عن مصدر أن…: عن before a source names a further hand, not what is told."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    origin = read_speaker(sheet, made.first, last)
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    if origin is not None:
        for i in range(origin.last, min(last, origin.last + 20)):
            got = introduced(sheet, i, probe)
            if got is not None:
                made.first, made.kind, made.via = got[0], got[1], (origin,)
                break
    return made


_CAN_BE_RENEWED = frozenset({"accuse", "act", "clarify", "express", "say", "state"})
"""The frames of verbs whose verbal noun is a saying (سارع إلى نفي كذا, but سارع إلى نقل الجرحى)."""


def plan_renewal(scene: Scene, cue: Cue) -> Plan | None:
    """جدّد التأكيد أن, جدد نفيه لـ, سارع إلى نفي كذا: renewing a statement, or hastening to it; renewing an attack is no cue."""
    made = plan_statement(scene, cue)
    if made is None or made.kind != "object":
        return made
    nouns = (r.verb for r in scene.sheet.verbs[made.first] if r.form.part == "masdar")
    said = next((verb_cues()[verb] for verb in nouns if verb in verb_cues()), None)
    if said is None or said.frame not in _CAN_BE_RENEWED:
        return None
    made.force = said.force
    return made


def plan_opinion(scene: Scene, cue: Cue) -> Plan | None:
    """رأى فلان أن: only what that, a colon or a quotation opens."""
    subject, found = subject_of(scene, cue)
    if found is None or found.kind not in {"clause", "colon", "quote"}:
        return None
    return made_plan(scene, cue, found, subject)


def _merely_body(subject: Speaker) -> bool:
    return subject.link.kind == "organisation" and subject.link.ref is None


def _demanded(cue: Cue, phrase: Speaker) -> bool:
    """Whether whoever stands behind a verb of asking is asked: a feminine body, or people in the accusative (طالب المواطنين بكذا)."""
    if cue.entry.frame != "act":
        return False
    accusative = phrase.number == "p" and phrase.gender == "m" and phrase.link.text.split()[0].endswith("ين")
    return accusative or (phrase.link.kind == "organisation" and disagrees(cue, phrase))


_PUSHES = "دفع.I"
"""دفع بأن, he argued that; without ب it is to push."""


def plan_with_that(scene: Scene, cue: Cue) -> Plan | None:
    """سلّم بأن، ذهب إلى أن: a verb that gives words on only with that."""
    made = plan_saying(scene, cue)
    if made is None or made.kind == "object" or (made.kind == "left" and cue.entry.frame == "hold"):
        return None
    if cue.entry.frame == "grant" and cue.pronoun:
        return None
    if cue.entry.cue == _PUSHES and not any(
        scene.sheet.tokens[i].key.startswith("بان") for i in (made.first - 1, made.first)
    ):
        return None
    if cue.entry.frame == "grant" and made.kind != "clause" and cue.entry.cue != "ردد.I":
        return None
    if (
        cue.entry.frame == "grant"
        and made.kind == "clause"
        and not scene.sheet.tokens[made.first - 1].key.startswith("بان")
        and not scene.sheet.tokens[made.first].key.startswith("بان")
    ):
        return None
    return made


def plan_act(scene: Scene, cue: Cue) -> Plan | None:
    """هدد، طالب، وعد: words that are acts; only known speakers do them."""
    made = plan_statement(scene, cue)
    subject = made.subject if made is not None else None
    if made is not None and subject is not None and subject.first >= cue.last and _demanded(cue, subject):
        made.subject = subject = None  # طالب الحكومة بكذا: whom somebody else asks
    if made is not None and cue.pronoun and made.kind == "object" and (subject is None or _merely_body(subject)):
        return None  # أنذرتها بالتوقف: an act on somebody
    if subject is not None and not subject.known and subject.link.kind != "person" and not heard(scene, subject):
        return None
    return made
