"""The walk from a cue to its content: where it stands and what it has met."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.speaker import Speaker


class Opening(NamedTuple):
    """Where content begins, what opens it (clause, quote, colon, object), the subject on the way, and where the opener stands."""

    first: int
    kind: str
    subject: Speaker | None
    at: int


@dataclass(slots=True, kw_only=True)
class Walk:
    """A walk from a cue to the right, at token `i`, before `limit`.

    `subject_known` says that the subject need not be looked for; `aside` that a prepositional phrase has begun and no
    comma has ended it; `fallback` is the noun behind the comma that ends the subject; `over` ends the walk.
    """

    scene: Scene
    cue: Cue
    limit: int
    i: int
    subject_known: bool
    subject: Speaker | None = None
    aside: bool = False
    fallback: int = -1
    over: bool = False
    sheet: Sheet = field(init=False)

    def __post_init__(self) -> None:
        self.sheet = self.scene.sheet

    @property
    def seeks(self) -> bool:
        """Whether the subject is still to be found."""
        return self.subject is None and not self.subject_known

    @property
    def end(self) -> int:
        """Where the next verb of speech begins, outside a relative clause, before `limit`: its content is not this cue's."""
        return next((i for i in range(self.i + 1, self.limit) if self._speaks(i)), self.limit)

    def _speaks(self, i: int) -> bool:
        cue = self.scene.at.get(i)
        if cue is None or cue.entry.kind != "verb" or cue.shape not in {"finite", "hal"}:
            return False
        return not any(particle.kind == "relative" for particle in self.sheet.particles[i - 1])

    def met(self, speaker: Speaker) -> None:
        """Takes a phrase for the subject, and goes on behind it."""
        self.subject, self.i = speaker, max(speaker.last, self.i + 1)
