"""All that one report was found to say."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.attribution import Attribution
from tawatur.model.claim import Claim
from tawatur.model.mention import Mention
from tawatur.model.problem import Problem
from tawatur.model.quantity import Quantity
from tawatur.model.report import Report
from tawatur.model.time import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A report with its attributions, claims, mentions, numbers, dates and problems, each in the order of the text."""

    report: Report
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()
    problems: tuple[Problem, ...] = ()
