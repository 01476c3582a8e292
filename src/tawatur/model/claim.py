"""The unit of the ledger: one proposition, one factuality, one chain, one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model.attribution import Chain
from tawatur.model.proposition import Proposition
from tawatur.model.span import Span

Polarity = Literal["affirmed", "denied", "questioned"]
Modality = Literal["stated", "probable", "possible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """Polarity and certainty of a proposition according to the last link of its chain (FactBank)."""

    polarity: Polarity = "affirmed"
    modality: Modality = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody's word that something is so, is not so, or may be so.

    `id` is a hash of report, place and what is said. `attribution` is the id of the innermost attribution around it,
    None in the report's own voice; `chain` repeats that attribution's chain so that a claim can stand alone. `span`
    covers the words that say it. `rule` names the rule or model that read it.
    """

    id: str
    report: str
    proposition: Proposition
    factuality: Factuality
    span: Span
    attribution: str | None = None
    chain: Chain = ()
    rule: str = ""
