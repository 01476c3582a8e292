"""A text folded for comparing and searching, with the way back to the text as printed."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic.tokens import Token, tokenise
from tawatur.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """The keys of a text's tokens, joined by single spaces, and the tokens they come from.

    `text` is what is compared; `starts[i]` is where the key of `tokens[i]` begins in it.
    """

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def to_printed(self, span: Span) -> Span | None:
        """The stretch of the printed text that a span of `text` came from, whole tokens; None where it holds none."""
        inside = [
            token
            for token, start in zip(self.tokens, self.starts, strict=True)
            if start < span.end and span.start < start + len(token.key)
        ]
        return Span(inside[0].start, inside[-1].end) if inside else None

    def from_printed(self, span: Span) -> Span | None:
        """The stretch of `text` that stands for a span of the printed text; None where no token lies there."""
        inside = [
            (start, start + len(token.key))
            for token, start in zip(self.tokens, self.starts, strict=True)
            if token.start < span.end and span.start < token.end
        ]
        return Span(inside[0][0], inside[-1][1]) if inside else None


def normalise(text: str) -> Normalised:
    """Folds `text` token by token (`letters.fold`); signs are kept as tokens of their own."""
    tokens = tuple(tokenise(text))
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.key) + 1
    return Normalised(text=" ".join(token.key for token in tokens), tokens=tokens, starts=tuple(starts))
