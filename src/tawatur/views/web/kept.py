"""Answers that take a while, kept while what they hang on stays as it is; who asks too early is told that they are being made."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TypeVar, cast

MOST_KEPT = 24
"""Answers kept at once; of more, the one asked for longest ago goes."""

Made = TypeVar("Made")


class StillWorking(Exception):
    """An answer is being made, and takes longer than a visitor should wait; asked again later, it is there."""


def stamp_of(files: Sequence[Path]) -> Callable[[], Hashable]:
    """What tells that a case is another one: the size and the time of change of its files."""

    def stamp() -> Hashable:
        return tuple((found.st_mtime_ns, found.st_size) for file in files if file.exists() for found in [file.stat()])

    return stamp


class Kept:
    """Answers by what was asked, forgotten as soon as their stamp is another. Safe for many readers at once."""

    def __init__(self, stamp: Callable[[], Hashable], *, most: int = MOST_KEPT, patience: float | None = None) -> None:
        """`stamp` gives what is equal only while the answers stay the same.

        `patience` is how many seconds somebody waits for an answer; None waits as long as it takes.
        """
        self._stamp = stamp
        self._most = most
        self._patience = patience
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, tuple[Hashable, _Answer]] = OrderedDict()

    def get(self, asked: Hashable, make: Callable[[], Made], *, patient: bool = False) -> Made:
        """What `make` gives; made once for all who ask while the stamp stays the same, and not kept where it fails.

        Who is `patient` waits as long as it takes: for a file there is no page that tells of waiting.

        Raises:
            StillWorking: it is not there within the time that somebody waits; it goes on being made.
        """
        stamp = self._stamp()
        with self._lock:
            known = self._answers.get(asked)
            answer = known[1] if known and known[0] == stamp else _Answer()
            self._answers[asked] = (stamp, answer)
            self._answers.move_to_end(asked)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)

        def made() -> Made:
            found = make()
            if self._stamp() != stamp:  # it may be made of what the case says now, and is not kept as what it said
                with self._lock:
                    if self._answers.get(asked) == (stamp, answer):
                        del self._answers[asked]
            return found

        return cast("Made", answer.given(made, None if patient else self._patience))


class _Answer:
    """One answer, made for the first who asks; others wait for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._making: _Making | None = None

    def given(self, make: Callable[[], object], patience: float | None) -> object:
        with self._lock:
            begun = self._making
            if begun is None or begun.failed:
                begun = self._making = _Making(make)
                mine = True
            else:
                mine = False
        if mine and patience is None:
            begun.run()
        elif mine:
            Thread(target=begun.run, daemon=True).start()
        return begun.result(patience)


class _Making:
    """The making of one answer, once; what failed tells everybody who waits for it, and is begun anew."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make
        self._done = Event()
        self._made: object = None
        self._fault: Exception | None = None

    @property
    def failed(self) -> bool:
        return self._fault is not None

    def run(self) -> None:
        try:
            self._made = self._make()
        except Exception as fault:  # noqa: BLE001  # raised again for whoever waits
            self._fault = fault
        finally:
            self._done.set()

    def result(self, patience: float | None) -> object:
        if not self._done.wait(patience):
            raise StillWorking
        if self._fault is not None:
            raise self._fault
        return self._made
