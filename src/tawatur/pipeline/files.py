"""What a build is given: files and folders, in one order whatever the machine, cut into single reports."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tawatur.ingest import STANDARD_INPUT, find_files, read_bytes
from tawatur.model import Problem

LINES = ".jsonl"
"""Ending of files that hold one report a line."""

TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".mapping.json")
"""Endings of tables, and of the mapping that stands beside a table: rows of cells are no report."""

MOST_BYTES = 256 * 1024 * 1024
"""The most that is taken in at once: a report is a few kilobytes; what is larger than this is something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read. `name` is what its reports are known by: its path below the folder that was named."""

    path: Path
    name: str

    @property
    def holds_lines(self) -> bool:
        """Whether it holds one report a line."""
        return self.path.suffix == LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes of one report, or where they lie. `line` counts from 1 where the file holds several."""

    name: str
    path: Path
    data: bytes | None = None
    line: int | None = None

    def read(self) -> bytes | Problem:
        """The bytes, or why there are none."""
        if self.data is not None:
            return self.data
        try:
            size = self.path.stat().st_size
        except OSError:
            size = 0  # reading says what is wrong
        return read_bytes(self.path) if size <= MOST_BYTES else _too_large(self.path, f"The file has {size:,} bytes")


def files_at(paths: Iterable[Path], leave_out: Container[str]) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every file at the paths, in the order of their names; with what could not be looked into, and tables left aside.

    `leave_out` are absolute paths that are no reports: the case itself, when it lies among them.
    """
    found: dict[str, Found] = {}
    problems: list[Problem] = []
    for root in paths:
        for path in find_files([root]):
            if isinstance(path, Problem):
                problems.append(path)
            elif path.name.lower().endswith(TABLES):
                problems.append(_table(path))
            elif (absolute := os.path.abspath(path)) not in leave_out:  # noqa: PTH100  # links stay what they are
                found.setdefault(absolute, Found(path=path, name=_name(path, root)))
    return tuple(sorted(found.values(), key=lambda file: (file.name, str(file.path)))), tuple(problems)


def documents_in(file: Found) -> Iterator[Document | Problem]:
    """The reports of a file: itself, or each of its lines that is not blank."""
    if file.path == STANDARD_INPUT:
        data = read_bytes(file.path)
        yield data if isinstance(data, Problem) else Document(name=file.name, path=file.path, data=data)
    elif not file.holds_lines:
        yield Document(name=file.name, path=file.path)
    else:
        try:
            yield from _lines(file)
        except OSError as fault:
            message = f"This cannot be read: {fault.strerror or fault}."
            yield Problem(code="unreadable", message=message, severity="error", path=str(file.path))


def count_documents(file: Found) -> int:
    """How many documents a file will give, roughly: what a progress bar needs to know."""
    if not file.holds_lines:
        return 1
    try:
        with file.path.open("rb") as data:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: data.read(1 << 20), b""))
    except OSError:
        return 1


def _lines(file: Found) -> Iterator[Document | Problem]:
    with file.path.open("rb") as data:
        number = 0
        while line := data.readline(MOST_BYTES + 1):
            number += 1
            if len(line) > MOST_BYTES:
                yield _too_large(file.path, f"Line {number} has more than {MOST_BYTES:,} bytes")
                while line and not line.endswith(b"\n"):
                    line = data.readline(MOST_BYTES)
            elif line.strip():
                yield Document(name=file.name, path=file.path, data=line.rstrip(b"\r\n"), line=number)


def _name(path: Path, root: Path) -> str:
    if path == STANDARD_INPUT:
        return "stdin"
    return path.name if path == root else path.relative_to(root).as_posix()


def _table(path: Path) -> Problem:
    message = (
        "A table is no report; it was left aside. Seized items are added with `tawatur seizures add CASE FILE`, printed "
        "figures checked with `tawatur denominators FILE`; reports come as text, HTML, or .jsonl with one a line."
    )
    return Problem(code="table", message=message, path=str(path))


def _too_large(path: Path, what: str) -> Problem:
    message = f"{what}; no report is that large. Cut it into its reports."
    return Problem(code="too-large", message=message, severity="error", path=str(path))
