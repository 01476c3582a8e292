"""Facts: the propositions that a report's words state, each on the word of the voice it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.accusers import answered_charges
from tawatur.annotate.facts.echoes import echoed_denials
from tawatur.annotate.facts.find import read_claims
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Attribution, Claim


def find_claims(sheet: Sheet, phrases: Sequence[Phrase], attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims of a report in the order of the text, each id once."""
    claims = read_claims(sheet, phrases, Voices(attributions))
    return tuple({claim.id: claim for claim in claims}.values())


__all__ = ["answered_charges", "echoed_denials", "find_claims"]
