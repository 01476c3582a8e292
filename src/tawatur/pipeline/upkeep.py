"""Brings a case that an earlier version wrote, or that was never laid out, up to date before it is read."""

from __future__ import annotations

from pathlib import Path

from tawatur.errors import CaseBusy, CaseOlder, CaseReadOnly
from tawatur.ledger import Case, case_file
from tawatur.pipeline.layout import Progress, is_laid_out, update_layout
from tawatur.pipeline.summaries import are_whole, update_summaries


def keep_up(path: Path | str, *, on_progress: Progress | None = None, only_older: bool = False) -> None:
    """Lets a case take the shape of this version and lays it out, telling `on_progress` how far that is.

    With `only_older` a case that has this shape is left as it is, laid out or not.
    A case that may not be written to is left as it is: answers from it are the same, but take longer.

    Raises:
        CaseError: the case cannot be used.
    """
    if not case_file(Path(path)).is_file():
        return  # whoever opens it says so
    try:
        with Case.open(path) as case:
            if only_older or (is_laid_out(case) and are_whole(case)):
                return
    except CaseOlder:
        pass
    try:
        with Case.create(path, wait=0) as case:
            bring_up(case, on_progress=on_progress)
    except (CaseReadOnly, CaseBusy):
        return


def bring_up(case: Case, *, on_progress: Progress | None = None) -> None:
    """Works out anew all that is kept beside the reports of a case, open for writing, where they have changed since."""
    update_layout(case, on_progress=on_progress)
    update_summaries(case)
