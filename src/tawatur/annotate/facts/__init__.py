"""Facts: the propositions that a report's words state, each on the word of the voice it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Attribution, Claim


def find_claims(sheet: Sheet, phrases: Sequence[Phrase], attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims of a report in the order of the text."""
    del sheet, phrases, attributions
    return ()
