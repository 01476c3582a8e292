"""A progress bar for what a case needs before it can be read: after a new version, laying it out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID


def keep_up(case: str) -> None:
    """Brings a case up to date, and says so on standard error while it takes."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from tawatur.pipeline.upkeep import keep_up as bring_up_to_date

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task: list[TaskID] = []

        def tell(what: str, done: int, total: int) -> None:
            if not task:
                task.append(progress.add_task(what, total=total))
            progress.update(task[0], description=what, total=total, completed=done)

        bring_up_to_date(case, on_progress=tell)
