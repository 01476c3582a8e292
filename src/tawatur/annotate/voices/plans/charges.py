"""Charges and tidings: nouns that carry somebody's word without a verb of saying."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.name_words import trailing_name
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.clauses import main_subject
from tawatur.annotate.voices.plans.plan import Plan, bounds_of
from tawatur.annotate.voices.plans.saying_nouns import plan_saying_noun
from tawatur.annotate.voices.plans.tidings import document, noun_plan, pretext, tidings
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_CHARGE = 14
"""Tokens between whose charge it is and what somebody is charged with."""
NEAR = 5
"""Tokens before a charge among which it is directed at somebody."""


def plan_noun(scene: Scene, cue: Cue) -> Plan | None:
    """How a noun cue would be read: a charge, a pretext or tidings."""
    maker = _MAKERS.get(cue.entry.frame)
    if cue.entry.frame == "charge-noun" and _directed(scene, cue):
        return None  # وجّه فلان اتهامات: the verb has it
    return maker(scene.sheet, cue) if maker is not None else None


def _directed(scene: Scene, cue: Cue) -> bool:
    """Whether a finite verb of directing stands before a charge in its sentence."""
    first, _ = bounds_of(scene.sheet, cue)
    before = (scene.at.get(i) for i in range(max(first, cue.first - FARTHEST_CHARGE), cue.first))
    return any(other is not None and other.entry.frame == "direct" and other.shape == "finite" for other in before)


def _charge(sheet: Sheet, cue: Cue) -> Plan | None:
    """اعتُقل بتهمة كذا: the charge stands on the word of whoever does the arresting."""
    actor = main_subject(sheet, bounds_of(sheet, cue)[0], cue.first)
    if actor is not None and actor.link.kind in {"residents", "anonymous"} and not _definite(sheet, actor):
        return None  # توقيف ثلاثة أشخاص بتهمة كذا: who is charged
    return noun_plan(sheet, cue, (cue.last, "object"), actor) if actor is not None else None


def _definite(sheet: Sheet, speaker: Speaker) -> bool:
    return sheet.tokens[speaker.first].key.startswith("ال")


def _charge_noun(sheet: Sheet, cue: Cue) -> Plan | None:
    """توجيهها له تهمة كذا, اتهامات X لـY بـ…: the charge of whoever directs it or whose it is."""
    first, last = bounds_of(sheet, cue)
    before = range(max(first, cue.first - NEAR), cue.first)
    if any(sheet.tokens[i].key in word_class("directing") for i in before):
        return _charge(sheet, cue)
    if cue.last >= last or not _genitive(sheet, cue.last):
        return None
    at = _charged_with(sheet, cue, cue.last, last)
    accuser = read_speaker(sheet, cue.last, _accused_at(sheet, cue.last, at) if at > cue.last else last)
    if accuser is None or not accuser.known or accuser.last >= last:
        return None
    at = _charged_with(sheet, cue, accuser.last, last)
    if at == accuser.last and cue.entry.force == "accuses":
        return None  # اتهام مصر بدعم كذا: whom somebody accuses
    return noun_plan(sheet, cue, (accuser.last, "object"), accuser, since=at) if at >= 0 else None


FARTHEST_LAYER = 8
"""Words between a charge that was laid and by whom."""


def _laid_charge(sheet: Sheet, cue: Cue) -> Plan | None:
    """الاتهامات التي وجهتها الحكومة للتاجر ببيع كذا: the charge of whoever the relative clause says laid it."""
    _, last = bounds_of(sheet, cue)
    laid = _laid(sheet, cue, last)
    at = _charged_with(sheet, cue, laid.last, last) if laid is not None else -1
    return noun_plan(sheet, cue, (laid.last, "object"), laid, since=at) if laid is not None and at >= 0 else None


def _laid(sheet: Sheet, cue: Cue, last: int) -> Speaker | None:
    """Who laid a charge, told in a relative clause (الاتهامات التي وجهتها الحكومة, التي وُجهت إليه من قبل الحكومة)."""
    i = cue.last
    if i + 2 >= last or not any(p.kind == "relative" for p in sheet.particles[i]):
        return None
    by = i + 2 if sheet.tokens[i + 1].key in word_class("laid") else -1
    for j in range(i + 2, min(last - 1, i + FARTHEST_LAYER) if by < 0 else 0):
        if sheet.tokens[j].key == "قبل" and sheet.tokens[j - 1].key == "من":
            by = j + 1
    found = read_speaker(sheet, by, last) if by > 0 else None
    return found if found is not None and found.known else None


def _accused_at(sheet: Sheet, first: int, charge: int) -> int:
    """Where ل names whom a charge is against, before what it is (اتهامات دول غربية لطهران بدعم كذا), else `charge`.

    Behind an office it may name whose office it is (اتهام المتحدث الرسمي للحكومة بكذا), unless somebody is named before it.
    """
    office = head_at(sheet, first).role == "person"
    lam = [i for i in range(first + 1, charge) if _against(sheet, i)]
    if office:
        lam = [i for i in lam if trailing_name(sheet, first + 1, i) > 0]
    return lam[0] if lam else charge


def _against(sheet: Sheet, i: int) -> bool:
    """Whether ل stands before somebody at token i."""
    match = sheet.match_of[i]
    if match is None or match.first != i or sheet.tokens[i].key.startswith("لل"):
        return sheet.tokens[i].key == "ل" or sheet.tokens[i].key.startswith("لل")
    party = any(e.table in _PARTIES or e.parent in {"actor", "person"} for e in match.entries)
    return party and match.split.preposition == "ل"


_PARTIES = frozenset({"actors", "states", "groups", "nisbas"})


def _charged_with(sheet: Sheet, cue: Cue, first: int, last: int) -> int:
    """The token that begins what somebody is charged with, or -1."""
    for i in range(first, min(last, first + FARTHEST_CHARGE)):
        key = sheet.tokens[i].key
        if sheet.tokens[i].text in "،.؛":
            return -1
        if i > cue.last and key in cue.entry.takes and i + 1 < last and is_object(sheet, i + 1):
            return i + 1
        if key.startswith("ب") and (introduced(sheet, i, cue) or key in {"بان", "بانه", "بانها"}):
            return i
    return -1


def _genitive(sheet: Sheet, i: int) -> bool:
    """Whether token i can be whose charge it is: a name or a noun, without preposition."""
    match = sheet.match_of[i]
    return match is not None and match.first == i and not match.split.preposition and not match.split.conjunction


_MAKERS = {
    "document": document,
    "charge": _charge,
    "pretext": pretext,
    "saying-noun": plan_saying_noun,
    "charge-noun": _charge_noun,
    "charge-laid": _laid_charge,
    "tidings": tidings,
}
