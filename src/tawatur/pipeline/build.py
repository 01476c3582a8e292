"""Builds a case: every report at the paths given is read, on this machine's cores, and written by one writer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from tawatur.errors import NoReports
from tawatur.ledger import Case, case_file
from tawatur.model import Judgement, Problem
from tawatur.pipeline.copies import Progress as CopiesProgress
from tawatur.pipeline.copies import update_copies
from tawatur.pipeline.files import Document, Found, count_documents, documents_in, files_at
from tawatur.pipeline.orphans import orphans_of
from tawatur.pipeline.outcomes import Known, Outcome, Read
from tawatur.pipeline.read import READER, Reader
from tawatur.pipeline.upkeep import bring_up
from tawatur.pipeline.versions import reader_version
from tawatur.pipeline.workers import Task, cores, read_here, read_on_cores

FEW = 48
"""Documents up to which starting further processes costs more than it saves."""

BATCH_SECONDS = 0.5
"""How long results gather before they are committed: what a power cut or SIGKILL may cost."""

MOST_PENDING = 500
"""Results that gather at most, however fast they come."""

Progress = Callable[["Counts"], None]


@dataclass(slots=True, kw_only=True)
class Counts:
    """How far a build is: documents found, those dealt with, and what became of them; `file` is the last."""

    total: int = 0
    done: int = 0
    added: int = 0
    already_there: int = 0
    failed: int = 0
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build did. `added` reports are new or were read anew by a newer reader; `failed` could not be read.

    `problems` are those met in this build: of files, and inside the reports that were added. `orphans` are judgements
    in force whose claim is not in the case any more. `writing` is the part of `seconds` spent on the case itself.
    """

    added: int
    already_there: int
    failed: int
    problems: tuple[Problem, ...]
    seconds: float
    writing: float
    orphans: tuple[Judgement, ...] = ()


def build(
    paths: Iterable[Path | str],
    case_path: Path | str,
    *,
    workers: int | None = None,
    on_progress: Progress | None = None,
    on_copies: CopiesProgress | None = None,
    reader: Reader = READER,
    version: str | None = None,
) -> BuildResult:
    """Read everything at `paths` into the case, making it where it is missing; what it holds already is left alone.

    The same reports give the same case, whatever `workers` (None: all cores; 1: this process alone). What has been
    committed stays when the build is stopped, and the same command goes on from there. At the end new reports are
    compared with all others (`update_copies`) and laid out for answers (`update_layout`); both tell `on_copies` how far
    they are.

    Raises:
        NoReports: there is nothing to read at the paths.
        CaseError: the case cannot be written; `CaseFull` where the disk is full.
    """
    started = time.perf_counter()
    file = str(case_file(Path(case_path)).absolute())
    files, problems = files_at(map(Path, paths), leave_out={file, *(file + ending for ending in ("-wal", "-shm"))})
    if not files:
        reasons = " ".join(f"{problem.path}: {problem.message}" for problem in problems)
        raise NoReports(f"There is nothing to read at the paths given. {reasons}".strip())
    with Case.create(case_path) as case:
        desk = _Desk(case, on_progress or _ignore)
        desk.begin(files, problems)
        version = version or reader_version()
        task = Task(reader=reader, version=version, known=case.read_by(version))
        desk.write_all(_outcomes(desk.documents(files), task, cores() if workers is None else workers))
        update_copies(case, on_progress=on_copies)
        bring_up(case, on_progress=on_copies)
        orphans = orphans_of(case)
    return replace(desk.result(time.perf_counter() - started), orphans=orphans)


def _outcomes(documents: Iterator[Document], task: Task, workers: int) -> Iterator[Outcome]:
    first = tuple(islice(documents, FEW + 1))
    documents = chain(first, documents)
    if workers <= 1 or len(first) <= FEW:
        return read_here(documents, task)
    return read_on_cores(documents, task, workers)


class _Desk:
    """The single writer: takes outcomes in order, commits them by the batch, and keeps count."""

    def __init__(self, case: Case, on_progress: Progress) -> None:
        self.counts = Counts()
        self._case = case
        self._on_progress = on_progress
        self._problems: list[Problem] = []
        self._writing = 0.0

    def begin(self, files: tuple[Found, ...], problems: tuple[Problem, ...]) -> None:
        """Forget what an earlier build met at these paths, and record what stood in the way of finding files."""
        self.counts.total = sum(count_documents(file) for file in files)
        paths = {str(file.path) for file in files} | {problem.path for problem in problems if problem.path}
        self._problems += problems
        self.counts.failed += sum(problem.severity == "error" for problem in problems)
        self._case.note_problems(problems, instead_of=paths)

    def documents(self, files: tuple[Found, ...]) -> Iterator[Document]:
        """The documents of all files; what a file yields besides is recorded."""
        for file in files:
            for found in documents_in(file):
                if isinstance(found, Document):
                    yield found
                else:
                    self._failed((found,))
                    self._case.note_problems((found,))

    def write_all(self, outcomes: Iterator[Outcome]) -> None:
        """Write every outcome. What has come in is committed even when this is stopped by Ctrl-C or a fault."""
        pending: list[Outcome] = []
        due = time.monotonic() + BATCH_SECONDS
        try:
            for outcome in outcomes:
                pending.append(outcome)
                if time.monotonic() >= due or len(pending) >= MOST_PENDING:
                    batch, pending = pending, []
                    self._write(batch)
                    due = time.monotonic() + BATCH_SECONDS
        finally:
            self._write(pending)

    def result(self, seconds: float) -> BuildResult:
        """What was done, in all."""
        counts = self.counts
        return BuildResult(
            added=counts.added, already_there=counts.already_there, failed=counts.failed,
            problems=tuple(self._problems), seconds=seconds, writing=self._writing,
        )  # fmt: skip

    def _write(self, batch: list[Outcome]) -> None:
        started = time.perf_counter()
        with self._case.batch():
            for outcome in batch:
                self._write_one(outcome)
        self._writing += time.perf_counter() - started
        self._on_progress(self.counts)

    def _write_one(self, outcome: Outcome) -> None:
        self.counts.done += 1
        if isinstance(outcome, Read):
            self.counts.file = outcome.entry.file
            if self._case.add_entry(outcome.entry):
                self.counts.added += 1
                self._problems += outcome.problems
            else:
                self.counts.already_there += 1
        elif isinstance(outcome, Known):
            self.counts.file = outcome.name
            self.counts.already_there += 1
            if not outcome.is_line:
                self._case.add_name(outcome.sha256, outcome.name)
        else:
            self.counts.file = outcome.name
            self._failed(outcome.problems)
            if outcome.data is not None:
                self._case.keep_unread(outcome.report, outcome.data, file=outcome.name)
            self._case.note_problems(outcome.problems)

    def _failed(self, problems: tuple[Problem, ...]) -> None:
        self.counts.failed += 1
        self._problems += problems


def _ignore(_counts: Counts) -> None:
    pass
