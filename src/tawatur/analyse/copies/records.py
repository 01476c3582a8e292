"""What copy finding tells: one record per pair of passages, with its reasons and what was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model import Span, content_id

CopyKind = Literal["verbatim", "edited", "partial", "relay", "translation", "same-origin", "same-outlet"]
Direction = Literal["a<-b", "b<-a", "unknown"]
MUTUAL = "each names the other"
"""Evidence of a circular citation between two reports."""
Loss = Literal["attribution", "force", "figure", "unnamed-promoted", "denial"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of one report: its id, the name it was read under, and the span in its body."""

    report: str
    file: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two passages: the words of either side, "" where one has none."""

    a: str
    b: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """Something that one of two passages says and the other does not: what, in which, and both sides' words."""

    loss: Loss
    where: Literal["a", "b"]
    a: str
    b: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two passages that go back to one hand.

    `verbatim` and `edited` cover most of the shorter report, `partial` a passage within otherwise different reports.
    `relay` is declared: one names the other's outlet, or both name the same speaker for the same fact; `translation`
    a relay across languages; `same-origin` is inferred from figures, names and quotations (`inferred`, with
    `evidence`). `similarity` is the share of the longer side's words that agree, 0 where none are shared by wording.
    `shared` counts the words that agree. `same_outlet` marks an outlet that repeats itself: it adds nobody. `changes`
    and `lost` are read off when an edge is shown (`explained`).
    """

    a: Place
    b: Place
    kind: CopyKind
    similarity: float
    shared: int = 0
    direction: Direction = "unknown"
    inferred: bool = False
    same_outlet: bool = False
    evidence: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    lost: tuple[Lost, ...] = ()

    @property
    def id(self) -> str:
        """The id of this pair of places: the same in every run, so that a judgement can set it aside."""
        ends = (f"{place.report}:{place.span.start}-{place.span.end}" for place in (self.a, self.b))
        return content_id("copy", self.kind, *ends)
