"""How much likelier a common stock is than independent ones, over a band of assumptions.

Source: the likelihood-ratio practice of drug-seizure comparison (Bolck et al. 2009; Popovic et al. 2020), with
presence of lots in place of chemical distances.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log10

from tawatur.analyse.linkage.records import Holding, Reference

SHARES = (0.1, 0.2, 0.3, 0.5)
"""Shares of the stock that two seizures may have in common: a band, since no single value can be known."""


def log10_ratios(a: Holding, b: Holding, pool: Iterable[str], reference: Reference) -> Mapping[float, float]:
    """For each share s: log10 of P(features | stock with share s in common) over P(features | independent).

    A shared feature of prevalence q counts (s + (1-s) q) / q, one that only one holds 1 - s, and one of `pool` that
    neither holds (s + (1-s)(1-q)) / (1-q).
    """
    features = sorted(set(pool) | a.features | b.features)
    prevalence = [(feature, reference.share(feature)) for feature in features]
    return {share: round(sum(_ratio(a, b, f, q, share) for f, q in prevalence), 4) for share in SHARES}


def _ratio(a: Holding, b: Holding, feature: str, prevalence: float, share: float) -> float:
    held = (feature in a.features) + (feature in b.features)
    if held == 2:
        return log10((share + (1 - share) * prevalence) / prevalence)
    if held == 1:
        return log10(1 - share)
    return log10((share + (1 - share) * (1 - prevalence)) / (1 - prevalence))
