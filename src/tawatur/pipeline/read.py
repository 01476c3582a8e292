"""Reads one report: bytes in, everything it was found to say out."""

from __future__ import annotations

from datetime import date

from tawatur.model import Published, Reading, Report, content_id, sha256

try:
    from tawatur.annotate import annotate
except ImportError:

    def annotate(report: Report) -> Reading:
        """Stands in until the desk is furnished."""
        return Reading(report=report)


try:
    from tawatur.ingest import open_report
except ImportError:

    def open_report(data: bytes, *, file: str, published: date | None = None) -> Report:
        """Stands in until the door is hung: the text as it is."""
        text = data.decode("utf-8", "replace")
        given = Published(start=published, end=published, basis="given") if published else None
        return Report(
            id=content_id(sha256(data)), sha256=sha256(data), file=file, body=text, source_text=text, published=given
        )


def read_report(data: bytes, *, file: str, published: date | None = None) -> Reading:
    """Opens and annotates one report as received under the name `file`; `published` overrules what the report says."""
    return annotate(open_report(data, file=file, published=published))
