"""Contents: what introduces the words that a verb gives on, with the subject on the way."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.steps import STEPS
from tawatur.annotate.voices.contents.walk import Opening, Walk
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

SHORTEST_SAID = 3
"""Words of what is said to an outlet without that."""
LONGEST_TITLE = 6
"""Words of a title between a speaker and the outlet that is told."""
FARTHEST = 40
"""Tokens between a cue and what introduces its content; the longest seen in the press is near 30."""


def opening(scene: Scene, cue: Cue, limit: int, *, subject_known: bool) -> Opening | None:
    """What introduces the content of a verb cue, with the subject between, if any.

    A walk to the right: at each word the first step that applies opens the content, moves on, or ends the walk.
    """
    walk = Walk(scene=scene, cue=cue, limit=min(limit, cue.last + FARTHEST), i=cue.last, subject_known=subject_known)
    while walk.i < walk.limit and not walk.over:
        found = _step(walk)
        if found is not None:
            return found
    return _without_opener(walk)


def _step(walk: Walk) -> Opening | None:
    at = walk.i
    for step in STEPS:
        found = step(walk)
        if found is not None or walk.i != at or walk.over:
            return found
    walk.i += 1
    return None


def _without_opener(walk: Walk) -> Opening | None:
    """What is told where nothing opens it: the definite noun behind the subject's comma, or a plain noun behind it."""
    sheet, subject, cue = walk.sheet, walk.subject, walk.cue
    if 0 <= walk.fallback < walk.limit and _can_be_told(sheet, walk.fallback):
        return Opening(walk.fallback, "object", subject, walk.fallback)
    outlet = _outlet_behind(walk, subject) if subject is not None else -1
    if outlet >= 0:
        return Opening(outlet + 1, "clause", subject, outlet)
    if cue.entry.bare and cue.shape == "finite" and subject is not None:
        at = _told(sheet, subject, cue, walk.limit)
        if at > 0:
            return Opening(at, "object", subject, at)
    return Opening(-1, "", subject, -1) if subject is not None else None


def _outlet_behind(walk: Walk, subject: Speaker) -> int:
    """The outlet behind which what is said to it stands without that (قال المتحدث لرويترز السلاح وصل إلى كذا), or -1."""
    sheet, limit = walk.sheet, min(walk.limit - SHORTEST_SAID, subject.last + LONGEST_TITLE)
    if walk.cue.entry.frame != "say" or walk.cue.shape != "finite":
        return -1
    at = next((i for i in range(subject.last, limit) if _is_outlet(sheet, i)), -1)
    if at < 0 or any(sheet.tokens[i].kind == "sign" for i in range(subject.last, at)):
        return -1
    after = sheet.tokens[at + 1]
    plain = after.kind == "word" and not sheet.particles[at + 1] and sheet.period_of[at + 1] is None
    return at if plain else -1


def _is_outlet(sheet: Sheet, i: int) -> bool:
    """Whether ل clings to the name of an outlet of one word at token i (لرويترز)."""
    match = sheet.match_of[i]
    if match is None or match.split.preposition != "ل" or match.last != i + 1:
        return False
    return any(entry.table == "outlets" for entry in match.entries)


def _can_be_told(sheet: Sheet, i: int) -> bool:
    """Whether a noun behind the speaker's comma is what is told: a definite one, or the details of something."""
    key = sheet.tokens[i].key
    return key.startswith("ال") or key in word_class("told-of-a-deed")


_TELL = frozenset({"person", "official", "media", "anonymous"})
"""Kinds of speakers of whom any verb of saying takes a plain noun."""


def _told(sheet: Sheet, subject: Speaker, cue: Cue, limit: int) -> int:
    """Where a plain noun stands behind a speaker that is what they tell (كشف القيادي دور الشركة), past a time; or 0.

    Behind a verb that means nothing but saying, whoever the speaker is (أعلنت القيادة مؤخراً خططاً).
    """
    i = subject.last
    stranger = i < limit and sheet.tokens[i].key.startswith("ال") and name_run(sheet, subject.first, i) == i
    if not (stranger or subject.link.kind in _TELL or (subject.known and not cue.entry.also)):
        return 0
    while i < limit and (sheet.tokens[i].key in word_class("adverb") or sheet.period_of[i] is not None):
        i += 1
    plain = i < limit and sheet.tokens[i].kind == "word" and not sheet.particles[i] and not sheet.verbs[i]
    return i if plain and sheet.tokens[i].key not in word_class("time") else 0
