"""Quotations whose words are somebody's own: where one parts what is said from who says it."""

from __future__ import annotations

from tawatur.annotate.facts.sentence import Sentence


def opens_speech(sentence: Sentence, i: int) -> bool:
    """Whether a long quotation begins here behind a comma or colon: what it says is no part of the clause before."""
    if (
        sentence.sheet.quote_of[i] != i
        or i <= sentence.first
        or sentence.sheet.tokens[i - 1].text not in {"،", ",", ":"}
    ):
        return False
    return i + _SPEECH < sentence.last and sentence.sheet.quote_of[i + _SPEECH] == i


_SPEECH = 5
"""Tokens of the shortest quotation that is somebody's words, not a name."""


def closes_speech(sentence: Sentence, i: int) -> bool:
    """Whether a quotation that held the whole clause ends here: what follows is told by somebody else."""
    opened = sentence.sheet.quote_of[i]
    after = sentence.sheet.tokens[i + 1].text if i + 1 < sentence.last else ""
    return (
        0 <= opened <= sentence.clause.first + 1
        and opened < i
        and sentence.sheet.quote_of[i - 1] == opened
        and after in {"،", ","}
        and sentence.clause.verb is not None
    )
