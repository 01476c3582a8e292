"""Relays: نقل A عن B, نسب إلى B: two hands."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import past_withheld
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.contents.subjects import apposed, named_last
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, in_relative, made_plan
from tawatur.annotate.voices.plans.preposed import subject_before
from tawatur.annotate.voices.plans.saying import plan_opinion
from tawatur.annotate.voices.plans.subjects import antecedent
from tawatur.annotate.voices.quotes import name_end, opens
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.word_classes import word_class

FARTHEST_SAYING = 20
"""Words between عن and قوله, which shows that nothing between them is what is told (عن منسق شؤون مكافحة كذا قوله)."""


def plan_relay(scene: Scene, cue: Cue) -> Plan | None:
    """نقل A عن B قوله إن…: two hands; with goods and a direction it is a transport and no cue."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    about = next(
        (i for i in range(cue.last, min(last, cue.last + 25)) if sheet.tokens[i].key in word_class("from-whom")), -1
    )
    told = _tidings_behind(scene, cue)
    if told is not None:
        return told
    ascribes = cue.entry.cue == _ASCRIBES
    if about < 0 and cue.shape == "finite" and not ascribes:
        return _plain_word(scene, cue)
    if about < 0 or (sheet.tokens[about].key == "الي") != ascribes or cue.shape != "finite":
        return None
    said = any(
        token.key in word_class("own-saying") for token in sheet.tokens[about : min(last, about + FARTHEST_SAYING)]
    )
    origin = read_speaker(sheet, _described(sheet, about, last), last, bare=not said, bound=True)
    if origin is None:
        return None
    named = origin.known or origin.link.kind == "person" or is_surname(sheet, origin.first) >= 0
    if not named and not any(
        sheet.tokens[i].key in word_class("own-saying") for i in range(origin.last, min(last, origin.last + 2))
    ):
        return None
    origin = _in_apposition(sheet, origin, last)
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset(), frame="say"))
    found = None
    i = past_withheld(sheet, origin.last, last)
    limit = min(last, i + 35)
    while i < limit:
        got = introduced(sheet, i, probe)
        if got is not None:
            found = Opening(got[0], got[1], None, i)
            break
        other = scene.at.get(i)
        if (
            other is not None
            and other.entry.kind == "verb"
            and other.shape == "finite"
            and other.entry.frame in _TELLING
            and i > origin.last + 3
        ):
            return None
        if sheet.tokens[i].key in word_class("own-saying"):
            origin = named_last(sheet, origin, i, cue=cue)
            found = _after_saying(sheet, i, limit, probe)
            break
        if i <= origin.last + 1 and is_object(sheet, i):
            found = Opening(i, "object", None, i)
            break
        i += 1
    if found is None:
        return None
    before = subject_before(scene, cue)
    subject = before
    if subject is None and about > cue.last:
        subject = read_speaker(sheet, cue.last, about)
    if subject is None and in_relative(sheet, cue):
        subject = antecedent(sheet, cue)
    made = made_plan(scene, cue, found, subject)
    made.via = (origin,)
    made.force = cue.entry.force
    return made


def _in_apposition(sheet: Sheet, origin: Speaker, last: int) -> Speaker:
    """A quoted official by the name that follows between commas (نقل عن مدير المرفأ، العقيد فلان الفلاني، قوله إن)."""
    comma = origin.last
    somebody = sheet.tokens[origin.first].key in word_class("generic-role")
    if somebody or comma + 1 >= last or sheet.tokens[comma].text not in "،,":
        return origin
    return apposed(sheet, comma + 1, last, origin) or origin


def _plain_word(scene: Scene, cue: Cue) -> Plan | None:
    """نقل المدير أن الوحدات صادرت كذا: nobody named whom it is passed on from, so the word of whoever passes it on."""
    made = plan_opinion(scene, cue)
    subject = made.subject if made is not None else None
    return made if subject is not None and (subject.known or subject.link.kind == "person") else None


_ASCRIBES = "نسب.I"
_TIDINGS_NEAR = 8


def _tidings_behind(scene: Scene, cue: Cue) -> Plan | None:
    """نقلت المجموعة تسريبات تفيد بأن: tidings passed on, whose source they are themselves."""
    if cue.shape != "finite":
        return None
    near = (scene.at.get(i) for i in range(cue.last, cue.last + _TIDINGS_NEAR))
    told = next((other for other in near if other is not None and other.entry.frame == "tidings"), None)
    if told is None or scene.sheet.sentence_of[told.first] != scene.sheet.sentence_of[cue.first]:
        return None
    subject = subject_before(scene, cue) or read_speaker(scene.sheet, cue.last, told.last)
    if subject is None or not subject.known or subject.last > told.first:
        return None
    return made_plan(scene, cue, Opening(told.first, "object", subject, told.first), subject)


def _described(sheet: Sheet, about: int, last: int) -> int:
    """Where the source's name begins behind عن, or behind عما وصفته بـ."""
    if sheet.tokens[about].key in {"عن", "الي"}:
        quoted = about + 2 < last and opens(sheet, about + 1) and not name_end(sheet, about + 1, last)
        return about + 1 + quoted
    for i in range(about + 1, min(last, about + 6)):
        match = sheet.match_of[i]
        clings = match is not None and match.first == i and match.split.preposition == "ب"
        if opens(sheet, i) or sheet.tokens[i - 1].key == "ب" or clings:
            return i
    return min(about + 1, last - 1)


def _after_saying(sheet: Sheet, at: int, limit: int, probe: Cue) -> Opening:
    """What قوله or تأكيده opens: a clause, perhaps behind an aside between commas, else the noun behind it."""
    for i in range(at + 1, min(limit, at + 20)):
        got = introduced(sheet, i, probe)
        if got is not None:
            return Opening(got[0], got[1], None, i)
        if i == at + 1 and sheet.tokens[i].kind == "word" and is_object(sheet, i):
            break
    return Opening(at + 1, "object", None, at + 1)


_TELLING = frozenset({"say", "state"})
