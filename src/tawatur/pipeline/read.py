"""Reads one report: bytes in, everything it was found to say out."""

from __future__ import annotations

from datetime import date

from tawatur.annotate import annotate
from tawatur.ingest import open_report
from tawatur.model import Reading


def read_report(data: bytes, *, file: str, published: date | None = None) -> Reading:
    """Opens and annotates one report as received under the name `file`; `published` overrules what the report says."""
    return annotate(open_report(data, file=file, published=published))
