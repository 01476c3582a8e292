"""A report's body cut into paragraphs and runs, each run knowing whose word it is and which claims it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tawatur.analyse.speakers import Speaker, hand
from tawatur.model import Attribution, Claim, Reading, Span

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in which nothing changes: the origin's voice, the hand around it, claims said here and those that begin."""

    text: str
    voice: Voice | None
    outer: Voice | None
    claims: tuple[Claim, ...]
    begins: tuple[Claim, ...]
    cue: bool

    @property
    def polarity(self) -> str:
        """Denied as soon as one claim here is a denial, so that it shows."""
        found = {claim.factuality.polarity for claim in self.claims}
        return next((polarity for polarity in ("denied", "questioned", "affirmed") if polarity in found), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A line of the body: its runs, and the voices heard in it in order."""

    runs: tuple[Run, ...]
    voices: tuple[Voice, ...]


def voices_of(reading: Reading) -> dict[str, Voice]:
    """The speakers of a report by key, numbered in the order of the text."""
    found: dict[str, Voice] = {}
    for attribution in reading.attributions:
        for link in reversed(attribution.chain):
            speaker = hand(link, reading.report)
            if speaker.key not in found:
                found[speaker.key] = Voice(number=len(found), speaker=speaker)
    return found


def paragraphs(reading: Reading) -> tuple[Paragraph, ...]:
    """The body line by line."""
    voices = voices_of(reading)
    begun: set[str] = set()
    found = []
    for line in _lines(reading.report.body):
        runs = tuple(_runs(reading, line, voices, begun))
        heard = {run.voice.number: run.voice for run in runs if run.voice}
        found.append(Paragraph(runs=runs, voices=tuple(heard.values())))
    return tuple(found)


def _lines(body: str) -> Iterator[Span]:
    start = 0
    for line in body.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _runs(reading: Reading, line: Span, voices: dict[str, Voice], begun: set[str]) -> Iterator[Run]:
    around = [attribution for attribution in reading.attributions if attribution.content.meets(line)]
    cues = [attribution.cue for attribution in reading.attributions if attribution.cue and attribution.cue.meets(line)]
    claims = [claim for claim in reading.claims if claim.span.meets(line)]
    spans = [attribution.content for attribution in around] + cues + [claim.span for claim in claims]
    edges = {line.start, line.end} | {at for span in spans for at in (span.start, span.end)}
    bounds = sorted(at for at in edges if line.start <= at <= line.end)
    for start, end in pairwise(bounds):
        run = Span(start, end)
        voice, outer = _heard([one for one in around if one.content.covers(run)], reading, voices)
        said = tuple(claim for claim in claims if claim.span.covers(run))
        begins = tuple(claim for claim in said if claim.id not in begun)
        begun.update(claim.id for claim in begins)
        yield Run(
            text=run.of(reading.report.body),
            voice=voice,
            outer=outer,
            claims=said,
            begins=begins,
            cue=any(cue.covers(run) for cue in cues),
        )


def _heard(around: list[Attribution], reading: Reading, voices: dict[str, Voice]) -> tuple[Voice | None, Voice | None]:
    """The origin of the innermost attribution, and the hand or the attribution next around it."""
    hands: list[Voice] = []
    for attribution in sorted(around, key=lambda one: (-len(one.content), one.content.start)):
        for link in attribution.chain:
            voice = voices[hand(link, reading.report).key]
            if voice not in hands:
                hands.append(voice)
    if not hands:
        return None, None
    return hands[-1], hands[-2] if len(hands) > 1 else None
