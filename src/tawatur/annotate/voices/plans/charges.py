"""Charges and tidings: nouns that carry somebody's word without a verb of saying."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.plans.charge_parts import accused_at, charged_with, past_by
from tawatur.annotate.voices.plans.clauses import main_subject
from tawatur.annotate.voices.plans.plan import Plan, bounds_of
from tawatur.annotate.voices.plans.saying_nouns import plan_saying_noun, state_of
from tawatur.annotate.voices.plans.tidings import document, noun_plan, pretext, tidings
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_DIRECTED = 14
"""Tokens between a verb of directing and the charge that it directs."""
NEAR = 5
"""Tokens before a charge among which it is directed at somebody."""


def plan_noun(scene: Scene, cue: Cue) -> Plan | None:
    """How a noun cue would be read: a charge, a pretext or tidings."""
    maker = _MAKERS.get(cue.entry.frame)
    if cue.entry.frame == "charge-noun" and _directed(scene, cue):
        return None  # وجّه فلان اتهامات: the verb has it
    made = maker(scene.sheet, cue) if maker is not None else None
    return tidings(scene.sheet, cue) if made is None and _nobodys(scene, cue) else made


def _nobodys(scene: Scene, cue: Cue) -> bool:
    """Whether claims stand before their clause without anybody who makes or denies them (وسط مزاعم بأن كذا)."""
    first, last = bounds_of(scene.sheet, cue)
    if cue.entry.force != "claims" or cue.last >= last:
        return False
    others = (scene.at.get(i) for i in range(first, cue.first))
    told = any(other is not None and other.entry.kind == "verb" for other in others)
    return not told and scene.sheet.tokens[cue.last].key in word_class("that-forms")


def _directed(scene: Scene, cue: Cue) -> bool:
    """Whether a finite verb of directing stands before a charge in its sentence."""
    first, _ = bounds_of(scene.sheet, cue)
    before = (scene.at.get(i) for i in range(max(first, cue.first - FARTHEST_DIRECTED), cue.first))
    return any(other is not None and other.entry.frame == "direct" and other.shape == "finite" for other in before)


def _remark(sheet: Sheet, cue: Cue) -> Plan | None:
    """بعد تصريح المتحدث بأن كذا, تصريحات للمتحدث عن كذا: what somebody remarked, or remarked upon."""
    if _answered(sheet, cue):
        return None
    said = plan_saying_noun(sheet, cue._replace(entry=cue.entry._replace(takes=frozenset())))
    straight = said is not None and said.subject is not None and said.first == said.subject.last + 1
    return said if straight and _definite_at(sheet, cue.last) else document(sheet, cue)


def _answered(sheet: Sheet, cue: Cue) -> bool:
    """Whether somebody else speaks in answer to a remark, whose word what follows is not: ردا على تصريحات أردوغان."""
    upon = cue.first > 1 and sheet.keys[cue.first - 1] == "علي"
    return upon and sheet.keys[cue.first - 2].removeprefix("و") in word_class("in-answer")


def _definite_at(sheet: Sheet, i: int) -> bool:
    """Whether token i is definite or a name, no adjective (تصريح صحفي)."""
    match = sheet.match_of[i]
    name = match is not None and any(e.table in {"actors", "states", "outlets"} for e in match.entries)
    return name or sheet.tokens[i].key.startswith("ال") or is_given(sheet, i)


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
    if past_by(sheet, cue.last, last) > cue.last:
        return _charged_by(sheet, cue)
    if cue.last >= last or not _genitive(sheet, cue.last):
        return None
    if (nation := _charged_by_nation(sheet, cue)) is not None:
        return nation
    at = charged_with(sheet, cue, cue.last, last)
    accuser = read_speaker(sheet, cue.last, accused_at(sheet, cue.last, at) if at > cue.last else last)
    if accuser is None or not accuser.known or accuser.last >= last:
        return None
    at = charged_with(sheet, cue, accuser.last, last)
    if at == accuser.last and cue.entry.force == "accuses":
        return None  # اتهام مصر بدعم كذا: whom somebody accuses
    return noun_plan(sheet, cue, (accuser.last, "object"), accuser, since=at) if at >= 0 else None


def _charged_by(sheet: Sheet, cue: Cue) -> Plan | None:
    """اتهامات من الحكومة ببيع كذا, التاجر متهم من قبل الحكومة ببيع كذا: the charge of whoever stands behind من."""
    _, last = bounds_of(sheet, cue)
    by = past_by(sheet, cue.last - (sheet.tokens[cue.last - 1].key == "من"), last)
    accuser = read_speaker(sheet, by, last) if by < last else None
    at = charged_with(sheet, cue, accuser.last, last) if accuser is not None and accuser.known else -1
    if accuser is None or at < 0:
        return None
    return noun_plan(sheet, cue, (accuser.last, "object"), accuser, since=at)


def _charged_by_nation(sheet: Sheet, cue: Cue) -> Plan | None:
    """الاتهامات التركية لفرنسا ببيع كذا: the charge of the state whose nationality stands behind it."""
    _, last = bounds_of(sheet, cue)
    accuser = state_of(sheet, cue.last) if cue.last < last else None
    at = charged_with(sheet, cue, accuser.last, last) if accuser is not None else -1
    if accuser is None or at <= accuser.last:
        return None  # الاتهامات الإيرانية ببيع كذا: hers, or against her
    return noun_plan(sheet, cue, (accuser.last, "object"), accuser, since=at)


FARTHEST_LAYER = 8
"""Words between a charge that was laid and by whom."""


def _laid_charge(sheet: Sheet, cue: Cue) -> Plan | None:
    """الاتهامات التي وجهتها الحكومة للتاجر ببيع كذا: the charge of whoever the relative clause says laid it."""
    _, last = bounds_of(sheet, cue)
    if (nation := _charged_by_nation(sheet, cue)) is not None:
        return nation
    laid = _laid(sheet, cue, last)
    at = charged_with(sheet, cue, laid.last, last) if laid is not None else -1
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
    "charged": _charged_by,
    "remark": _remark,
    "charge-laid": _laid_charge,
    "tidings": tidings,
}
