"""Drafts: a plan with its extent and its speakers, and what its speaker goes on to say around it."""

from __future__ import annotations

from tawatur.annotate.voices.carrying import SHORTEST_CARRIED
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.extents import left_start, reach
from tawatur.annotate.voices.hands import links_of
from tawatur.annotate.voices.layout.post_lines import read_post_lines
from tawatur.annotate.voices.own_state import speaks_for_itself
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.quotes import close_of, opens
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

NEAR_DRAFTS = 4
"""Drafts back among which an outer voice is looked for."""


def add_draft(scene: Scene, made: Plan, later: list[Plan], turns: list[Cue], bounds: tuple[int, int]) -> None:
    """Adds the draft of a plan, with what its speaker says around it; nothing where nobody can be meant."""
    links = links_of(scene, made, bounds)
    if links is None:
        scene.pass_over(made.cue, "nobody has spoken whom it could mean")
        return
    nested = made.cue.entry.frame == "pretext" and any(d.first <= made.first < d.last for d in scene.drafts)
    own = speaks_for_itself(scene, made)
    if nested or own or _denied(scene, made):
        reason = "the pretext is told by another voice" if nested else "somebody's words are what another denies"
        reason = "the state for which the speaker speaks is no further hand" if own else reason
        scene.pass_over(made.cue, reason, winner=scene.drafts[-1].rule)
        return
    particle = made.cue.entry.kind == "particle" and made.cue.entry.frame not in {"charge", "pretext"}
    first, last = _extent(scene, made, later, turns, bounds, particle=particle)
    within = particle and any(d.first == first and d.cue is not None and d.cue.first < first for d in scene.drafts[-4:])
    words = made.cue.entry.frame == "words" or (within and made.kind == "inside") or _by_outlet(scene, made, first)
    if not any(token.kind != "sign" for token in scene.sheet.tokens[first:last]):
        scene.pass_over(made.cue, "another voice leaves it nothing to say")
        return
    if particle and _already(scene, made, links, first):
        scene.pass_over(made.cue, "only repeats whose words these are")
        return
    draft = Draft(
        first=first,
        last=last,
        own=links,
        force=made.force,
        rule=_rule(made),
        cue=made.cue,
        wide=particle and not words,
        inner=words,
    )
    scene.drafts.append(draft)
    read_post_lines(scene, made, links, last)
    if made.kind == "left":
        _resumed(scene, made, links, bounds)
        _goes_on(scene, made, later, links, bounds)


def _by_outlet(scene: Scene, made: Plan, first: int) -> bool:
    """Whether a particle closes what an outlet or report says with whom it has that from (قالت الصحيفة إن كذا، وفقاً لمسؤولين)."""
    if made.kind != "behind" or made.subject is None or made.subject.link.kind == "media":
        return False
    around = (d for d in scene.drafts[-NEAR_DRAFTS:] if d.first == first and d.own and d.cue is not None)
    return any(d.own[0].kind in {"media", "report"} and d.cue.first < first for d in around if d.cue is not None)


def _extent(
    scene: Scene, made: Plan, later: list[Plan], turns: list[Cue], bounds: tuple[int, int], *, particle: bool
) -> tuple[int, int]:
    """The content's first token and the one past its last."""
    first, last = made.first, reach(scene.sheet, made, later, turns, bounds)
    if made.left and not particle:
        first = left_start(scene.sheet, made, bounds)
    if particle and made.kind in {"inside", "behind"}:
        first = _inside_clause(scene, made, first)
    return _past_time(scene, first, last) if made.kind == "object" else first, last


def _past_time(scene: Scene, first: int, last: int) -> int:
    """Past commas and a time or turn between them before what is told (واتهمت الحكومة، الشهر الماضي، دولاً بكذا)."""
    sheet, i = scene.sheet, first
    while i < last and sheet.tokens[i].text in "،,؛":
        i += 1
    timed = i
    turn = scene.at.get(i) if i > first else None
    if turn is not None and turn.entry.frame == "turn":
        timed = turn.last
    while timed < last and i > first and sheet.period_of[timed] is not None:
        timed += 1
    return timed + 1 if timed > i and timed + 1 < last and sheet.tokens[timed].text in "،," else i


NEAR_DENIAL = 3
"""Words from the start of a denial within which what is denied is named."""


def _denied(scene: Scene, made: Plan) -> bool:
    """Whether somebody's claims or words are what another denies: the denial is the word that counts (رفضت ادعاءات واشنطن)."""
    at = made.cue.first
    if made.relative and made.subject is not None and made.subject.first < at:
        at = made.subject.first
    elif made.cue.entry.kind != "noun":
        return False
    held = (d for d in scene.drafts[-NEAR_DRAFTS:] if d.force == "denies" and d.cue is not None)
    return any(d.first <= at <= d.first + NEAR_DENIAL < d.last for d in held)


def _inside_clause(scene: Scene, made: Plan, first: int) -> int:
    """A particle between a cue and its content leans on that cue's clause alone (بعدما أثبتت التحقيقات، بحسب المذكرة، أن…)."""
    at = made.cue.first
    for draft in reversed(scene.drafts):
        if draft.cue is not None and draft.cue.first < at < draft.first:
            return max(first, draft.cue.first)
        if (
            draft.cue is not None
            and draft.cue.entry.kind == "verb"
            and draft.first <= at <= draft.last + 1
            and draft.first > first
        ):
            outlet = (
                draft.own[-1].kind in {"media", "report"}
                and made.subject is not None
                and made.subject.link.kind != "media"
            )
            if made.kind == "inside" or outlet:
                return draft.first
    return first


def _already(scene: Scene, made: Plan, links: tuple[Link, ...], first: int) -> bool:
    """Whether a closing particle only repeats whose words these are."""
    if made.kind == "before":
        return False
    key = links[-1].key
    at = made.cue.first
    return any(
        draft.own
        and draft.own[-1].key == key
        and draft.first < at <= draft.last + 2
        and draft.cue is not None
        and draft.cue.first >= first
        for draft in scene.drafts
    )


def _rule(made: Plan) -> str:
    cue = made.cue
    if cue.entry.kind != "verb":
        return f"{cue.entry.frame}-{made.kind}"
    return f"{cue.entry.frame}-{'hal-' if cue.shape == 'hal' else ''}{made.kind}"


def _goes_on(scene: Scene, made: Plan, later: list[Plan], links: tuple[Link, ...], bounds: tuple[int, int]) -> None:
    """What is said going on behind a cue between commas: لم نبع شيئاً، يقول فلان، ولن نبيع."""
    sheet, cue = scene.sheet, made.cue
    at = made.subject.last if made.subject is not None else cue.last
    begins = at + 1
    if cue.entry.kind != "verb" or begins + SHORTEST_CARRIED > bounds[1] or sheet.tokens[at].text not in "،,":
        return
    first = sheet.tokens[begins]
    aside = bool(sheet.particles[begins]) and not any(p.kind == "negation" for p in sheet.particles[begins])
    if aside or first.kind == "sign" or sheet.tokens[cue.first - 1].text not in "،," or begins in scene.at:
        return
    if later or (not first.key.startswith("و") and first.key not in word_class("contrast")):
        return
    scene.drafts.append(
        Draft(
            first=begins,
            last=bounds[1],
            own=links,
            force=made.force,
            rule="goes-on",
            cue=cue,
        )
    )


def _resumed(scene: Scene, made: Plan, links: tuple[Link, ...], bounds: tuple[int, int]) -> None:
    """A quotation that goes on behind its postposed cue: "…"، قال فلان، "…"."""
    sheet = scene.sheet
    i = made.subject.last if made.subject is not None else made.cue.last
    while i < bounds[1] and not opens(sheet, i):
        i += 1
    close = close_of(sheet, i) if i < bounds[1] else -1
    if close > 0:
        scene.drafts.append(
            Draft(
                first=i,
                last=close + 1,
                own=links,
                force=made.force,
                rule="resumed-quote",
                cue=made.cue,
            )
        )
