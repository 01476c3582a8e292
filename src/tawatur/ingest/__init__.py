"""THE DOOR: bytes to `Report`; cleaning, title, outlet, dates, relays."""

from tawatur.ingest.files import STANDARD_INPUT, find_files, read_bytes, read_stdin
from tawatur.ingest.reports import open_report, reports_of

__all__ = ["STANDARD_INPUT", "find_files", "open_report", "read_bytes", "read_stdin", "reports_of"]
