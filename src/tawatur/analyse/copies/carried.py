"""Words of one report that stand in another: what is hidden in the one has to be hidden in its copies too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.analyse.copies.passages import aligned
from tawatur.analyse.copies.words import words_of
from tawatur.analyse.speakers import UNNAMED
from tawatur.model import Attribution, Span


def on_unnamed_word(attributions: Iterable[Attribution]) -> tuple[Span, ...]:
    """What a report gives on the word of people without a name."""
    return tuple(
        dict.fromkeys(voice.content for voice in attributions if voice.chain and voice.chain[-1].kind in UNNAMED)
    )


def carried(here: str, there: str, passage: Span, copy: Span, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Where the words of `spans` in the body `here` stand in the body `there`.

    `passage` and `copy` are the two places that share wording. From the first to the last word that agrees: what an
    editor changed in between is meant too.
    """
    words, others = words_of("", here), words_of("", there)
    found = aligned(words.codes.tolist(), others.codes.tolist(), words.within(passage), others.within(copy))
    if found is None:
        return ()
    pairs = [(at_a + step, at_b + step) for at_a, at_b, size in found.blocks for step in range(size)]
    moved = []
    for span in spans:
        first, last = words.within(span)
        twins = [theirs for ours, theirs in pairs if first <= ours < last]
        if twins:
            moved.append(others.span(min(twins), max(twins) + 1))
    return tuple(moved)
