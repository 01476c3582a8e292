"""Who speaks in a report: speakers numbered in the order of the text, and the nest of voices that a paragraph is heard in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.analyse.speakers import Speaker, hand
from tawatur.model import Attribution, Reading

HUES = 8
"""Colours that voices take in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker in this report: its number in the order of the text, and the colour that goes with it."""

    number: int
    speaker: Speaker

    @property
    def hue(self) -> int:
        """Which of the colours."""
        return self.number % HUES


Nest = tuple[Voice, ...]
"""Voices around some words, the outermost first; empty is the report's own voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A voice beside a paragraph: how deep it stands inside others, and whether it goes on from the paragraph before."""

    voice: Voice
    depth: int
    goes_on: bool


def voices_of(reading: Reading) -> dict[str, Voice]:
    """The speakers of a report by key, numbered in the order of the text."""
    found: dict[str, Voice] = {}
    for attribution in reading.attributions:
        for link in reversed(attribution.chain):
            speaker = hand(link, reading.report)
            if speaker.key not in found:
                found[speaker.key] = Voice(number=len(found), speaker=speaker)
    return found


def nest(around: Iterable[Attribution], reading: Reading, voices: dict[str, Voice]) -> Nest:
    """The hands of the attributions around some words, from the widest attribution to the narrowest, each once."""
    hands: dict[int, Voice] = {}
    for attribution in sorted(around, key=lambda one: (-len(one.content), one.content.start)):
        for link in attribution.chain:
            voice = voices[hand(link, reading.report).key]
            hands.setdefault(voice.number, voice)
    return tuple(hands.values())


def heard(nests: Iterable[Nest], before: Iterable[Nest]) -> tuple[Heard, ...]:
    """The voices of a paragraph as a list that shows nesting: each after those around it, in the order of the text."""
    running = {path[:depth] for path in before for depth in range(1, len(path) + 1)}
    found: dict[Nest, Heard] = {}
    for path in nests:
        for depth in range(1, len(path) + 1):
            around = path[:depth]
            if around not in found:
                found[around] = Heard(voice=around[-1], depth=depth - 1, goes_on=around in running)
    return tuple(found.values())
