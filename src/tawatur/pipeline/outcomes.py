"""What becomes of one document on whichever core it is read: rows to write, or what was met instead."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawatur.ledger import Entry, entry
from tawatur.model import Problem, content_id, sha256
from tawatur.pipeline.files import Document
from tawatur.pipeline.read import Reader, examine


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Bytes that this reader has read before; only their file's name may be new. A line has its name in itself."""

    sha256: str
    name: str
    is_line: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Bytes that hold no report, or none at all (`data` None): kept, with the reasons."""

    name: str
    path: str
    data: bytes | None
    problems: tuple[Problem, ...]

    @property
    def report(self) -> str:
        """The id under which the bytes are kept."""
        return content_id(sha256(self.data or b""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A report's rows and its problems, of which the rows hold copies."""

    entry: Entry
    path: str
    problems: tuple[Problem, ...]


Outcome = Read | Known | Unread


def read_document(document: Document, *, reader: Reader, version: str, known: frozenset[str]) -> Outcome:
    """Read one document; never raises for what the document is."""
    name = document.name if document.line is None else f"{document.name}#{document.line}"
    path = str(document.path)
    data = document.read()
    if isinstance(data, Problem):
        return Unread(name=name, path=path, data=None, problems=(data,))
    if (digest := sha256(data)) in known:
        return Known(sha256=digest, name=name, is_line=document.line is not None)
    reading, problems = examine(data, file=document.name, line=document.line, reader=reader)
    problems = tuple(_placed(problem, path, document.line) for problem in problems)
    if reading is None:
        return Unread(name=name, path=path, data=data, problems=problems)
    try:
        made = entry(reading, data, reader=version)
    except UnicodeEncodeError as fault:
        broken = Problem(
            code="half-character", message=f"The text holds half a character pair and cannot be kept: {fault.reason}.",
            severity="error", path=path,
        )  # fmt: skip
        return Unread(name=name, path=path, data=data, problems=(broken,))
    return Read(entry=made, path=path, problems=reading.problems)


def _placed(problem: Problem, path: str, line: int | None) -> Problem:
    """The problem under its file's path; for one of many reports in a file, with the line that holds it."""
    told = line is None or problem.message.startswith(f"Line {line} ")  # the door tells it of a line that is no record
    return replace(problem, path=path, message=problem.message if told else f"Line {line}: {problem.message}")
