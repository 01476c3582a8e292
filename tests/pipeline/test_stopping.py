"""A build that is killed, stopped or out of room keeps what was committed, and goes on from there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tawatur.errors import CaseFull
from tawatur.ledger import Case
from tawatur.pipeline.build import Counts, build

from .readers import PLAIN
from .test_build import build_plain, everything, make_reports

NUMBER = 160
BUILD = """
import signal
import sys
from tawatur.pipeline.build import build
from tests.pipeline.readers import PLAIN
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    def tell(counts):
        print(counts.added, flush=True)
    try:
        build([sys.argv[1]], sys.argv[2], workers=int(sys.argv[3]), reader=PLAIN, version="r1", on_progress=tell)
    except KeyboardInterrupt:
        sys.exit(130)
"""
"""Takes Ctrl-C even where these tests run in the background, whose programs are started to ignore it."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "program.py"
    file.write_text(BUILD, encoding="utf-8")
    return file


def start(program: Path, folder: Path, case: Path, workers: int) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, str(program), str(folder), str(case), str(workers)],
        env={**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def gone(group: int) -> bool:
    """Whether no process of the group is left, after a moment's grace."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_at_any_moment_it_opens_and_goes_on(tmp_path: Path, program: Path, workers: int) -> None:
    folder, case = make_reports(tmp_path / "in", NUMBER, "SLOW"), tmp_path / "case"
    build_plain(folder, case=tmp_path / "whole")
    moments = random.Random(workers)  # noqa: S311  # any moment will do
    kills, added = 0, 0
    while added < NUMBER:
        running = start(program, folder, case, workers)
        try:
            running.wait(timeout=moments.uniform(0.3, 1.4) if kills < 5 else None)
        except subprocess.TimeoutExpired:
            running.kill()
            kills += 1
        running.communicate()
        assert gone(running.pid), "a core outlived the build"
        if not (case / "case.db").exists() or not (case / "case.db").stat().st_size:
            continue
        with Case.create(case) as opened:
            assert opened.check() == ()
            before, added = added, opened.count()
            assert added >= before, "what was committed is gone"
    assert kills
    assert everything(case) == everything(tmp_path / "whole")


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_keeps_what_was_read(tmp_path: Path, program: Path, workers: int) -> None:
    folder, case = make_reports(tmp_path / "in", 400, "SLOW"), tmp_path / "case"
    running = start(program, folder, case, workers)
    assert running.stdout
    running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)
    _, complaints = running.communicate(timeout=20)
    assert (running.returncode, complaints) == (130, "")
    assert gone(running.pid)
    with Case.open(case) as opened:
        assert 0 < opened.count() < 400
        assert opened.check() == ()


def test_no_room_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, case = make_reports(tmp_path / "in", 90, "خبر " * 60), tmp_path / "case"
    monkeypatch.setattr(sys.modules["tawatur.pipeline.build"], "MOST_PENDING", 10)
    create = Case.create

    def small(path: Path) -> Case:
        made = create(path)
        (pages,) = made._connection.execute("PRAGMA page_count").fetchone()
        made._connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        return made

    with monkeypatch.context() as patched:
        patched.setattr(Case, "create", small)
        with pytest.raises(CaseFull, match="what was committed before stands"):
            build_plain(folder, case=case)
    with Case.open(case) as opened:
        stood = opened.count()
        assert 0 < stood < 90
        assert opened.check() == ()
    result = build_plain(folder, case=case)
    assert (result.added, result.already_there) == (90 - stood, stood)


def test_a_fault_of_the_caller_s_loses_nothing_committed(tmp_path: Path) -> None:
    folder, case = make_reports(tmp_path / "in", 5), tmp_path / "case"

    def refuse(counts: Counts) -> None:
        raise BrokenPipeError(counts.done)

    with pytest.raises(BrokenPipeError):
        build([folder], case, workers=1, reader=PLAIN, version="r1", on_progress=refuse)
    with Case.open(case) as opened:
        assert opened.count() == 5
