"""Looking at the words between a predicate and its arguments."""

from __future__ import annotations

from tawatur.annotate.mentions.words import looks_adjective, plain_adjective
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.names import SKIPPED


def adjectives_between(sheet: Sheet, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` (exclusive) hold only adjectives, dates, demonstratives and quotation marks."""
    return all(_passed(sheet, i) for i in range(first, last))


def _passed(sheet: Sheet, i: int) -> bool:
    token = sheet.tokens[i]
    if token.text in SKIPPED or sheet.period_of[i] is not None:
        return True
    if any(p.kind == "demonstrative" for p in sheet.particles[i]):
        return True
    return (
        token.kind == "word" and not sheet.particles[i] and (looks_adjective(token.key) or plain_adjective(token.key))
    )
