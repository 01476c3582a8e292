"""Posts set into a report: a paragraph, and below it a dash with the account that wrote it."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker

LONGEST_SIGNATURE = 14
"""Words of a line that signs a post."""


def read_posts(scene: Scene) -> None:
    """Adds a draft for each paragraph that the next line signs: — الدفاع المدني (@account) July 22, 2022."""
    sheet = scene.sheet
    for k in range(1, len(sheet.sentences)):
        first, last = sheet.sentences[k]
        if sheet.tokens[first].text not in "—–-" or not _signs(sheet, first, last):
            continue
        before = sheet.sentences[k - 1]
        if sheet.paragraph_of[before[0]] == sheet.paragraph_of[first]:
            continue
        speaker = read_speaker(sheet, first + 1, last)
        if speaker is not None:
            begin = _paragraph_start(sheet, before[0])
            scene.drafts.append(
                Draft(
                    first=begin, last=before[1], own=(speaker.link,), force="asserts", rule="post", cue=None, wide=True
                )
            )


def _signs(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a line names an account: a bracket with an at-sign, and little else."""
    text = sheet.text(first, last)
    return last - first <= LONGEST_SIGNATURE and "(@" in text.replace(" ", "")


def _paragraph_start(sheet: Sheet, i: int) -> int:
    while i > 0 and sheet.paragraph_of[i - 1] == sheet.paragraph_of[i]:
        i -= 1
    return i
