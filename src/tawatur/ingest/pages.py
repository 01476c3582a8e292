"""The lines of one page, each with what it was taken for on its own: furniture, credit, text, or a link among links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.ingest.credits import Credit, read_credit
from tawatur.ingest.datelines import read_dateline
from tawatur.ingest.furniture import Role, furniture_role
from tawatur.ingest.known import words_for
from tawatur.ingest.lines import LONG, Line
from tawatur.ingest.names import looks_like_outlet
from tawatur.ingest.openings import and_a_verb, is_past

_CLOSING_HABIT = 0.6
"""Share of long lines that end like sentences from which an open end tells a headline from a paragraph."""

_OPENER_WORDS = 3
_LABELLED = re.compile(r"\S{2,12}(?:\s\S{2,12})?\s?::")
_VERBAL = 6
"""Words from which a line that begins with a verb of the past is a sentence."""

_TELLING = 15
"""Words of a line that tells news rather than announces it, if it also begins as reports do."""

_OPEN_PARAGRAPH = 12
"""Words from which an open-ended line is a paragraph in a text that does not close its paragraphs."""

_SIGNED = re.compile(r"[—–-]\s.{1,60}\(@\w{1,20}\)")
_POST_LINES = 5
"""Most lines above a signature ("— Name (@handle) date") that can belong to the post it signs."""

_ARABIC = re.compile("[\u0621-\u064a]")
_FOREIGN_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a page and, for each, its furniture role, its credit, and whether it is text or among links.

    `closes` says whether this page's long lines end like sentences, so that an open end tells a headline.
    """

    lines: tuple[Line, ...]
    roles: tuple[Role | None, ...]
    credits: tuple[Credit | None, ...]
    solid: tuple[bool, ...]
    linked: tuple[bool, ...]
    closes: bool

    def is_headline(self, i: int) -> bool:
        """Whether line `i` is none of the other things: a title, a subheading, a caption or a link."""
        return not (self.solid[i] or self.roles[i] or self.credits[i])


def sort_lines(lines: Sequence[Line]) -> Page:
    """Takes each line of a page for what its own form and the lexicon say."""
    arabic = sum(_ARABIC.search(line.text) is not None for line in lines) * 2 > len(lines)
    roles = [furniture_role(line) or _foreign(line, arabic=arabic) for line in lines]
    stamped = [role is None or line.shape == "scrap" for line, role in zip(lines, roles, strict=True)]
    found = [read_credit(line) if may_be else None for line, may_be in zip(lines, stamped, strict=True)]
    long = [line for line in lines if line.words >= LONG]
    closes = not long or sum(line.closed for line in long) >= _CLOSING_HABIT * len(long)
    solid, linked, block, begun = [], [], False, False
    for line, role, credit in zip(lines, roles, found, strict=True):
        text = not role and _is_text(line, credit, block=block, closes=closes, begun=begun)
        begun = begun or text
        block = role == "section" or (block and not text)
        solid.append(text)
        linked.append(block)
    if _cut_off(lines, roles, solid):
        solid[-1], found[-1] = True, None
    for i in _posts(lines, roles, solid):
        solid[i], found[i] = True, None
    for i in _list_heads(lines, roles, found, solid):
        solid[i] = True
    return Page(
        lines=tuple(lines),
        roles=tuple(roles),
        credits=tuple(found),
        solid=tuple(solid),
        linked=tuple(linked),
        closes=closes,
    )


def _foreign(line: Line, *, arabic: bool) -> Role | None:
    """A short line in Latin letters on an Arabic page is a button or a widget, unless it is an outlet's name."""
    if not arabic or line.words > _FOREIGN_WORDS or line.shape != "headline" or _ARABIC.search(line.text):
        return None
    return None if looks_like_outlet(line.text) or line.text.isupper() else "line"


def _is_text(line: Line, credit: Credit | None, *, block: bool, closes: bool, begun: bool) -> bool:
    """Whether a line is text of an article. In a `block` of links, where headlines run long, only a closed line is."""
    if (credit and line.words < LONG) or (block and closes and not line.closed):
        return False
    if line.shape in {"paragraph", "item"} or (begun and _opens_like_text(line)) or _tells(line):
        return True
    return not closes and line.words >= _OPEN_PARAGRAPH


def _opens_like_text(line: Line) -> bool:
    """Whether an open-ended line begins as headlines do not: "and he added", "and it fell", "Homs::", a verb of the past."""
    if line.words <= _OPENER_WORDS or not line.key.strip():
        return False
    words = line.key.split()
    openers = words_for("opener")
    if any(" ".join(words[:n]) in openers for n in (1, 2, 3)) or _LABELLED.match(line.text):
        return True
    if line.words < _VERBAL or ".." in line.text or "…" in line.text:
        return False
    return is_past(words[0]) or and_a_verb(words[0])


def _tells(line: Line) -> bool:
    """Whether a line too long for most titles tells news: after a dateline, or with a verb of the past in front."""
    return line.words >= _TELLING and (is_past(line.key.partition(" ")[0]) or read_dateline(line) is not None)


def _cut_off(lines: Sequence[Line], roles: Sequence[Role | None], solid: Sequence[bool]) -> bool:
    """Whether the last line of a page is a sentence whose end is missing: long for a link, and right below text."""
    below = len(lines) > 1 and solid[-2] and not roles[-1]
    return below and lines[-1].words >= _TELLING and "…" not in lines[-1].text


def _posts(lines: Sequence[Line], roles: Sequence[Role | None], solid: Sequence[bool]) -> list[int]:
    """The lines of quoted posts: all that stands between the text before them and their signature."""
    found = []
    for signature, line in enumerate(lines):
        if _SIGNED.match(line.text):
            for i in range(signature - 1, max(-1, signature - _POST_LINES), -1):
                if solid[i] or roles[i]:
                    break
                found.append(i)
    return found


def _list_heads(
    lines: Sequence[Line], roles: Sequence[Role | None], found: Sequence[Credit | None], solid: Sequence[bool]
) -> list[int]:
    """Short lines that end in a colon and stand right above text ("in Aleppo:")."""
    return [
        i
        for i, line in enumerate(lines[:-1])
        if line.text.endswith(":") and line.words > 1 and solid[i + 1] and not (solid[i] or roles[i] or found[i])
    ]
