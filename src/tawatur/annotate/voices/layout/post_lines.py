"""Lines of a post that a report gives below the words that bring it in: وقال فلان في منشور على صفحته: …."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

MOST_LINES = 8
_RULE = "post-lines"
_REPORTING = frozenset({"say", "state", "relay", "goon", "accuse", "own", "turn", "as", "according", "quoting"})
NEAR_DRAFTS = 4
"""Drafts back among which the lines before those of the same post are looked for."""


def read_post_lines(scene: Scene, made: Plan, links: tuple[Link, ...], last: int) -> None:
    """Adds the lines below a post's first one, which ends at token `last`: to the next line in which somebody reports."""
    sheet = scene.sheet
    if made.kind != "colon" or not (_posted(sheet, made) or _went_on(scene, links)):
        return
    if last >= len(sheet.tokens) or sheet.paragraph_of[last] == sheet.paragraph_of[last - 1]:
        return
    if sheet.tokens[last - 1].text == ".":
        return  # the lines of a post bear no full stop
    end = last
    while end < len(sheet.tokens) and sheet.paragraph_of[end] - sheet.paragraph_of[last] < MOST_LINES:
        if _reports(scene, end):
            break
        paragraph = sheet.paragraph_of[end]
        while end < len(sheet.tokens) and sheet.paragraph_of[end] == paragraph:
            end += 1
    if end > last:
        if scene.said:
            scene.said.append(replace(scene.said[-1], at=end - 1, paragraph=sheet.paragraph_of[end - 1]))
        scene.drafts.append(Draft(first=last, last=end, own=links, force=made.force, rule=_RULE, cue=None, wide=True))


def _posted(sheet: Sheet, made: Plan) -> bool:
    return any(sheet.tokens[i].key in word_class("post") for i in range(made.cue.last, made.first))


def _went_on(scene: Scene, links: tuple[Link, ...]) -> bool:
    keys = {link.key for link in links}
    return any(d.rule == _RULE and d.own[-1].key in keys for d in scene.drafts[-NEAR_DRAFTS:])


def _reports(scene: Scene, first: int) -> bool:
    """Whether the line from token `first` on is the outlet's again: a verb of saying, or was, or a new topic opens it."""
    sheet = scene.sheet
    key = sheet.tokens[first].key
    if key in word_class("auxiliary") or key in word_class("new-topic"):
        return True
    opening = (scene.at.get(i) for i in range(first, min(first + 2, len(sheet.tokens))))
    return any(cue is not None and cue.entry.frame in _REPORTING for cue in opening)
