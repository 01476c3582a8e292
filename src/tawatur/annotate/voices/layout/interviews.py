"""Interviews whose questions no letter marks: paragraphs that ask, and the answers of whoever is interviewed behind them."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.layout.answers import interviewed
from tawatur.annotate.voices.layout.marks import past_bullet
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.lexicon.word_classes import word_class

LONGEST_QUESTION = 60


LONGEST_ANSWER = 5
"""Paragraphs that one answer may have."""


FEWEST_QUESTIONS = 2


FEWEST_WORDS = 3


OPENING = 4
"""Words of a question among which the one that asks stands."""


def read_interview(scene: Scene) -> None:
    """Adds a draft for each answer of a report that asks at least twice and says whom it interviews."""
    sheet = scene.sheet
    if len(sheet.places_of.get("؟", ())) < FEWEST_QUESTIONS:
        return
    paragraphs = _paragraphs(sheet)
    asks = [_asks(sheet, first, last) for first, last in paragraphs]
    if sum(asks) < FEWEST_QUESTIONS:
        return
    start = asks.index(True)
    before = paragraphs[start][0]
    if not any(token.key.removeprefix("ال") in word_class("interview") for token in sheet.tokens[:before]):
        return
    links = interviewed(scene, before)
    if links is None:
        return
    since = 0
    for (first, last), ask in zip(paragraphs[start:], asks[start:], strict=True):
        since = 0 if ask else since + 1
        begin = past_bullet(sheet, first, last)
        if (
            not ask
            and since <= LONGEST_ANSWER
            and begin < last
            and _answers(sheet, begin, last)
            and not _labelled(sheet, begin, last)
        ):
            scene.drafts.append(
                Draft(first=begin, last=last, own=links, force="asserts", rule="interview", cue=None, wide=True)
            )


def _paragraphs(sheet: Sheet) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = 0
    for i in range(1, len(sheet.tokens) + 1):
        if i == len(sheet.tokens) or sheet.paragraph_of[i] != sheet.paragraph_of[first]:
            found.append((first, i))
            first = i
    return found if sheet.tokens else []


def _asks(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a paragraph is a question: it ends as one and opens with a word that asks, perhaps behind a dash or number."""
    begin = past_bullet(sheet, first, last)
    asked = any(
        token.key.removeprefix("و") in word_class("asking")
        for token in sheet.tokens[begin : min(last, begin + OPENING)]
    )
    return (
        asked
        and last - first <= LONGEST_QUESTION
        and any(token.text == "؟" for token in sheet.tokens[max(first, last - 2) : last])
    )


def _answers(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a paragraph is a sentence, not a heading or a button of the page."""
    return (
        sheet.tokens[last - 1].kind == "sign"
        and sum(token.kind == "word" for token in sheet.tokens[first:last]) >= FEWEST_WORDS
    )


def _labelled(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a paragraph names its own speaker before a colon, or marks its answer with a letter."""
    return any(token.text == ":" for token in sheet.tokens[first : min(last, first + 6)])
