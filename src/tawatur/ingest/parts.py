"""The parts of a credit line: what its separators cut it into, and what each part looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.ingest.known import words_for
from tawatur.ingest.lines import Line, key_of
from tawatur.ingest.names import looks_like_outlet, looks_like_person
from tawatur.ingest.stamps import Stamp, find_stamp

Kind = Literal["wires", "translator", "source", "byline", "editor", "desk", "outlet", "person", "other"]
"""A label or word of the desk that `credits.tsv` lists, or a name of an outlet, of a person, or of neither."""

_LABELS: tuple[Kind, ...] = ("wires", "translator", "source", "byline", "editor", "desk")
_MOST_WORDS = 4
_SEPARATOR = re.compile(r"\s*(?:\|\||[|:/،,()]|(?<=\s)[-–—ـ_]+(?=\s|$)|[-–—](?=\s)|(?<=[^\W\d])[-–—](?=[^\W\d]))\s*")

_PARTED = re.compile(r"[|:/،,()\-–—ـ_]")
"""A sign that every separator has one of."""


@dataclass(slots=True, unsafe_hash=True, kw_only=True)
class Part:
    """A name in a credit and where it starts in the text as received."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text as received."""
        return self.start + len(self.text)


def is_short(text: str) -> bool:
    """Whether a text has few enough words to be a name."""
    return text.count(" ") < _MOST_WORDS


def cut(line: Line, stamp: Stamp | None) -> list[Part]:
    """The line cut at its separators, the date left out."""
    text = line.text
    while stamp:
        text = text[: stamp.start] + "|" * (stamp.end - stamp.start) + text[stamp.end :]
        stamp = find_stamp(text)
    pieces, at = [], 0
    for match in _SEPARATOR.finditer(text) if _PARTED.search(text) else ():
        pieces.append((text[at : match.start()], at))
        at = match.end()
    pieces.append((text[at:], at))
    return [Part(text=piece, start=line.start + at) for piece, at in pieces if key_of(piece)]


def label_kind(text: str) -> Kind | None:
    """Which label or word of the desk a part is; None for anything else."""
    return _labels().get(key_of(text))


@cache
def _labels() -> dict[str, Kind]:
    """The kind of each label by its folded words; the first kind of a label counts."""
    return {key: kind for kind in reversed(_LABELS) for key in words_for(kind)}


def kind_of(text: str) -> Kind:
    """What a part looks like."""
    key = key_of(text)
    kind = label_kind(text)
    if kind is not None:
        return kind
    if key.partition(" ")[0] in words_for("correspondent") and " " in key:
        return "outlet"
    if looks_like_outlet(text):
        return "outlet"
    return "person" if looks_like_person(text) else "other"
