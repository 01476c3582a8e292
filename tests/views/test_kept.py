from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tawatur.views.web.kept import Kept, StillWorking, stamp_of


def test_an_answer_is_made_once_while_the_case_stays(tmp_path: Path) -> None:
    file = tmp_path / "case"
    file.write_text("one")
    kept, made = Kept(stamp_of([file])), itertools.count(1)
    for _ in range(3):
        assert kept.get("asked", lambda: next(made)) == 1
    file.write_text("another")
    assert kept.get("asked", lambda: next(made)) == 2


def test_many_readers_wait_for_one_answer(tmp_path: Path) -> None:
    kept, made, go = Kept(stamp_of([tmp_path / "none"])), [], threading.Event()

    def make() -> int:
        go.wait(5)
        made.append(1)
        return len(made)

    with ThreadPoolExecutor(8) as readers:
        waiting = [readers.submit(kept.get, "asked", make) for _ in range(8)]
        go.set()
        assert {one.result() for one in waiting} == {1}


def test_what_was_asked_longest_ago_goes_first(tmp_path: Path) -> None:
    kept = Kept(stamp_of([tmp_path / "none"]), most=2)
    for asked in ("a", "b", "a", "c"):
        kept.get(asked, lambda: "first")
    assert kept.get("a", lambda: "again") == "first"
    assert kept.get("b", lambda: "again") == "again"


def test_a_failure_is_not_kept(tmp_path: Path) -> None:
    kept = Kept(stamp_of([tmp_path / "none"]))

    def fail() -> str:
        message = "not now"
        raise OSError(message)

    with pytest.raises(OSError, match="not now"):
        kept.get("asked", fail)
    assert kept.get("asked", lambda: "later") == "later"


def test_who_asks_too_early_is_told_and_finds_it_later(tmp_path: Path) -> None:
    kept, go = Kept(stamp_of([tmp_path / "none"]), patience=0.01), threading.Event()

    def make() -> str:
        go.wait(5)
        return "made"

    with pytest.raises(StillWorking):
        kept.get("asked", make)
    assert kept.get("another", lambda: "at once", patient=True) == "at once"
    go.set()
    assert kept.get("asked", make, patient=True) == "made"
    assert _later(kept) == "made"


def test_what_was_made_while_the_case_changed_is_not_kept_as_what_it_said_before() -> None:
    said = ["one"]
    kept = Kept(lambda: said[0])

    def overtaken() -> str:
        said[0] = "another"
        return said[0]

    assert kept.get("asked", overtaken) == "another"
    said[0] = "one"
    assert kept.get("asked", lambda: said[0]) == "one"


def _later(kept: Kept) -> str:
    for _ in range(500):
        try:
            return kept.get("asked", lambda: "made anew")
        except StillWorking:
            continue
    return "never"
