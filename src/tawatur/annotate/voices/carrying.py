"""Carrying on: a sentence without any cue that is still the word of the speaker before it."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.quotes import QUOTES, close_of, is_speech, opens
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.lexicon.word_classes import word_class

SHORTEST_CARRIED = 3
"""Words below which a leftover is no sentence of its own."""


MOST_CARRIED = 2
"""Sentences without any cue that still go on with the speaker before them."""


def _glued(sheet: Sheet, first: int) -> bool:
    """Whether a sentence begins without a space behind the last one's full stop: a line break was lost there."""
    return sheet.tokens[first].start == sheet.tokens[first - 1].end


def _left_before(scene: Scene, draft: Draft, k: int) -> bool:
    """Whether a draft's cue stands behind its content in the sentence before sentence k ("…"، تقول فلانة. "…")."""
    return draft.cue is not None and draft.first < draft.cue.first and scene.sheet.sentence_of[draft.cue.first] == k - 1


def _ends_quoted(sheet: Sheet, first: int) -> bool:
    """Whether the sentence before ends with a closed quotation, behind which the outlet speaks again."""
    at = first - 1
    while at > 0 and sheet.tokens[at].text in ".،,؟!":
        at -= 1
    return sheet.tokens[at].text in QUOTES and not opens(sheet, at)


_ONLY_SAID = frozenset({"علق.II", "جوب.IV", "صرح.II", "قول.I"})
"""Verbs that open the turn of a speaker of their own, whatever becomes of them."""


def _told_by_nobody(scene: Scene, first: int, plans: list[Plan]) -> bool:
    """Whether a sentence opens with a verb of speech that gives nobody's words on (وأُفيد بأن): no more of the last speaker's."""
    cue = scene.at.get(first)
    planned = any(made.cue.first == first for made in plans)
    if cue is None or planned or cue.entry.kind != "verb" or cue.shape != "finite":
        return False
    return scene.sheet.printed_passive(first) or cue.entry.cue in _ONLY_SAID


FEWEST_BEFORE = 4
"""Words of the outlet's own before a clause with "while"."""


def _only_beside(sheet: Sheet, draft: Draft, k: int) -> bool:
    """Whether a speaker only spoke in a clause beside what the outlet told (قُصفت المدينة، في حين يؤكد الجيش أن…)."""
    if draft.cue is None or sheet.sentence_of[draft.cue.first] != k - 1:
        return False
    before = draft.cue.first - 1
    aside = sheet.tokens[before].key in {"حين", "الوقت"} or sheet.tokens[before].key in word_class("while")
    return aside and before - sheet.sentences[k - 1][0] > FEWEST_BEFORE


def carry_on(scene: Scene, k: int, plans: list[Plan], turns: list[Cue], before: int) -> None:
    """A sentence without cue goes on with the speaker before it in the same paragraph."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    if k == 0 or sheet.paragraph_of[first] != sheet.paragraph_of[sheet.sentences[k - 1][0]] or _glued(sheet, first):
        return
    own = first + 1 < last and sheet.tokens[first + 1].key.startswith("ن")
    if any(turn.first <= first + 1 for turn in turns) or (
        sheet.tokens[first].key in word_class("new-topic") and not own
    ):
        return
    quoted = opens(sheet, first) and (is_speech(sheet, first) or close_of(sheet, first) >= last - 2)
    previous = [
        d
        for d in scene.drafts[:before]
        if (d.last >= first - 1 or (quoted and _left_before(scene, d, k))) and d.first < first and not d.inner
    ]
    if not quoted and _ends_quoted(sheet, first):
        return
    if not previous or any(d.first < first < d.last for d in scene.drafts[:before]):
        return
    if _told_by_nobody(scene, first, plans):
        return
    starts = [first if made.left else made.start for made in plans]
    if starts and min(starts) <= first + 1:
        return
    end = min(starts, default=last)
    if sum(token.kind != "sign" for token in sheet.tokens[first:end]) < SHORTEST_CARRIED:
        return
    if len(scene.drafts) > 1 and [d.rule for d in previous[-MOST_CARRIED:]] == ["carried-on"] * MOST_CARRIED:
        return
    if starts and not any(r.form.part in {"past", "present"} for i in range(first, end) for r in sheet.verbs[i]):
        return
    if sheet.tokens[first].key in word_class("speaker-does"):
        return
    outer = max(previous, key=lambda d: d.last - d.first)
    if _only_beside(sheet, outer, k):
        return
    scene.drafts.append(Draft(first=first, last=end, own=outer.own, force=outer.force, rule="carried-on", cue=None))
