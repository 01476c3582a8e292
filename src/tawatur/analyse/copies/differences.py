"""What changed between the two passages of an edge, and what was lost: read off when an edge is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tawatur.analyse.copies.lost import losses, losses_between
from tawatur.analyse.copies.passages import Passage, aligned
from tawatur.analyse.copies.records import Change, Copy
from tawatur.analyse.copies.words import Words, words_of
from tawatur.model import Reading


def explained(copy: Copy, a: Reading, b: Reading) -> Copy:
    """The edge with what was added, dropped or changed between its passages, and what was lost on the way.

    `a` and `b` are the readings of its two reports. A relay shares no wording: its losses are told by the claims.
    """
    if not copy.shared:
        return replace(copy, lost=losses_between(a, b, copy.a.span, copy.b.span))
    words = words_of(a.report.id, a.report.body), words_of(b.report.id, b.report.body)
    codes = words[0].codes.tolist(), words[1].codes.tolist()
    passage = aligned(*codes, words[0].within(copy.a.span), words[1].within(copy.b.span))
    if passage is None:
        return copy
    changes = tuple(_changes(a, b, words, passage))
    return replace(copy, changes=changes, lost=losses(a, b, words, passage))


def _changes(a: Reading, b: Reading, words: tuple[Words, Words], passage: Passage) -> Iterator[Change]:
    """What stands between the agreeing runs on either side."""
    left, right = words
    for (at_a, at_b, size), (next_a, next_b, _) in pairwise(passage.blocks):
        ours = left.span(at_a + size, next_a).of(a.report.body) if next_a > at_a + size else ""
        theirs = right.span(at_b + size, next_b).of(b.report.body) if next_b > at_b + size else ""
        if ours or theirs:
            yield Change(a=ours, b=theirs)
