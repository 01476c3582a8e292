"""Inferred relays: reports that share no wording and no declared speaker, but figures and names that only a copy would.

A translation or a rewrite keeps the odd figures, the shares, the names of those who speak, and its original's errors.
Always marked as inferred, with what is shared as the evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np

from tawatur.analyse.copies.edges import direction
from tawatur.analyse.copies.overlap import overlaps, rarity
from tawatur.analyse.copies.records import Copy, Place
from tawatur.analyse.copies.traits import Traits, near
from tawatur.model import Span

DAYS_APART = 4
RARE_ENOUGH = 11.0
"""Summed rarity of what two reports must share: three figures that a handful of reports have."""
LEAST_FEATURES = 3
LEAST_SHARE = 0.34
"""Share of the lesser report's features: two long lists of figures have three in common by chance."""


def inferred_relays(ordered: Sequence[Traits]) -> Iterator[Copy]:
    """Edges between reports, in order of their ids, that share a fingerprint."""
    holders = np.repeat(np.arange(len(ordered)), [len(one.features) for one in ordered])
    names = [name for one in ordered for name, _, _ in one.features]
    if not names:
        return
    counts = Counter(names)
    keys = np.array([crc32(name.encode()) for name in names], dtype=np.uint64)
    weights = rarity(len(ordered), np.array([counts[name] for name in names]))
    found = overlaps(keys, holders, weights)
    for at in np.flatnonzero((found.weight >= RARE_ENOUGH) & (found.count >= LEAST_FEATURES)).tolist():
        a, b = ordered[int(found.left[at])], ordered[int(found.right[at])]
        enough = found.count[at] >= LEAST_SHARE * min(len(a.features), len(b.features))
        if enough and near(a, b, DAYS_APART) and any(map(_telling, _shared(a, b))):
            yield _edge(a, b)


def _shared(a: Traits, b: Traits) -> list[str]:
    return sorted({name for name, _, _ in a.features} & {name for name, _, _ in b.features})


def _telling(feature: str) -> bool:
    """Whether a feature says something by itself: figures of two digits, however many, agree by chance."""
    return not feature.startswith("figure ") or len(feature) > len("figure ") + 2


def _edge(a: Traits, b: Traits) -> Copy:
    in_a = {name: (start, end) for name, start, end in a.features}
    in_b = {name: (start, end) for name, start, end in b.features}
    shared = _shared(a, b)
    return Copy(
        a=Place(report=a.report, file=a.file, span=_around([in_a[name] for name in shared])),
        b=Place(report=b.report, file=b.file, span=_around([in_b[name] for name in shared])),
        kind="same-origin" if a.language == b.language else "translation",
        similarity=0.0,
        direction=direction(a, b),
        inferred=True,
        same_outlet=bool(a.outlet) and a.outlet == b.outlet,
        evidence=tuple(shared),
    )


def _around(places: Sequence[tuple[int, int]]) -> Span:
    """From the first to the last of what is shared: the claims that it stands in are there."""
    return Span(min(start for start, _ in places), max(end for _, end in places))
