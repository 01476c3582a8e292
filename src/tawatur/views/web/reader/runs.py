"""A body cut wherever a voice, a claim, a cue or a mark begins or ends, so that nothing changes inside a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from tawatur.model import Attribution, Claim, Reading, Span
from tawatur.views.web.reader.marks import Mark
from tawatur.views.web.reader.voices import Nest, Voice, nest, voices_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in which nothing changes.

    `voices` are those around it, the outermost first; `claims` those said here and `begins` those that begin here;
    `marks` the dates, numbers and places it belongs to, `explains` those that begin here; `faults` the problems that
    begin here. `cue` says that these words give the word to somebody, `asked` that the visitor's address points here.
    """

    text: str
    span: Span
    voices: Nest = ()
    claims: tuple[Claim, ...] = ()
    begins: tuple[Claim, ...] = ()
    marks: tuple[Mark, ...] = ()
    explains: tuple[Mark, ...] = ()
    faults: tuple[Mark, ...] = ()
    cue: bool = False
    asked: bool = False

    @property
    def voice(self) -> Voice | None:
        """Whose word it is: the innermost voice."""
        return self.voices[-1] if self.voices else None

    @property
    def outer(self) -> Voice | None:
        """The voice next around it."""
        return self.voices[-2] if len(self.voices) > 1 else None

    @property
    def polarity(self) -> str:
        """Denied as soon as one claim here is a denial, so that it shows."""
        found = {claim.factuality.polarity for claim in self.claims}
        return next((polarity for polarity in ("denied", "questioned", "affirmed") if polarity in found), "")

    @property
    def plain(self) -> bool:
        """Whether these are the report's own words, with nothing to say of them."""
        return not (self.voices or self.claims or self.marks or self.cue or self.asked)


def runs(reading: Reading, marks: Sequence[Mark], cuts: Iterable[int], asked: Span | None = None) -> Iterator[Run]:
    """The whole body as runs, cut at `cuts` (places in the body) too; `asked` are words to light."""
    body, voices, begun = reading.report.body, voices_of(reading), _Begun()
    layers: list[tuple[Span, object]] = [(one.content, one) for one in reading.attributions]
    layers += [(one.cue, _CUE) for one in reading.attributions if one.cue]
    layers += [(claim.span, claim) for claim in reading.claims]
    layers += [(mark.span, mark) for mark in marks if mark.span]
    layers += [(asked, _ASKED)] if asked else []
    known: dict[tuple[Attribution, ...], Nest] = {}
    for span, active in _cut(len(body), layers, cuts):
        around = tuple(one for one in active if isinstance(one, Attribution))
        if around not in known:
            known[around] = nest(around, reading, voices)
        claims = tuple(one for one in active if isinstance(one, Claim))
        found = tuple(one for one in active if isinstance(one, Mark))
        explained = tuple(mark for mark in found if mark.kind != "problem")
        yield Run(
            text=span.of(body), span=span, voices=known[around], claims=claims, begins=begun.first(claims),
            marks=explained, explains=begun.first(explained),
            faults=begun.first(tuple(mark for mark in found if mark.kind == "problem")),
            cue=_CUE in active, asked=_ASKED in active,
        )  # fmt: skip


_CUE, _ASKED = "cue", "asked"
Known = TypeVar("Known", Claim, Mark)


class _Begun:
    """Remembers what has begun, so that each thing is anchored once."""

    def __init__(self) -> None:
        self._seen: set[tuple[type, str]] = set()

    def first(self, found: tuple[Known, ...]) -> tuple[Known, ...]:
        """Those of `found` that have not been met before."""
        if not found:
            return ()
        new = tuple(one for one in found if (type(one), str(one.id)) not in self._seen)
        self._seen.update((type(one), str(one.id)) for one in new)
        return new


def _cut(
    length: int, layers: Sequence[tuple[Span, object]], cuts: Iterable[int]
) -> Iterator[tuple[Span, tuple[object, ...]]]:
    """Every stretch between two edges with what is open there, in one walk however many layers there are."""
    opens, closes = defaultdict(list), defaultdict(list)
    for number, (span, _) in enumerate(layers):
        if span.start < span.end:
            opens[span.start].append(number)
            closes[span.end].append(number)
    active: dict[int, object] = {}
    edges = sorted({0, length, *cuts, *opens, *closes})
    for start, end in pairwise(edge for edge in edges if edge <= length):
        for number in closes.get(start, ()):
            active.pop(number, None)
        active.update((number, layers[number][1]) for number in opens.get(start, ()))
        yield Span(start, end), tuple(active.values())
