"""Reads one report: bytes in, everything it was found to say out."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tawatur.annotate import annotate
from tawatur.errors import InputError
from tawatur.ingest import open_report, reports_of
from tawatur.model import Problem, Reading, Report, content_id, sha256
from tawatur.pipeline.limits import SECONDS, TooSlow, limited

Opened = tuple[Report | None, tuple[Problem, ...]]


def open_line(data: bytes, *, file: str, line: int, published: date | None = None) -> Opened:
    """Opens one line of a file that holds a report a line; the whole line is the bytes as received."""
    report: Report | None = None
    problems: tuple[Problem, ...] = ()
    for opened, met in reports_of(data, file=file, published=published, first_line=line):
        report = opened or report
        problems = (*problems, *met)
    if report is None:
        return None, problems
    digest = sha256(data)
    return replace(report, id=content_id(digest), sha256=digest), problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The steps of reading: the door (for a file, or a line of one), then the desk.

    All are module-level functions, so that any core may have them.
    """

    open_report: Callable[..., Opened] = open_report
    open_line: Callable[..., Opened] = open_line
    annotate: Callable[[Report], Reading] = annotate


READER = Reader()
"""How tawatur reads."""


def read_report(data: bytes, *, file: str, published: date | None = None) -> Reading:
    """Opens and annotates one report as received under the name `file`; `published` overrules what the report says.

    Raises:
        InputError: the bytes hold no report; the message says why.
    """
    reading, problems = examine(data, file=file, published=published)
    if reading is None:
        message = " ".join(problem.message for problem in problems) or "Nothing can be read here."
        raise InputError(f"{file}: {message}")
    return reading


def examine(
    data: bytes, *, file: str, line: int | None = None, published: date | None = None, reader: Reader = READER
) -> tuple[Reading | None, tuple[Problem, ...]]:
    """Reads one report, whatever happens: a fault of the reader is a problem too, and leaves a report without claims.

    `line` is given for a line of a file that holds a report a line. Returns the reading, its problems inside; or None
    and the problems of bytes that hold no report.
    """
    try:
        with limited():
            if line is None:
                report, problems = reader.open_report(data, file=file, published=published)
            else:
                report, problems = reader.open_line(data, file=file, line=line, published=published)
    except Exception as fault:  # noqa: BLE001  # one bad report never stops the rest
        return None, (_fault(fault, file, None),)
    if report is None:
        return None, problems
    try:
        with limited():
            reading = reader.annotate(report)
    except Exception as fault:  # noqa: BLE001  # as above
        reading = Reading(report=report, problems=(_fault(fault, file, report.id),))
    return replace(reading, problems=(*problems, *reading.problems)), ()


def _fault(fault: Exception, file: str, report: str | None) -> Problem:
    if isinstance(fault, TooSlow):
        return Problem(
            code="reader-slow",
            message=f"Reading this took more than {SECONDS} s of a core and was given up; it is kept as received. "
            "If it holds several reports, cut it into them.",
            severity="error",
            path=file,
            report=report,
        )
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return Problem(
        code="reader-fault",
        message=f"The reader failed here ({type(fault).__name__}: {fault}{place}); the report is kept as received. "
        "Please report this as a fault of tawatur.",
        severity="error",
        path=file,
        report=report,
    )
