"""Verbs of recording, finding and showing: a monitor's record, what documents and pictures show."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.plan import Plan, bounds_of, in_relative, made_plan
from tawatur.annotate.voices.plans.saying import plan_opinion, plan_saying
from tawatur.annotate.voices.plans.subjects import subject_of
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

_VOICE_KINDS = {"media", "organisation", "anonymous", "residents", "official", "report"}


def plan_record(scene: Scene, cue: Cue) -> Plan | None:
    """وثق المرصد مقتل…: what a monitor, outlet or source records; anybody else's seeing is no voice."""
    subject, found = subject_of(scene, cue)
    if found is not None and found.kind in {"clause", "colon"}:
        return made_plan(scene, cue, found, subject)
    if subject is None or not subject.known or subject.link.kind not in _VOICE_KINDS or subject.first < cue.first - 30:
        return None
    _, last = bounds_of(scene.sheet, cue)
    at = max(subject.last, cue.last)
    if at > last or not _watches(scene.sheet, subject):
        return None
    if cue.pronoun and in_relative(scene.sheet, cue) and subject.first >= cue.last:
        return _counted_by(scene, cue, subject)
    return made_plan(scene, cue, Opening(at, "object", subject, at), subject) if at < last else None


def _counted_by(scene: Scene, cue: Cue, subject: Speaker) -> Plan:
    """القتلى الذين وثقهم المرصد: the whole sentence counts what a watcher has recorded."""
    first, last = bounds_of(scene.sheet, cue)
    return Plan(
        cue=cue,
        first=first,
        last=last,
        kind="object",
        start=cue.first,
        subject=subject,
        left=True,
        force=cue.entry.force,
    )


def _watches(sheet: Sheet, subject: Speaker) -> bool:
    if subject.link.ref is not None and subject.link.ref.startswith("outlets/"):
        return True
    return any(
        token.key.removeprefix("ال") in word_class("watcher") or token.key in {"مراسلنا", "مراسلونا"}
        for token in sheet.tokens[subject.first : subject.last]
    )


_SEEMS = frozenset({"بين.V", "وضح.VIII"})


def plan_showing(scene: Scene, cue: Cue) -> Plan | None:
    """أظهرت وثائق أن: only a document or a picture says something by showing; what an event shows is the report's own voice."""
    subject, found = subject_of(scene, cue)
    if subject is None or not subject.document or cue.entry.cue in _SEEMS:
        return None
    behind = subject.first >= cue.last
    if found is None or found.first < 0 or (found.kind == "object" and behind):
        at = max(subject.last, cue.last)
        found = Opening(at, "object", subject, at)
    return made_plan(scene, cue, found, subject)


def plan_finding(scene: Scene, cue: Cue) -> Plan | None:
    """وجد تحقيق كذا, وجدت المنظمة أن: documents find things, bodies only that something is so."""
    if cue.last < len(scene.sheet.tokens) and scene.sheet.tokens[cue.last].key == "الضوء":
        return _plan_light(scene, cue)
    subject, found = subject_of(scene, cue)
    that = found is not None and found.kind == "clause" and subject is not None and subject.known
    if subject is None or not (subject.document or (that and subject.link.kind in _VOICE_KINDS)):
        return None
    if found is None or found.first < 0:
        at = max(subject.last, cue.last)
        found = Opening(at, "object", subject, at)
    return made_plan(scene, cue, found, subject)


def _plan_light(scene: Scene, cue: Cue) -> Plan | None:
    """مسلطاً الضوء على كذا, سلط التقرير الضوء على كذا: what is brought to light."""
    sheet = scene.sheet
    _, last = bounds_of(sheet, cue)
    at = cue.last + 1
    if at + 1 >= last or sheet.tokens[at].key != "علي":
        return None
    return made_plan(scene, cue, Opening(at + 1, "object", None, at), None)


def plan_learning(scene: Scene, cue: Cue) -> Plan | None:
    """علم المرصد من مصادر أن…: an outlet's own word, with its source as the further hand."""
    made = plan_opinion(scene, cue)
    if (
        made is None
        or made.subject is None
        or not made.subject.known
        or made.subject.link.kind not in {"media", "organisation", "anonymous"}
    ):
        return None
    sheet = scene.sheet
    if not _watches(sheet, made.subject) and made.subject.link.kind != "media":
        return None
    i = made.subject.last
    if i < made.first and sheet.tokens[i].key == "من":
        origin = read_speaker(sheet, i + 1, made.first)
        made.via = (origin,) if origin is not None and origin.known else ()
    return made


def plan_clarifying(scene: Scene, cue: Cue) -> Plan | None:
    """بيّن فلان أن, and what pictures or documents make clear (بينت الصور وجود…)."""
    made = plan_saying(scene, cue)
    shown = made is None or (made.kind == "object" and made.subject is not None and made.subject.document)
    return (plan_showing(scene, cue) if shown else None) or made
