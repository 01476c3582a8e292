"""One report through the desk: words laid out, voices found, propositions read on each voice's word."""

from __future__ import annotations

from tawatur.annotate.facts import answered_charges, echoed_denials, find_claims
from tawatur.annotate.mentions import find_mentions
from tawatur.annotate.sheet import lay_out
from tawatur.annotate.voices import find_attributions
from tawatur.model import Reading, Report


def annotate(report: Report) -> Reading:
    """Reads a report: who speaks where, and what each says. Pure; the same report gives the same reading."""
    sheet = lay_out(report)
    attributions = find_attributions(sheet)
    phrases = find_mentions(sheet)
    claims = find_claims(sheet, phrases, attributions)
    attributions, claims = answered_charges(sheet, attributions, claims)
    attributions, claims = echoed_denials(sheet, phrases, attributions, claims)
    return Reading(
        report=report,
        attributions=attributions,
        claims=claims,
        mentions=tuple(phrase.mention for phrase in phrases),
        quantities=tuple(sheet.quantities),
        periods=tuple(sheet.periods),
    )
