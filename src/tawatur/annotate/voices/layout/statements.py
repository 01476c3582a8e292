"""Statements printed whole: a first line that says whose they are, then their words in the first person."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class

LONGEST_HEADING = 16


def read_statement(scene: Scene) -> None:
    """Adds a draft over a report that opens with "بيان صادر عن X" and speaks as we outside quotation marks."""
    sheet = scene.sheet
    first = next((i for i, token in enumerate(sheet.tokens) if token.kind == "word"), -1)
    if first < 0 or sheet.tokens[first].key not in word_class("statement"):
        return
    last = first
    while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[first]:
        last += 1
    if last - first > LONGEST_HEADING or last >= len(sheet.tokens) or not _speaks_as_we(sheet, last):
        return
    heading = read_speaker(sheet, first, last)
    if heading is None or heading.issuer is None:
        return
    links = resolve(scene, heading, first)
    scene.remember(heading.issuer, first, links)
    scene.drafts.append(
        Draft(first=last, last=len(sheet.tokens), own=links, force="asserts", rule="statement", cue=None, wide=True)
    )


LONGEST_INTRODUCTION = 14
"""Words of a line that introduces a statement printed below it."""


def read_text_below(scene: Scene, first: int, last: int) -> bool:
    """Adds the paragraphs below a line that only introduces a statement's text (وفيما يلي نص بيان الوزارة:); whether it did."""
    sheet = scene.sheet
    end = last
    while end > first and sheet.tokens[end - 1].kind == "sign":
        end -= 1
    below = last < len(sheet.tokens) and sheet.paragraph_of[last] != sheet.paragraph_of[first]
    if not below or end == last or end - first > LONGEST_INTRODUCTION or sheet.tokens[end].text != ":":
        return False
    text = next((i for i in range(first, end) if sheet.tokens[i].key in word_class("text-of")), -1)
    heading = read_speaker(sheet, text + 1, end) if 0 <= text < end - 1 else None
    if heading is None or heading.issuer is None:
        return False
    links = resolve(scene, heading, first)
    scene.remember(heading.issuer, first, links)
    scene.drafts.append(
        Draft(
            first=last, last=_statement_end(sheet, last), own=links, force="asserts", rule="text", cue=None, wide=True
        )
    )
    return True


def _statement_end(sheet: Sheet, first: int) -> int:
    """Past the last paragraph from token `first` on in which a statement says we or our, and those between."""
    end = last = first
    while last < len(sheet.tokens):
        start, paragraph, ours = last, sheet.paragraph_of[last], False
        while last < len(sheet.tokens) and sheet.paragraph_of[last] == paragraph:
            key = sheet.tokens[last].key
            ours = ours or key in word_class("we") or (key.endswith("نا") and key in word_class("ours"))
            last += 1
        if ours or start == first:
            end = last
    return end


def _speaks_as_we(sheet: Sheet, first: int) -> bool:
    return any(
        sheet.tokens[i].key in word_class("we") and sheet.quote_of[i] < 0 for i in range(first, len(sheet.tokens))
    )
