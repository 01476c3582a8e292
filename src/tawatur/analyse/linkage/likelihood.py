"""How much likelier a common stock is than independent ones, over a band of assumptions.

Source: the likelihood-ratio practice of drug-seizure comparison (Bolck et al. 2009; Popovic et al. 2020), with
presence of lots in place of chemical distances.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tawatur.analyse.linkage.held import Held
from tawatur.analyse.linkage.incidence import Floats, Incidence
from tawatur.analyse.linkage.overlaps import overlaps

SHARES = (0.1, 0.2, 0.3, 0.5)
"""Shares of the stock that two seizures may have in common: a band, since no single value can be known."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Prevalence:
    """For each feature of a table, the share of other sites that hold it: where both, one or neither of a pair do.

    The three differ only where the case is its own reference, since the pair itself is left out of the count.
    """

    both: Floats
    one: Floats
    neither: Floats


def log10_ratios(table: Incidence, held: Held, prevalence: Prevalence) -> dict[float, Floats]:
    """For each share s and pair (placed as in `overlaps`): log10 of P(features | share s in common) over P(| none).

    A shared feature of prevalence q counts (s + (1-s) q) / q, one that only one holds 1 - s, and one that neither
    holds (s + (1-s)(1-q)) / (1-q). `held` is the table as memberships.
    """
    return {share: _ratios(table, held, prevalence, share) for share in SHARES}


def _ratios(table: Incidence, held: Held, prevalence: Prevalence, share: float) -> Floats:
    both = np.log10((share + (1 - share) * prevalence.both) / prevalence.both)
    one = np.full(len(both), np.log10(1 - share))
    absent = 1 - prevalence.neither
    neither = np.log10((share + (1 - share) * absent) / absent)
    alone = np.bincount(table.rows, (one - neither)[table.columns], minlength=len(table.seizures))
    shared = held.told(worth=(both - 2 * one + neither)[held.run_kind], odds=held.odds)
    found: Floats = np.add.outer(alone, alone).ravel() + neither.sum()
    found += overlaps(shared, 1, len(table.seizures)).weight[0]
    return found
