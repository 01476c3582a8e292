"""Predicates: the words of a report that can state something, and the arguments collected for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.mentions import Phrase
from tawatur.arabic.verbs import Gender, Number
from tawatur.model.record import Record

CONSIGNMENTS = frozenset({"شحنة", "صفقة"})
"""Nouns for goods on their way, which tell of their handing over too."""

Part = Literal["finite", "masdar", "active", "passive", "noun"]


@dataclass(slots=True, eq=False)
class Predicate(Record):
    """One predicate at one place, and the arguments collected for it by source (subj, obj, a preposition)."""

    at: int
    name: str
    part: Part
    voice: str
    gender: Gender = "?"
    number: Number = "?"
    person: int = 3
    preposition: str = ""
    conjunction: str = ""
    article: bool = False
    pronoun: str = ""
    frames: tuple[Frame, ...] = ()
    arguments: dict[str, list[Argument]] = field(default_factory=dict)
    negated: bool = False
    clause: int = -1
    end: int = -1
    governor: Predicate | None = None
    governed: str = ""
    pending: dict[str, str] = field(default_factory=dict)
    circumstance: bool = False
    told: bool = False
    phrase: Phrase | None = None
    supposed: bool = False
    verbal: bool = field(init=False)
    """Whether it is a finite verb."""

    def __post_init__(self) -> None:
        self.verbal = self.part == "finite"

    @property
    def sources(self) -> frozenset[str]:
        """Every source that any of its frames draws on."""
        return self.frames[0].sources if len(self.frames) == 1 else _sources(self.frames)

    def sense(self, kind: str) -> Frame | None:
        """The first frame of a kind of proposition, if it has one."""
        for frame in self.frames:
            if frame.kind == kind:
                return frame
        return None

    def tells(self, kind: str) -> bool:
        """Whether some frame is of a kind of proposition."""
        for frame in self.frames:  # noqa: SIM110  # asked ten times of every predicate: a loop takes half of the time of any()
            if frame.kind == kind:
                return True
        return False

    def striking(self) -> Frame | None:
        """The first frame that tells of an attack, if it has one."""
        return self.sense("attack")

    def carries(self) -> Frame | None:
        """The frame that hands its doer on to a deed, if it has one."""
        return self.sense(CARRY)


@cache
def _sources(frames: tuple[Frame, ...]) -> frozenset[str]:
    return frozenset().union(*[frame.sources for frame in frames])


Argument = Phrase | Predicate
