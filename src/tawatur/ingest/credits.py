"""Credit lines: who publishes, who wrote, translated or was copied, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tawatur.arabic.calendar_words import weekdays
from tawatur.ingest.known import is_actor, is_place, known_outlet, words_for
from tawatur.ingest.lines import KEYED, Line, key_of
from tawatur.ingest.names import looks_like_person
from tawatur.ingest.parts import Kind, Part, cut, is_short, kind_of, label_kind
from tawatur.ingest.stamps import Stamp, find_stamp

_MOST_WORDS = 14
_PAIR_WORDS = 3
_MISSPELT = re.compile(r"(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت) # \S+ #(?: # #)?(?: [صم])?")
_DASH = re.compile(r"[-–—ـ/|]")
"""What may stand between the two of a pair."""
_PAIR = re.compile(r"[^\d\-–—ـ/|:،,]+?\s*[-–—ـ/|]\s*[^\d\-–—ـ/|:،,]+")
_ASIDE = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What one credit line or dateline says.

    `sources` are outlets that the text says it is taken from; `guessed` marks a line read as a credit only by its form
    (two short parts and a dash). `bare` marks a name with nothing beside it.
    """

    outlet: Part | None = None
    byline: Part | None = None
    translator: Part | None = None
    sources: tuple[Part, ...] = ()
    stamp: Stamp | None = None
    when: Part | None = None
    guessed: bool = False
    bare: bool = False


def read_credit(line: Line) -> Credit | None:
    """What a line says as a credit; None where it is no credit."""
    if line.words > _MOST_WORDS or len(line.text) > KEYED or line.shape == "item":
        return None
    stamp = find_stamp(line.text)
    when = Part(text=line.text[stamp.start : stamp.end], start=line.start + stamp.start) if stamp else None
    parts = cut(line, stamp)
    if stamp is None and _MISSPELT.fullmatch(line.key):
        return Credit(bare=True)
    if stamp and all(_only_date(part.text) for part in parts):
        return Credit(stamp=stamp, when=when, bare=True)
    kinds = [kind_of(part.text) for part in parts]
    credit = _labelled(parts, kinds) or _composed(parts, kinds, dated=stamp is not None) or _pair(line)
    return replace(credit, stamp=stamp, when=when) if credit else None


def _only_date(text: str) -> bool:
    """Whether a part holds nothing but what goes with a date: a weekday, an hour, "published on"."""
    around = words_for("dated")
    return all(word == "#" or word in around or word in weekdays() for word in key_of(text).split())


def _labelled(parts: list[Part], kinds: list[Kind]) -> Credit | None:
    """Pairs of label and name; the first pair of each label counts, editors are passed over."""
    found: dict[Kind, Part] = {}
    for kind, part, after in zip(kinds, parts[1:], kinds[1:], strict=False):
        named = after == "person" or (
            kind == "source" and after in {"outlet", "wires", "other"} and is_short(part.text)
        )
        plain = (
            after == "other" and kind == "byline" and part.text.count(" ") in {1, 2} and not _ambiguous(parts[0].text)
        )
        if kind in {"byline", "translator", "source"} and (named or plain):
            found.setdefault(kind, part)
    if not found:
        return _prefixed(parts) if len(parts) == 1 else None
    outlet = next(
        (part for part, kind in zip(parts, kinds, strict=True) if kind == "outlet" and part is not found.get("source")),
        None,
    )
    sources = (found["source"],) if "source" in found else ()
    return Credit(outlet=outlet, byline=found.get("byline"), translator=found.get("translator"), sources=sources)


def _ambiguous(label: str) -> bool:
    """Labels that open headlines as well ("report: …")."""
    return key_of(label) in words_for("desk")


def _prefixed(parts: list[Part]) -> Credit | None:
    """A label run into the name without a sign: "written by such a one"."""
    words = parts[0].text.split()
    for n in (2, 1):
        label, name = " ".join(words[:n]), " ".join(words[n:])
        kind = label_kind(label)
        if kind in {"byline", "translator"} and looks_like_person(name):
            person = Part(text=name, start=parts[0].start + parts[0].text.index(name, len(label)))
            return Credit(translator=person) if kind == "translator" else Credit(byline=person)
    return None


def _composed(parts: list[Part], kinds: list[Kind], *, dated: bool) -> Credit | None:
    """A line of parts without labels: outlet, place, person, desk word, date in any order."""
    if any(not is_short(part.text) for part in parts) or "source" in kinds:
        return None
    by_kind = dict(reversed(list(zip(kinds, parts, strict=True))))
    others = [part for kind, part in zip(kinds, parts, strict=True) if kind == "other"]
    outlets = [part for kind, part in zip(kinds, parts, strict=True) if kind in {"outlet", "wires"}]
    person = by_kind.get("person")
    bare = len(parts) == 1 and not dated
    if outlets or person:
        if not all(_may_be_place(part) for part in others) or len(others) > 1 + (len(parts) > 2):
            return None  # "outlet - place (person)" at most
        return _with_outlets(outlets, person, wires=by_kind.get("wires"), bare=bare)
    if "desk" not in by_kind or len(others) > 1:
        return None
    return _desk(others[0], by_kind["desk"]) if others else Credit(bare=True)


def _with_outlets(outlets: list[Part], person: Part | None, *, wires: Part | None, bare: bool) -> Credit:
    """The first outlet publishes, the others it took from; "agencies" are sources alone."""
    if outlets and outlets[0] == wires:
        return Credit(sources=tuple(outlets), byline=person, bare=bare)
    sources = tuple(part for part in outlets[1:] if known_outlet(part.text) or part == wires)
    return Credit(outlet=outlets[0] if outlets else None, sources=sources, byline=person, bare=bare)


def _may_be_place(part: Part) -> bool:
    """Whether a part beside an outlet can be where it writes from: a known place, or too short to be anything else."""
    return part.text.count(" ") < _PAIR_WORDS - 1 or is_place(part.text)


def _desk(other: Part, desk: Part) -> Credit | None:
    """In "exclusive - X" and "X | reports" the other part is the outlet; "news, region" is a pair of sections."""
    exclusive = key_of(desk.text) not in words_for("section")
    return Credit(outlet=other) if exclusive or desk.start > other.start else Credit(bare=True)


def _pair(line: Line) -> Credit | None:
    """A place and a name with a dash between them, known to be a dateline only by its form and by where it stands."""
    if not _DASH.search(line.text):
        return None
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), line.text) if "(" in line.text else line.text
    parts = cut(replace(line, text=text), None) if _PAIR.fullmatch(text) else []
    if len(parts) != 2 or any(part.text.count(" ") >= _PAIR_WORDS for part in parts):
        return None
    kinds = [kind_of(part.text) for part in parts]
    if "person" in kinds:
        return Credit(byline=parts[kinds.index("person")])
    unplaced = [part for part in parts if not is_place(part.text)]
    if kinds != ["other", "other"] or not unplaced or any(is_actor(part.text) for part in unplaced):
        return None
    return Credit(outlet=unplaced[-1], guessed=True)
