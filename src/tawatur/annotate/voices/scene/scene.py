"""The scene: what is known while a report is read from top to bottom; who has spoken, and which document is whose."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.annotate.passed_over import PassedOver
from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.model import Force, Link

NESTING = 4
"""Drafts back that may still hold a speaker who is quoted in them."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """An attribution in the making: content tokens `first` to `last` (exclusive), its own links, and how it was found.

    `wide` marks a particle's or a layout's content, which takes in the cues inside it; `rank` breaks ties between equal contents.
    """

    first: int
    last: int
    own: tuple[Link, ...]
    force: Force
    rule: str
    cue: Cue | None
    wide: bool = False
    inner: bool = False


@dataclass(slots=True, kw_only=True)
class Said:
    """A speaker who has spoken at token `at`."""

    speaker: Speaker
    at: int
    paragraph: int
    links: tuple[Link, ...]
    aside: bool = False
    """Whether the speaker speaks in a relative clause only (نفى الجيش ما ورد في بيان الوزارة)."""


class Issued(NamedTuple):
    """Who issued the document whose head noun, of this stem, stands at token `at`."""

    stem: str
    link: Link
    at: int


@dataclass(slots=True, kw_only=True)
class Scene:
    """The state of the reading: cues in order, drafts so far, speakers so far, the issuers of documents."""

    sheet: Sheet
    cues: list[Cue]
    at: dict[int, Cue]
    drafts: list[Draft] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    issued: list[Issued] = field(default_factory=list)
    passed: list[PassedOver] = field(default_factory=list)

    def pass_over(self, cue: Cue, reason: str, *, candidate: str = "", winner: str = "") -> None:
        """Notes that a cue, or another speaker for it (`candidate`), has lost, and why."""
        span = self.sheet.span(cue.first, cue.last)
        named = candidate or cue.entry.frame
        self.passed.append(PassedOver(span=span, candidate=named, reason=reason, winner=winner))

    def remember(self, speaker: Speaker, at: int, links: tuple[Link, ...], *, aside: bool = False) -> None:
        """Notes that somebody has spoken; `aside` in a relative clause, or inside another's words."""
        aside = aside or any(d.first <= at < d.last and not d.wide for d in self.drafts[-NESTING:])
        self.said.append(Said(speaker=speaker, at=at, paragraph=self.sheet.paragraph_of[at], links=links, aside=aside))
