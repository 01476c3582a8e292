"""Answers that take a while, kept while the case stays as it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

MOST_KEPT = 24
"""Answers kept at once; of more, the one asked for longest ago goes."""

Made = TypeVar("Made")
Stamp = tuple[tuple[int, int], ...]


class Kept:
    """Answers by what was asked, forgotten as soon as the case's files change. Safe for many readers at once."""

    def __init__(self, files: tuple[Path, ...], *, most: int = MOST_KEPT) -> None:
        """`files` are those whose size and time of change tell that the case is another one."""
        self._files = files
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, tuple[Stamp, _Answer]] = OrderedDict()

    def get(self, asked: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives; made once for all who ask while the case stays the same, and not kept where it fails."""
        stamp = self._stamp()
        with self._lock:
            known = self._answers.get(asked)
            answer = known[1] if known and known[0] == stamp else _Answer()
            self._answers[asked] = (stamp, answer)
            self._answers.move_to_end(asked)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return cast("Made", answer.given(make))

    def _stamp(self) -> Stamp:
        return tuple(
            (found.st_mtime_ns, found.st_size) for file in self._files if file.exists() for found in [file.stat()]
        )


class _Answer:
    """One answer, made by the first who asks; others wait for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: tuple[object] | None = None

    def given(self, make: Callable[[], object]) -> object:
        with self._lock:
            if self._made is None:
                self._made = (make(),)
            return self._made[0]
