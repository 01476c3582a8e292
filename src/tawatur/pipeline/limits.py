"""How long one report may take: a text made to be slow must not hold up the rest."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 20
"""Of one core's own time, for each step of one report: two thousand times what a report takes.

What other programs do on the machine does not count, so that the same report meets the same end.
"""


class TooSlow(Exception):  # says what happened
    """A report took longer than `SECONDS`; caught where reports are read, never seen outside."""


@contextmanager
def limited(seconds: float | None = None) -> Iterator[None]:
    """Raise `TooSlow` inside the block once it has used its time.

    Without effect off the main thread, and where the system has no such clock.
    """
    if not hasattr(signal, "ITIMER_VIRTUAL") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS if seconds is None else seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow
