"""The dateline that opens a text: its outlet, its day, its author ("Aden, 14 July 2024 (Outlet) – …")."""

from __future__ import annotations

import re

from tawatur.ingest.credits import Credit
from tawatur.ingest.known import words_for
from tawatur.ingest.lines import Line, key_of
from tawatur.ingest.names import looks_like_outlet, looks_like_person
from tawatur.ingest.parts import Part, is_short
from tawatur.ingest.stamps import find_stamp

_FULL = re.compile(
    r"(?P<place>[^()،,.:–—\-/|\"«“]{2,30}?)\s*(?:[،,]\s*(?P<when>[^()–—]{4,40}?))?\s*\((?P<outlet>[^()]{2,40})\)\s*[-–—ـ:]"
)
_SEPARATOR = re.compile(r"\s*(?:\|\||\s[-–—ـ_|/]+\s|[-–—|](?=\s)|(?<=\s)[-–—|]|(?<=[^\W\d])[-–—](?=[^\W\d]))\s*")
_LENGTH = 70
"""Characters of a paragraph in which its dateline ends."""

_NAME_WORDS = 4


def read_dateline(line: Line) -> Credit | None:
    """What the dateline that opens a paragraph says ("Aden, 14 July 2024 (Outlet) – …")."""
    match = _FULL.match(line.text)
    if match and is_short(match["place"]) and is_short(match["outlet"]) and not match["outlet"].isdigit():
        outlet = Part(text=match["outlet"], start=line.start + match.start("outlet"))
        stamp = find_stamp(match["when"]) if match["when"] else None
        when = Part(text=match["when"], start=line.start + match.start("when")) if stamp else None
        return Credit(outlet=outlet, stamp=stamp, when=when)
    return _of_parts(line)


def _of_parts(line: Line) -> Credit | None:
    """A dateline of parts: an outlet of known form first or second, perhaps a person after it."""
    head = line.text[:_LENGTH]
    parts, at = [], 0
    for match in _SEPARATOR.finditer(head):
        parts.append(Part(text=head[at : match.start()], start=line.start + at))
        at = match.end()
    parts = [part for part in parts if part.text][:3]
    for i, part in enumerate(parts):
        if looks_like_outlet(part.text):
            after = [other for other in parts[i + 1 :] if looks_like_person(other.text)]
            return Credit(outlet=part, byline=after[0] if after else None)
        if not is_short(part.text):
            return None
    if parts and key_of(parts[-1].text) in words_for("desk"):
        return _outlet_prefix(line, at)
    return None


def _outlet_prefix(line: Line, at: int) -> Credit | None:
    """An outlet's name run into the text after a desk word ("exclusive || Such Press two people …")."""
    words = list(re.finditer(r"\S+", line.text[at:]))[:_NAME_WORDS]
    for n in range(len(words), 0, -1):
        text = line.text[at : at + words[n - 1].end()]
        if looks_like_outlet(text):
            return Credit(outlet=Part(text=text, start=line.start + at))
    return None
