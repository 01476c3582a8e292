"""THE DOOR: bytes to `Report`; cleaning, title, outlet, dates, relays."""

from tawatur.ingest.reports import open_report, reports_of

__all__ = ["open_report", "reports_of"]
