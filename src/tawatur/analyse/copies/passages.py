"""Passages that two reports share, exact or edited, at any offset, with the alignment that shows what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tawatur.analyse.copies.index import GRAM, Seeds
from tawatur.analyse.copies.words import Words

REACH = 14
"""Words two shared runs may lie apart, on either side, and still belong to one edited passage."""
DRIFT = 9
"""Words by which an edit may shift the two sides against each other between neighbouring runs."""
LEAST_WORDS = 8
"""Shared words a passage must have: below it, formulas of the trade agree by chance."""
LEAST_WEIGHT = 10.5
"""Shared words times the share of the shorter side that they are, for a passage to count as copied. Chosen on 106
labelled pairs of reports about one incident: independent accounts share place and date phrases of up to ten words."""
LEAST_BESIDE = 7.0
"""The same beside a passage that counts by itself: who copied one sentence has copied the shorter one next to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of words that two documents share.

    `a` and `b` are ranges of words (first, past the last) on either side; `blocks` the runs that agree, as (start in
    a, start in b, length), in order. `shared` counts the words that agree; `similarity` is that count over the
    longer side's words.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    blocks: tuple[tuple[int, int, int], ...]
    shared: int
    longest: int

    @property
    def similarity(self) -> float:
        """Agreeing words over the words of the longer side, from 0 to 1."""
        return self.shared / max(self.a[1] - self.a[0], self.b[1] - self.b[0])

    @property
    def containment(self) -> float:
        """Agreeing words over the words of the shorter side, from 0 to 1."""
        return self.shared / max(1, min(self.a[1] - self.a[0], self.b[1] - self.b[0]))

    @property
    def weight(self) -> float:
        """Agreeing words, discounted by how much lies between them."""
        return self.shared * self.containment


def passages(a: Words, b: Words, seeds: Seeds) -> list[Passage]:
    """The passages that grow from shared runs, best first, no word of either side in two of them."""
    codes = a.codes.tolist(), b.codes.tolist()
    grown = [passage for cluster in _clusters(seeds) if (passage := _align(*codes, cluster)) is not None]
    if not any(_counts(passage, LEAST_WEIGHT) for passage in grown):
        return []
    found: list[Passage] = []
    for passage in sorted((p for p in grown if _counts(p, LEAST_BESIDE)), key=lambda p: -p.shared):
        if all(_apart(passage, other) for other in found):
            found.append(passage)
    return sorted(found, key=lambda p: p.a)


def _counts(passage: Passage, weight: float) -> bool:
    return passage.shared >= LEAST_WORDS and passage.weight >= weight


def _apart(one: Passage, other: Passage) -> bool:
    return (one.a[1] <= other.a[0] or other.a[1] <= one.a[0]) or (one.b[1] <= other.b[0] or other.b[1] <= one.b[0])


def _clusters(seeds: Seeds) -> Iterator[list[tuple[int, int]]]:
    """Shared runs that lie near each other on both sides: each cluster is one possible passage."""
    pending = sorted(zip(seeds.left.tolist(), seeds.right.tolist(), strict=True))
    open_clusters: list[list[tuple[int, int]]] = []
    for left, right in pending:
        home = None
        for cluster in open_clusters:
            last_left, last_right = cluster[-1]
            step_left, step_right = left - last_left, right - last_right
            near = 0 <= step_left <= REACH + GRAM and 0 < step_right <= REACH + GRAM
            if near and abs(step_left - step_right) <= DRIFT:
                home = cluster
        if home is None:
            open_clusters.append([(left, right)])
        else:
            home.append((left, right))
        still = [cluster for cluster in open_clusters if left - cluster[-1][0] <= REACH + GRAM]
        yield from (cluster for cluster in open_clusters if cluster not in still)
        open_clusters = still
    yield from open_clusters


Codes = Sequence[int]


def _align(a: Codes, b: Codes, cluster: Sequence[tuple[int, int]]) -> Passage | None:
    """The alignment between the first and the last shared run of a cluster, widened word by word while it agrees."""
    first_a, first_b = cluster[0]
    last_a, last_b = cluster[-1][0] + GRAM, cluster[-1][1] + GRAM
    first_a, first_b = _widen(a, b, first_a, first_b, -1)
    last_a, last_b = _widen(a, b, last_a, last_b, 1)
    return aligned(a, b, (first_a, last_a), (first_b, last_b))


def aligned(a: Codes, b: Codes, range_a: tuple[int, int], range_b: tuple[int, int]) -> Passage | None:
    """Two ranges of words set side by side, by their codes; None where no word agrees."""
    (first_a, last_a), (first_b, last_b) = range_a, range_b
    side_a, side_b = a[first_a:last_a], b[first_b:last_b]
    if side_a == side_b:
        blocks: tuple[tuple[int, int, int], ...] = ((first_a, first_b, len(side_a)),) if side_a else ()
    else:
        matcher = SequenceMatcher(None, side_a, side_b, autojunk=False)
        blocks = tuple((first_a + m.a, first_b + m.b, m.size) for m in matcher.get_matching_blocks() if m.size)
    if not blocks:
        return None
    return Passage(
        a=range_a, b=range_b, blocks=blocks,
        shared=sum(size for _, _, size in blocks), longest=max(size for _, _, size in blocks),
    )  # fmt: skip


def _widen(a: Codes, b: Codes, at_a: int, at_b: int, step: int) -> tuple[int, int]:
    """Moves an end outward over words that agree, stepping over up to three edited words that agreeing ones follow."""
    edge_a, edge_b = at_a, at_b
    while True:
        moved = _step(a, b, edge_a, edge_b, step)
        if moved is None:
            return edge_a, edge_b
        edge_a, edge_b = moved


_SKIPS = tuple(
    (skip_a, skip_b, min(3, max(skip_a, skip_b) + 1))
    for skip_a, skip_b in (
        (0, 0),
        (1, 1),
        (0, 1),
        (1, 0),
        (2, 2),
        (1, 2),
        (2, 1),
        (3, 1),
        (1, 3),
        (3, 3),
        (2, 3),
        (3, 2),
    )
)
"""Words stepped over on either side, nearest first, and how many must agree after them: the more, the more."""


def _step(a: Codes, b: Codes, at_a: int, at_b: int, step: int) -> tuple[int, int] | None:
    back = 0 if step > 0 else 1  # going backwards, the word nearest to a place stands before it
    most_a, most_b = len(a) + back, len(b) + back
    for skip_a, skip_b, need in _SKIPS:
        near_a, near_b = at_a + step * skip_a, at_b + step * skip_b
        if (
            back <= near_a < most_a
            and back <= near_b < most_b
            and a[near_a - back] == b[near_b - back]
            and (need == 1 or _agree(a, b, near_a, near_b, step * need))
        ):
            return near_a + step * need, near_b + step * need
    return None


def _agree(a: Codes, b: Codes, at_a: int, at_b: int, words: int) -> bool:
    """Whether so many words agree from two places on, backwards where `words` is negative."""
    if words < 0:
        at_a, at_b, words = at_a + words, at_b + words, -words
    if at_a < 0 or at_b < 0 or at_a + words > len(a) or at_b + words > len(b):
        return False
    return a[at_a : at_a + words] == b[at_b : at_b + words]
