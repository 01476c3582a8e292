"""Where rooms meet: read one report, build a case."""

from tawatur.pipeline.build import BuildResult, Counts, build
from tawatur.pipeline.read import READER, Reader, examine, read_report
from tawatur.pipeline.versions import reader_version

__all__ = ["READER", "BuildResult", "Counts", "Reader", "build", "examine", "read_report", "reader_version"]
