"""The lines of a text as received, each with its place and the shape that tells a sentence from a headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tawatur.arabic.letters import INVISIBLE, MARKS, fold

Shape = Literal["paragraph", "item", "headline", "scrap"]
"""A `paragraph` ends like a sentence or is long, a `headline` neither; `item`: list entry; `scrap`: no letters."""

LONG = 25
"""Words from which an open-ended line is a paragraph: headlines in the press stay under it."""

KEYED = 200
"""Longest line that gets a key; longer ones are never furniture."""

_EDGES = (
    " \t\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_BROKEN_UP = re.compile("\u0640[ .*]{1,3}\u0640")
_WORD = re.compile(f"(?:[^\\W_]|[{MARKS}{INVISIBLE}])+")
_LETTER = re.compile(r"[^\W\d_]")
_ITEM = re.compile(r"[سج]\s?[:：]|(?:[-–—•●▪◾◼■□*·►▶✓←✔️🔴🔹🔸🟢🔻]+|\(?[0-9\u0660-\u0669]{1,2}[.)\-])\s*(?=\S)")
_CLOSED = re.compile(r"(?:(?<![.…])[.]|[:;؛،,])[\s\"”»’)\]]*$|[.!؟?][\"”»][\s.،]*$")
_QUOTED = re.compile(r"^[\"“«].*[\"”»]$")


@dataclass(slots=True, unsafe_hash=True, kw_only=True)
class Line:
    """A line that is not blank: its place without surrounding space, its words folded ("#" for a number), its shape."""

    start: int
    end: int
    text: str
    key: str
    words: int
    shape: Shape
    closed: bool


def lines_of(source: str) -> list[Line]:
    """The lines of a text that hold anything, in order."""
    found = []
    at = 0
    for raw in source.split("\n"):
        text = raw.strip(_EDGES)
        if text:
            start = at + raw.index(text)
            found.append(line_at(text, start))
        at += len(raw) + 1
    return found


@lru_cache(maxsize=20_000)
def key_of(text: str) -> str:
    """What spellings of a line have in common: its folded words, numbers as "#", signs gone."""
    return " ".join("#" if word.isdigit() else fold(word) for word in _WORD.findall(text)).strip()


def line_at(text: str, start: int) -> Line:
    """The line that a stretch of text makes, wherever its edges were found."""
    words = len(text.split()) - (len(_BROKEN_UP.findall(text)) if "\u0640 " in text else 0)
    key = key_of(text) if len(text) <= KEYED else ""
    closed = bool(_CLOSED.search(text[-12:]))
    return Line(
        start=start,
        end=start + len(text),
        text=text,
        key=key,
        words=words,
        closed=closed,
        shape=_shape(text, words, closed=closed),
    )


def _shape(text: str, words: int, *, closed: bool) -> Shape:
    if not _LETTER.search(text):
        return "scrap"
    if words >= 3 and _ITEM.match(text):  # shorter ones are signs of a menu
        return "item"
    if words >= LONG or (closed and words > 3) or (words > 3 and _QUOTED.match(text)):
        return "paragraph"
    return "headline"
