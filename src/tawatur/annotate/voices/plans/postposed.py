"""Cues behind their content: "…"، قال فلان."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import past_withheld
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.plans.plan import Plan, bounds_of
from tawatur.annotate.voices.quotes import QUOTES, close_of, opens
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

_PUBLISHES = "نشر.I"
"""نشر, he published: the document behind it is what is published, no speaker."""
LONGEST_WHEN = 8
"""Words that an adverbial before a cue may have."""


def plan_postposed(scene: Scene, cue: Cue, subject: Speaker | None) -> Plan | None:
    """The content stands before its cue: "…"، قال فلان."""
    sheet = scene.sheet
    first, _ = bounds_of(sheet, cue)
    if cue.shape != "finite" or cue.joined or cue.first == first:
        return None
    if subject is None and cue.entry.frame == "say" and behind_quote(sheet, cue) and _spoken(sheet, cue, first):
        last = cue.first - 1 if sheet.tokens[cue.first - 1].text in "،," else cue.first
        return Plan(cue=cue, first=first, last=last, kind="left", start=cue.first, left=True, force=cue.entry.force)
    if subject is None or subject.first < cue.first or (subject.document and cue.entry.cue == _PUBLISHES):
        return None
    if _dashed(sheet, cue, subject):
        return Plan(cue=cue, first=first, kind="aside", start=cue.first, subject=subject, force=cue.entry.force)
    if sheet.tokens[first].key in {"بينما", "وبينما", "فبينما", "فيما", "وفيما"}:
        return None
    at = cue.first - 1
    while at > first and sheet.tokens[at].key in word_class("so"):
        at -= 1
    before = sheet.tokens[at]
    plain = sheet.tokens[subject.first].key.startswith("ال") and behind_quote(sheet, cue)
    foreign = behind_quote(sheet, cue) and name_run(sheet, subject.first, subject.last) == subject.last
    if before.text not in '،,”»"؛' or not (subject.known or subject.link.kind == "person" or plain or foreign):
        return None
    if behind_quote(sheet, cue) and not _spoken(sheet, cue, first):
        return None
    if not behind_quote(sheet, cue) and not _says(sheet, first, at):
        return None
    past = past_withheld(sheet, subject.last, bounds_of(sheet, cue)[1])
    after = sheet.tokens[past] if past < len(sheet.tokens) else None
    if cue.entry.frame != "say" and after is not None and after.kind != "sign":
        return None
    return Plan(
        cue=cue,
        first=first,
        last=cue.first - 1 if before.text in "،,؛" else cue.first,
        kind="left",
        start=cue.first,
        subject=subject,
        left=True,
        force=cue.entry.force,
    )


def _says(sheet: Sheet, first: int, last: int) -> bool:
    """Whether words before a cue are a clause rather than when or where it was said (وفي وقت سابق، نشرت…)."""
    adverbial = any(particle.kind == "preposition" for particle in sheet.particles[first])
    return (
        not adverbial
        or any(r.form.person for i in range(first, last) for r in sheet.verbs[i])
        or last - first > LONGEST_WHEN
    )


def _dashed(sheet: Sheet, cue: Cue, subject: Speaker) -> bool:
    """Whether a cue and its speaker stand between dashes in the middle of what is said (- قال فلان -)."""
    after = sheet.tokens[subject.last] if subject.last < len(sheet.tokens) else None
    return sheet.tokens[cue.first - 1].text in "-–—" and after is not None and after.text in "-–—"


def behind_quote(sheet: Sheet, cue: Cue) -> bool:
    """Whether a cue stands right behind a closed quotation: "…"، قال فلان."""
    i = cue.first - 1
    while i > 0 and (sheet.tokens[i].text in "،," or sheet.tokens[i].key in word_class("so")):
        i -= 1
    return i >= 0 and sheet.tokens[i].text in QUOTES and not opens(sheet, i)


def _spoken(sheet: Sheet, cue: Cue, first: int) -> bool:
    """Whether the quotation that closes before a cue is speech, no name in quotation marks."""
    i = cue.first - 1
    while sheet.tokens[i].text not in QUOTES:
        i -= 1
    j = i - 1
    while j > max(first - 60, 0) and not (opens(sheet, j) and close_of(sheet, j) == i):
        j -= 1
    return i - j > 4 or j == first
