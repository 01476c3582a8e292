"""Where rooms meet: read one report, build a case."""

from tawatur.pipeline.read import READER, Reader, examine, read_report
from tawatur.pipeline.versions import reader_version

__all__ = ["READER", "Reader", "examine", "read_report", "reader_version"]
