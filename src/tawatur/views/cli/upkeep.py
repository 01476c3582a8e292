"""A progress bar for what a case needs before it can be read: after a new version, laying it out anew."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


def keep_up(case: str, *, only_older: bool = False) -> None:
    """Brings a case up to date, or only one of an earlier version, and says so on standard error while it takes."""
    from tawatur.pipeline.upkeep import keep_up as bring_up_to_date

    with _Bar() as bar:
        bring_up_to_date(case, on_progress=bar.tell, only_older=only_older)


class _Bar:
    """A bar that appears with the first that it is told, and goes when all is done."""

    def __init__(self) -> None:
        self._shown: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._shown[0].stop()

    def tell(self, what: str, done: int, total: int) -> None:
        """What is being done, how much of it is done, and how much there is."""
        progress, task = self._shown or self._begin()
        progress.update(task, description=what, total=total, completed=done)

    def _begin(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.start()
        self._shown = (progress, progress.add_task("", total=None))
        return self._shown
