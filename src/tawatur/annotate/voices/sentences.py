"""Sentence by sentence, cues become plans and plans become drafts."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.carrying import carry_on
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.drafts import add_draft
from tawatur.annotate.voices.layout.lines import read_lines
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.plans.charges import plan_noun
from tawatur.annotate.voices.plans.particles import plan_particle
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.plans.verbs import plan_verb
from tawatur.annotate.voices.scene.implied import agrees
from tawatur.annotate.voices.scene.issuing import note_issued
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class


def read_sentence(scene: Scene, k: int, cues: list[Cue]) -> None:
    """Adds the drafts of sentence k, whose cues are `cues`."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    before = len(scene.drafts)
    if any(
        draft.first <= first and draft.last >= last and draft.rule.endswith("-colon") for draft in scene.drafts[-3:]
    ):
        _quoted_there(scene, cues, (first, last))
        return
    labelled = read_lines(scene, k)
    note_issued(scene, k)
    plans = _passed_on(scene, _plans(scene, cues))
    turns = [cue for cue in cues if cue.entry.frame in {"own", "turn"} and _at_clause(sheet, cue, first)]
    for n, made in enumerate(plans):
        add_draft(scene, made, plans[n + 1 :], turns, (first, last))
    for cue in cues:
        if cue.entry.frame == "denial":
            scene.drafts.append(_denial(sheet, cue, last))
    if not labelled:
        carry_on(scene, k, plans, turns, before)


def _quoted_there(scene: Scene, cues: list[Cue], bounds: tuple[int, int]) -> None:
    """Adds those whom somebody quotes, by name, below the colon that brought in his words."""
    plans = [p for p in _passed_on(scene, _plans(scene, cues)) if p.subject is not None and p.subject.known]
    for n, made in enumerate(plans):
        if made.cue.entry.kind == "verb" and made.cue.entry.frame in {"say", "state"}:
            add_draft(scene, made, plans[n + 1 :], [], bounds)


def _denial(sheet: Sheet, cue: Cue, last: int) -> Draft:
    """لا صحة لـ…: a denial on the word of whoever speaks around it."""
    end = next((i for i in range(cue.last, last) if sheet.tokens[i].text in "،,؛"), last)
    return Draft(first=cue.first, last=end, own=(), force="denies", rule="denial", cue=cue, inner=True)


def _plans(scene: Scene, cues: list[Cue]) -> list[Plan]:
    plans: list[Plan] = []
    done = -1
    for cue in cues:
        if cue.first < done and cue.entry.kind == "verb":
            scene.pass_over(cue, "belongs to the particle before it", winner=plans[-1].cue.entry.frame)
            continue
        made = _planned(scene, cue) if not _tells_itself(plans, cue) else None
        zone = _whose_zone(plans, made) if made is not None else None
        if made is None or zone is not None:
            if zone is not None:
                scene.pass_over(cue, "stands on the way from another verb to its content", winner=zone.cue.entry.frame)
            continue
        _nest(scene, plans, made)
        plans.append(made)
        if cue.entry.kind != "verb" and made.named > 0:
            done = max(done, made.named)
    return plans


def _nest(scene: Scene, plans: list[Plan], made: Plan) -> None:
    """Gives a joined verb to the person another's content is about, where its gender keeps it from the other.

    قالت الوكالة إن فلاناً زار كذا، وأكد أن: he, not the agency.
    """
    cue, outer = made.cue, plans[-1] if plans else None
    further = cue.joined or made.pronominal
    if made.subject is not None or not further or cue.shape != "finite" or outer is None or outer.kind != "clause":
        return
    known = outer.subject is not None and outer.subject.known and outer.cue.entry.kind == "verb"
    if not known or outer.subject is None or outer.subject.gender == "?" or agrees(cue, outer.subject):
        return
    inner = read_speaker(scene.sheet, outer.first, cue.first)
    if inner is not None and inner.link.kind == "person" and not is_given(scene.sheet, inner.last - 2):
        inner = read_speaker(scene.sheet, outer.first, outer.first + 1)  # إن الوزير زار كذا: no more of him is sure
    someone = inner is not None and (inner.link.kind in {"person", "official"} or (made.pronominal and inner.known))
    if inner is not None and someone and agrees(cue, inner):
        made.subject, made.nested = inner, True


def _tells_itself(plans: list[Plan], cue: Cue) -> bool:
    """Whether tidings are the subject of a verb that already has them (أكدت تقارير أن)."""
    if cue.entry.frame != "tidings":
        return False
    return any(p.subject is not None and p.subject.first <= cue.first < p.subject.last for p in plans)


def _whose_zone(plans: list[Plan], made: Plan) -> Plan | None:
    """The plan from which a verb on the way to its content would take that content (في بيان نُشر أمس: «…»), if any.

    A particle before its content keeps it too: وفقاً لمصادر تحدثت إليها الصحيفة فإن….
    """
    cue = made.cue
    if cue.entry.kind != "verb":
        return None
    hosts = (other for other in plans if other.cue.entry.kind == "verb" or other.kind == "before")
    return next((other for other in hosts if other.cue.first < cue.first < other.first == made.first), None)


def _planned(scene: Scene, cue: Cue) -> Plan | None:
    if cue.entry.kind == "verb":
        return plan_verb(scene, cue)
    noun = cue.entry.kind == "noun" or cue.entry.frame in {"charge", "pretext"}
    made = plan_noun(scene, cue) if noun else plan_particle(scene, cue)
    if made is None and cue.entry.kind in {"noun", "particle"}:
        scene.pass_over(cue, "no speaker, or nothing said, stands behind it")
    return made


def _its_own(sheet: Sheet, host: Plan, made: Plan) -> bool:
    """Whether a body only speaks by the mouth of its own unnamed people (اتهمت الحركة على لسان قادتها كذا)."""
    mouth, body = made.subject, host.subject
    if made.cue.entry.frame != "mouth" or mouth is None or body is None or mouth.link.kind == "person":
        return False
    return sheet.tokens[mouth.last - 1].key.endswith(_PRONOUNS) and body.link.kind in {"organisation", "media"}


_PRONOUNS = ("ها", "هم", "ه")


def _passed_on(scene: Scene, plans: list[Plan]) -> list[Plan]:
    """Plans with every "quoting X" between a cue and its content, or behind it, made a further hand of that cue."""
    kept: list[Plan] = []
    for made in plans:
        host = kept[-1] if kept else None
        quotes = made.cue.entry.frame in {"quoting", "mouth"} and made.subject is not None
        if quotes and host is not None and _its_own(scene.sheet, host, made):
            continue
        if (
            quotes
            and host is not None
            and made.subject is not None
            and (made.kind != "before" or made.cue.first < host.first)
        ):
            host.via = (*host.via, made.subject, *made.via)
            continue
        kept.append(made)
    return kept


def _at_clause(sheet: Sheet, cue: Cue, first: int) -> bool:
    """Whether a set phrase opens a clause rather than standing in the middle of one."""
    before = sheet.tokens[cue.first - 1] if cue.first > first else None
    return before is None or cue.joined or before.kind == "sign" or before.key in word_class("contrast")
