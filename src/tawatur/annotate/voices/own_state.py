"""A state that its own ministry or envoy tells of is no further hand: قالت الخارجية الإماراتية إن الإمارات تدعو إلى كذا."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.model import Span

_STATES = "states/"


def speaks_for_itself(scene: Scene, made: Plan) -> bool:
    """Whether a plan's subject is the state for which the speaker around it speaks."""
    ref = made.subject.link.ref if made.subject is not None else None
    if ref is None or not ref.startswith(_STATES):
        return False
    around = [d for d in scene.drafts if d.first <= made.cue.first < d.last and d.own and d.cue is not None]
    return bool(around) and ref.removeprefix(_STATES) in _states_of(scene.sheet, max(around, key=_start))


def _start(draft: Draft) -> int:
    return draft.first


def _states_of(sheet: Sheet, draft: Draft) -> set[str]:
    """The states and nationalities in the words that name a draft's speaker, with role and affiliation."""
    link = draft.own[-1]
    span = link.span
    if span is None:
        return set()
    first = _token_at(sheet, span)
    before = len((link.role or "").split()) + 1
    words = range(max(0, first - before), min(len(sheet.tokens), _token_at(sheet, Span(span.end, span.end)) + 1))
    matches = (sheet.match_of[i] for i in words)
    entries = [entry for match in matches if match is not None for entry in match.entries]
    return {e.id for e in entries if e.table in {"states", "nisbas"}} | {e.state for e in entries if e.state}


def _token_at(sheet: Sheet, span: Span) -> int:
    return next((i for i, token in enumerate(sheet.tokens) if token.end > span.start), len(sheet.tokens) - 1)
