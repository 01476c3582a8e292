"""Texts printed whole: speeches and statements whose first lines name who speaks, and below which nobody else reports."""

from __future__ import annotations

from itertools import pairwise

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

LONGEST_HEADING = 18
"""Words of a line that may be a heading: longer ones are running text."""
FARTHEST_ADDRESS = 4
"""Lines below the heading of a speech among which its hearers are greeted."""
OPENING = 600
"""Code points of a page's own text among which the words that open a statement stand."""
_BASMALA = "بسم الله الرحمن الرحيم"


def read_whole_text(scene: Scene) -> None:
    """Adds a draft over what stands below a heading that names who gave a speech, or whose statement follows."""
    lines = _headings(scene.sheet)
    for n, (line, below) in enumerate(pairwise(lines)):
        speaker = _speech(scene.sheet, lines, n) or _statement(scene.sheet, line)
        if speaker is None:
            continue
        links = resolve(scene, speaker, speaker.first)
        scene.remember(speaker, speaker.first, links)
        last = len(scene.sheet.tokens)
        scene.drafts.append(
            Draft(first=below[0], last=last, own=links, force="asserts", rule="whole-text", cue=None, wide=True)
        )
        return


def _headings(sheet: Sheet) -> list[tuple[int, int]]:
    """The short lines that a report opens with, and the first long one."""
    lines: list[tuple[int, int]] = []
    first = 0
    while first < len(sheet.tokens):
        last = first
        while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[first]:
            last += 1
        lines.append((first, last))
        if last - first > LONGEST_HEADING:
            break
        first = last
    return lines


def _speech(sheet: Sheet, lines: list[tuple[int, int]], n: int) -> Speaker | None:
    """The person whom a line names as the speaker, where one below it greets those who hear."""
    first, last = lines[n]
    labelled = n > 0 and sheet.tokens[lines[n - 1][0]].key in word_class("speaker-label")
    called = sheet.tokens[first].key in word_class("speech")
    greeted = any(_greets(sheet, *line) for line in lines[n + 1 : n + 1 + FARTHEST_ADDRESS])
    if not greeted or not (labelled or called):
        return None
    return _somebody(sheet, first + called, last)


def _somebody(sheet: Sheet, first: int, last: int) -> Speaker | None:
    """The first person or office between the commas of a line (معالي الوزير، فلان الفلاني، نائب الرئيس)."""
    starts = [first, *(i + 1 for i in range(first, last - 1) if sheet.tokens[i].text in "،,")]
    parts = [part for i in starts if (part := read_speaker(sheet, i, last)) is not None]
    people = [part for part in parts if part.link.kind == "person"]
    return next(iter([*people, *(part for part in parts if part.link.kind == "official")]), None)


def _greets(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a line opens with words to those who hear: السيد الرئيس, أيها الإخوة, السلام عليكم."""
    two = " ".join(token.key for token in sheet.tokens[first : min(first + 2, last)])
    return two in word_class("greetings") or sheet.tokens[first].key in word_class("vocatives")


def _statement(sheet: Sheet, line: tuple[int, int]) -> Speaker | None:
    """The body that fills a line of its own, on a page that opens as statements do: بسم الله الرحمن الرحيم."""
    first, last = line
    if _BASMALA not in sheet.report.source_text[:OPENING]:
        return None
    speaker = read_speaker(sheet, first, last)
    filled = speaker is not None and speaker.first == first and speaker.last == last
    return speaker if filled and speaker is not None and speaker.link.kind == "organisation" and speaker.known else None
