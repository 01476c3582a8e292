"""The files that a user's paths stand for, and their bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tawatur.model import Problem

STANDARD_INPUT = Path("-")
"""The path that stands for standard input."""
_ABOUT = "README"
"""What a file that tells of its folder is called, whatever its suffix."""


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Path | Problem]:
    """The files at `paths`, folders searched to the bottom, each file once, ordered by path, then name.

    Inside folders, names that begin with a dot and a README, which tells of the folder, are passed over. What cannot be
    read, is not there, or leads back into itself is a Problem in its place. "-" is passed through for standard input.
    """
    seen: set[tuple[int, int]] = set()
    for path in map(Path, paths):
        if path == STANDARD_INPUT:
            yield path
        else:
            yield from _search(path, seen, ())


def read_bytes(path: Path) -> bytes | Problem:
    """The bytes of a file, or of standard input for "-"; a Problem where they cannot be read."""
    if path == STANDARD_INPUT:
        return read_stdin()
    try:
        return path.read_bytes()
    except OSError as fault:
        return _unreadable(path, fault)


def read_stdin() -> bytes:
    """All bytes of standard input."""
    return sys.stdin.buffer.read()


def _search(path: Path, seen: set[tuple[int, int]], above: tuple[tuple[int, int], ...]) -> Iterator[Path | Problem]:
    try:
        state = path.stat()
    except OSError as fault:
        yield _unreadable(path, fault)
        return
    identity = (state.st_dev, state.st_ino)
    if path.is_dir():
        if identity in above:
            yield Problem(
                code="directory-loop", message="This folder leads back into itself; it is read once.", path=str(path)
            )
            return
        yield from _inside(path, seen, (*above, identity))
    elif not path.is_file():
        message = "This is neither a file nor a folder (a device, a socket or a pipe); it is passed over."
        yield Problem(code="not-a-file", message=message, path=str(path))
    elif identity not in seen:
        seen.add(identity)
        yield path


def _inside(folder: Path, seen: set[tuple[int, int]], above: tuple[tuple[int, int], ...]) -> Iterator[Path | Problem]:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as fault:
        yield _unreadable(folder, fault)
        return
    for name in names:
        if not (name.startswith(".") or Path(name).stem == _ABOUT):
            yield from _search(folder / name, seen, above)


def _unreadable(path: Path, fault: OSError) -> Problem:
    return Problem(
        code="unreadable", message=f"This cannot be read: {fault.strerror or fault}.", severity="error", path=str(path)
    )
