"""Lines of a text as runs of tokens: what stands on two lines is never read as one number or one time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.arabic.tokens import Token


def lines(tokens: Sequence[Token], text: str) -> Iterator[Sequence[Token]]:
    """The tokens of each line that has any, in order; `tokens` are those of `text` or of a part of it."""
    if not tokens:
        return
    begin, at = 0, text.find("\n", tokens[0].start)
    for place, token in enumerate(tokens):
        if at != -1 and token.start > at:
            if place > begin:
                yield tokens[begin:place]
            begin, at = place, text.find("\n", token.start)
    yield tokens[begin:]
