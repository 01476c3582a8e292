"""Why a report is not read otherwise: the cues, speakers and claims that lost, with their reasons."""

from __future__ import annotations

from tawatur.annotate.facts.unfilled import claims_passed_over
from tawatur.annotate.passed_over import PassedOver
from tawatur.annotate.sheet import lay_out
from tawatur.annotate.voices import voices_passed_over
from tawatur.model import Reading


def explain(reading: Reading) -> tuple[PassedOver, ...]:
    """What was passed over in a reading, in the order of the text. Pure: the report is laid out once more."""
    sheet = lay_out(reading.report)
    passed = (*voices_passed_over(sheet), *claims_passed_over(sheet, reading.claims))
    return tuple(sorted(passed, key=lambda one: one.span.start))
