"""What is gathered over a whole case: kept up to date by whoever writes, made for himself by a reader where it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tawatur.ledger import Case, SummaryName, SummaryShelf
from tawatur.pipeline.kept_families import keep_families
from tawatur.pipeline.kept_materiel import keep_materiel
from tawatur.pipeline.versions import code_version


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    """How a summary is made in its empty tables, and where the code lies that decides what it says."""

    make: Callable[[Case], None]
    parts: tuple[str, ...]

    @property
    def method(self) -> str:
        """A name that changes when, and only when, what is made may."""
        return code_version(*self.parts)


_MAKINGS: Mapping[SummaryName, _Making] = {
    "families": _Making(
        make=keep_families,
        parts=("analyse/families.py", "analyse/copies", "pipeline/kept_families.py", "arabic", "lexicon", "model"),
    ),
    "materiel": _Making(
        make=keep_materiel,
        parts=("analyse/materiel.py", "pipeline/kept_materiel.py", "ledger/materiel.py", "model"),
    ),
}


def update_summaries(case: Case) -> None:
    """Brings every summary of a case, open for writing, up to date; either all are kept or none."""
    with case.batch():
        for name in _MAKINGS:
            summarise(case, name)


def are_whole(case: Case) -> bool:
    """Whether every summary is there, and nothing that it was made from has changed since."""
    shelf = SummaryShelf(case)
    return all(shelf.is_whole(name, making.method) for name, making in _MAKINGS.items())


def summarise(case: Case, name: SummaryName) -> None:
    """Makes sure that a summary is there, before it is read: of a case open for reading, for this reader alone."""
    shelf, making = SummaryShelf(case), _MAKINGS[name]
    if shelf.is_whole(name, making.method):
        return
    if case.writable:
        with case.batch():
            shelf.clear(name)
            making.make(case)
            shelf.finish(name, making.method)
    else:
        shelf.open_own(name)
        making.make(case)
        shelf.finish_own(name, making.method)
