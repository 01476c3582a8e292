"""Documents read on this machine's cores, their outcomes in the order of the documents."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import wait

from tawatur.model import Problem
from tawatur.pipeline.files import Document
from tawatur.pipeline.outcomes import Outcome, Unread, read_document
from tawatur.pipeline.read import READER, Reader

HANDFUL = 16
"""Documents sent to a core at a time: enough to hide the cost of sending, few enough to keep every core busy."""

AHEAD = 4
"""Handfuls waiting for each core; bounds what is in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What every core is told once: how to read, the reader's version, and which bytes it has read before."""

    reader: Reader = READER
    version: str
    known: frozenset[str] = frozenset()

    def read(self, documents: tuple[Document, ...]) -> list[Outcome]:
        """The outcome of each document."""
        return [
            read_document(document, reader=self.reader, version=self.version, known=self.known)
            for document in documents
        ]


def read_here(documents: Iterable[Document], task: Task) -> Iterator[Outcome]:
    """Read in this process."""
    for document in documents:
        yield from task.read((document,))


def read_on_cores(documents: Iterable[Document], task: Task, workers: int) -> Iterator[Outcome]:
    """Read on several cores. A report that kills the core it is read on is named, and the rest goes on."""
    handfuls = _handfuls(documents)
    waiting: deque[tuple[tuple[Document, ...], Future[list[Outcome]]]] = deque()
    pool = _pool(task, workers)
    try:
        while True:
            while len(waiting) < workers * AHEAD and (handful := next(handfuls, ())):
                waiting.append((handful, pool.submit(_read, handful)))
            if not waiting:
                return
            try:
                outcomes = waiting[0][1].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                left = [handful for handful, _ in waiting]
                waiting.clear()
                for handful in left:
                    yield from _one_by_one(handful, task)
                pool = _pool(task, workers)
                continue
            waiting.popleft()
            yield from outcomes
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _handfuls(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    source = iter(documents)
    while handful := tuple(islice(source, HANDFUL)):
        yield handful


def _one_by_one(documents: tuple[Document, ...], task: Task) -> Iterator[Outcome]:
    """Each document on a core of its own, after some report of several has killed one."""
    pool = _pool(task, 1)
    for document in documents:
        try:
            yield from pool.submit(_read, (document,)).result()
        except BrokenProcessPool:
            pool.shutdown(wait=False)
            pool = _pool(task, 1)
            yield _killer(document)
    pool.shutdown(wait=False)


def _killer(document: Document) -> Unread:
    problem = Problem(
        code="reader-killed",
        message="Reading this report killed the process (too little memory, perhaps); it is kept as received.",
        severity="error",
        path=str(document.path),
    )
    data = document.read()
    return Unread(
        name=document.name,
        path=str(document.path),
        data=None if isinstance(data, Problem) else data,
        problems=(problem,),
    )


def _pool(task: Task, workers: int) -> ProcessPoolExecutor:
    # Not "fork": a forked core would carry the case's open file and whatever thread draws the progress bar.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(workers, multiprocessing.get_context(method), _prepare, (task,))


_task: Task | None = None


def _prepare(task: Task) -> None:
    """Runs once on each core: leave Ctrl-C to the process that writes, and end when it is gone."""
    global _task  # noqa: PLW0603  # what ProcessPoolExecutor's initialiser is for
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read(documents: tuple[Document, ...]) -> list[Outcome]:
    if _task is None:
        message = "a core was not prepared"
        raise RuntimeError(message)
    return _task.read(documents)
