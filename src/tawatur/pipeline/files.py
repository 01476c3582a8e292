"""What a build is given: files and folders, found in one order whatever the machine, and cut into single reports."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tawatur.model import Problem

LINES = (".jsonl", ".ndjson")
"""Endings of files that hold one report a line."""

MOST_BYTES = 256 * 1024 * 1024
"""The largest file that is taken in: a report is a few kilobytes; what is larger than this is something else."""

_HIDDEN = "."
_CASE_ENDINGS = (".db", ".db-wal", ".db-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read. `name` is what its reports are known by: its path below the folder that was named."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes of one report, or where they lie. `line` counts from 1 where the file holds several."""

    name: str
    path: Path
    data: bytes | None = None
    line: int | None = None


def find_files(paths: Iterable[Path]) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every file named, or below a folder named, by name; with what could not be looked into.

    Hidden files and case files are left out. A folder reached a second time through a link is not entered again.
    """
    found: dict[Path, Found] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            for file in _below(path, problems):
                found.setdefault(file, Found(path=file, name=file.relative_to(path).as_posix()))
        elif path.exists():
            found.setdefault(path, Found(path=path, name=path.name))
        else:
            problems.append(_problem("missing-file", path, "There is no such file or folder."))
    return tuple(sorted(found.values(), key=lambda file: (file.name, str(file.path)))), tuple(problems)


def documents_in(file: Found) -> Iterator[Document | Problem]:
    """The reports of a file: itself, or each of its lines that is not blank."""
    try:
        size = file.path.stat().st_size
        if not file.path.is_file():
            yield _problem("not-a-file", file.path, "This is neither a file nor a folder.")
        elif file.path.suffix.lower() in LINES:
            yield from _lines(file)
        elif size > MOST_BYTES:
            yield _problem(
                "too-large", file.path, f"The file has {size:,} bytes; no report is larger than {MOST_BYTES:,}."
            )
        else:
            yield Document(name=file.name, path=file.path)
    except OSError as fault:
        yield unreadable(file.path, fault)


def count_documents(file: Found) -> int:
    """How many documents a file will give, roughly: what a progress bar needs to know."""
    if file.path.suffix.lower() not in LINES:
        return 1
    try:
        with file.path.open("rb") as data:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: data.read(1 << 20), b""))
    except OSError:
        return 1


def unreadable(path: Path, fault: OSError) -> Problem:
    """What to say of a file that the system does not hand over."""
    return _problem("unreadable-file", path, f"The file cannot be read: {fault.strerror or fault}.")


def _lines(file: Found) -> Iterator[Document]:
    with file.path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield Document(name=file.name, path=file.path, data=line.rstrip(b"\r\n"), line=number)


def _below(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    entered: set[tuple[int, int]] = set()

    def refuse(fault: OSError) -> None:
        problems.append(unreadable(Path(fault.filename or folder), fault))

    for here, folders, names in os.walk(folder, onerror=refuse, followlinks=True):
        status = Path(here).stat()
        if (status.st_dev, status.st_ino) in entered:
            folders.clear()
            problems.append(
                _problem("folder-loop", Path(here), "This folder was read already under another name.", "note")
            )
            continue
        entered.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        yield from (
            Path(here, name)
            for name in sorted(names)
            if not name.startswith(_HIDDEN) and not name.endswith(_CASE_ENDINGS)
        )


def _problem(code: str, path: Path, message: str, severity: str = "error") -> Problem:
    return Problem(code=code, message=message, severity="note" if severity == "note" else "error", path=str(path))
