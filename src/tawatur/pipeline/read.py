"""Reads one report: bytes in, everything it was found to say out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tawatur.errors import InputError
from tawatur.ingest import open_report
from tawatur.model import Reading, Report

try:
    from tawatur.annotate import annotate
except ImportError:

    def annotate(report: Report) -> Reading:
        """Stands in until the desk is furnished."""
        return Reading(report=report)


def read_report(data: bytes, *, file: str, published: date | None = None) -> Reading:
    """Opens and annotates one report as received under the name `file`; `published` overrules what the report says.

    Raises:
        InputError: the bytes hold no report; the message says why.
    """
    report, problems = open_report(data, file=file, published=published)
    if report is None:
        message = " ".join(problem.message for problem in problems) or "Nothing can be read here."
        raise InputError(f"{file}: {message}")
    reading = annotate(report)
    return replace(reading, problems=(*problems, *reading.problems))
