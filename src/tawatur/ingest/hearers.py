"""The outlet that a page betrays without a credit: its sources speak to it, its notices advertise its channel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tawatur.ingest.furniture import furniture_role
from tawatur.ingest.known import is_actor, is_place, words_for
from tawatur.ingest.lines import Line, key_of
from tawatur.ingest.names import looks_like_outlet
from tawatur.ingest.parts import Part

_HEARER = re.compile(r"(?<!\w)ل(?:ـ|\s)?\s?[«“”\"](?P<name>[^«»“”\"]{3,30})[»”\"]")
_QUOTED = re.compile('[«“”"]')
_CHANNEL = re.compile(r"(?:قناة|صفحة|حساب|موقع|قناتنا)\s+(?P<name>[^\d:،.]{3,40}?)\s+(?:على|عبر|في)\s+")
_BEFORE = 8
"""Words before "to X" among which somebody must be said to speak."""


def find_hearer(lines: Iterable[Line]) -> Part | None:
    """The one outlet in quotation marks that the text's sources speak to; None where there are several."""
    names: dict[str, Part] = {}
    for line in lines:
        for match in _HEARER.finditer(line.text) if _QUOTED.search(line.text) else ():
            before = key_of(line.text[: match.start()][-_BEFORE * 10 :]).split()[-_BEFORE:]
            if _speaks(before):
                part = Part(text=match["name"].strip(), start=line.start + match.start("name"))
                names.setdefault(key_of(match["name"]), part)
    named = [part for part in names.values() if not is_actor(part.text) and not is_place(part.text)]
    known = [part for part in named if looks_like_outlet(part.text)] or named
    return known[0] if len(known) == 1 else None


def _speaks(before: Sequence[str]) -> bool:
    """Whether the words say that somebody speaks, and not to another outlet ("to the newspaper X")."""
    if not before or before[-1].removeprefix("ل") in words_for("outlet-type"):
        return False
    cues = words_for("speech")
    return any(word in cues or word.removeprefix("و") in cues for word in before)


def advertised(lines: Iterable[Line]) -> str | None:
    """The outlet named by a notice such as "join the channel of X on Telegram"."""
    for line in lines:
        match = _CHANNEL.search(line.text + " ")
        if match and furniture_role(line) and looks_like_outlet(match["name"]):
            return match["name"]
    return None
