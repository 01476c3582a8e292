"""Charges and tidings: nouns that carry somebody's word without a verb of saying."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.clauses import clause_end, main_subject
from tawatur.annotate.voices.plans.plan import Plan, bounds_of
from tawatur.annotate.voices.plans.saying_nouns import plan_saying_noun
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.issuers import is_issued
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

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


def _noun_plan(sheet: Sheet, cue: Cue, content: tuple[int, str], subject: Speaker, *, since: int = -1) -> Plan:
    """The plan of a noun: its content runs to the end of its clause, looked for from token `since` on."""
    first, kind = content
    _, last = bounds_of(sheet, cue)
    end = clause_end(sheet, max(since, first), last)
    return Plan(cue=cue, first=first, kind=kind, start=cue.first, subject=subject, force=cue.entry.force, last=end)


def _charge(sheet: Sheet, cue: Cue) -> Plan | None:
    """اعتُقل بتهمة كذا: the charge stands on the word of whoever does the arresting."""
    actor = main_subject(sheet, bounds_of(sheet, cue)[0], cue.first)
    return _noun_plan(sheet, cue, (cue.last, "object"), actor) if actor is not None else None


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
    return _noun_plan(sheet, cue, (accuser.last, "object"), accuser, since=at) if at >= 0 else None


def _accused_at(sheet: Sheet, first: int, charge: int) -> int:
    """Where ل names whom a charge is against, before what it is (اتهامات دول غربية لطهران بدعم كذا), else `charge`."""
    lam = (i for i in range(charge - 1, first, -1) if _against(sheet, i))
    return next(lam, charge)


def _against(sheet: Sheet, i: int) -> bool:
    match = sheet.match_of[i]
    clings = match is not None and match.first == i and match.split.preposition == "ل"
    return clings or sheet.tokens[i].key == "ل" or sheet.tokens[i].key.startswith("لل")


def _charged_with(sheet: Sheet, cue: Cue, first: int, last: int) -> int:
    """The token that begins what somebody is charged with, or -1."""
    for i in range(first, min(last, first + FARTHEST_CHARGE)):
        key = sheet.tokens[i].key
        if sheet.tokens[i].text in "،.؛":
            return -1
        if key.startswith("ب") and (introduced(sheet, i, cue) or key in {"بان", "بانه", "بانها"}):
            return i
    return -1


def _genitive(sheet: Sheet, i: int) -> bool:
    """Whether token i can be whose charge it is: a name or a noun, without preposition."""
    match = sheet.match_of[i]
    return match is not None and match.first == i and not match.split.preposition and not match.split.conjunction


_OCCASIONED = frozenset({"في", "وفي", "عبر", "الي", "علي", "من"})
"""Prepositions before what somebody says something in."""


def _tidings(sheet: Sheet, cue: Cue) -> Plan | None:
    """أنباء عن…, أنباء تفيد بـ…: nobody's name, only that it is told."""
    match = sheet.match_of[cue.first]
    if match is not None and match.last - match.first > 1:
        return None
    if sheet.tokens[cue.first - 1].key in _OCCASIONED:
        return None  # أكد فلان في تقارير أن
    if any(sheet.tokens[j].key in word_class("no-tidings") for j in range(max(0, cue.first - 3), cue.first)):
        return None
    got = _tidings_content(sheet, cue)
    if got is None:
        return None
    link = Link(text=sheet.text(cue.first, cue.last), span=sheet.span(cue.first, cue.last), kind="report")
    speaker = Speaker(first=cue.first, last=cue.last, link=link, stem=cue.entry.cue, gender="f", number="s")
    made = _noun_plan(sheet, cue, got, speaker)
    return replace(made, last=-1) if got[1] == "clause" else made


def _tidings_content(sheet: Sheet, cue: Cue) -> tuple[int, str] | None:
    """What tidings tell: behind عن or أن, past an adjective and a verb of telling."""
    _, last = bounds_of(sheet, cue)
    i, tell = cue.last, word_class("tidings-tell")
    while i < min(last, cue.last + 3) and sheet.tokens[i].text.endswith("ة") and sheet.tokens[i].key not in tell:
        i += 1
    i += i < last and sheet.tokens[i].key in tell
    if i >= last or is_issued(sheet, i - 1):
        return None
    got = introduced(sheet, i, cue)
    return (i, "object") if got is None and sheet.tokens[i].key.startswith("ب") and i > cue.last else got


def _pretext(sheet: Sheet, cue: Cue) -> Plan | None:
    """أغلقوا المعبر بحجة كذا, بذريعة أن…: the reason stands on the word of whoever gives it by acting."""
    first, last = bounds_of(sheet, cue)
    actor = main_subject(sheet, first, cue.first)
    if actor is None or cue.last >= last:
        return None
    got = introduced(sheet, cue.last, cue)
    return _noun_plan(sheet, cue, got or (cue.last, "object"), actor)


_MAKERS = {
    "charge": _charge,
    "pretext": _pretext,
    "saying-noun": plan_saying_noun,
    "charge-noun": _charge_noun,
    "tidings": _tidings,
}
