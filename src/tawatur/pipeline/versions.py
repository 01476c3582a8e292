"""Which reader read: the package's version and a hash of everything that reading depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from tawatur import __version__

READING_ROOMS = ("annotate", "arabic", "ingest", "lexicon", "model")
"""The rooms whose code and data decide what a reading says."""

_KINDS = (".py", ".yaml", ".yml", ".json", ".tsv", ".csv", ".txt")


@cache
def reader_version() -> str:
    """A name that changes when, and only when, reading may have: a case reads again what another reader has read."""
    return code_version(*READING_ROOMS)


def code_version(*rooms: str) -> str:
    """A name for the package's version and everything that lies in some of its rooms, or folders or files of them."""
    digest = hashlib.sha256()
    for room in rooms:
        for name, file in _files(files("tawatur").joinpath(room), room):
            digest.update(name.encode() + b"\x00" + hashlib.sha256(file.read_bytes()).digest())
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    if folder.is_file():
        yield name, folder
        return
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, path)
        elif entry.name.endswith(_KINDS):
            yield path, entry
