"""Paths to files: folders to the bottom, each file once, and a problem for what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tawatur.ingest import find_files, read_bytes
from tawatur.model import Problem


def names(found: list[Path | Problem]) -> list[str]:
    return [entry.code if isinstance(entry, Problem) else entry.name for entry in found]


def test_folders_are_searched_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden", "a/.git/x"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert names(list(find_files([tmp_path]))) == ["1.txt", "2.txt", "b.txt"]


def test_what_tells_of_a_folder_is_no_report_of_it_but_is_read_when_asked_for(tmp_path: Path) -> None:
    for name in ("README.md", "report.txt"):
        (tmp_path / name).write_text("x")
    assert names(list(find_files([tmp_path]))) == ["report.txt"]
    assert names(list(find_files([tmp_path / "README.md"]))) == ["README.md"]


def test_a_file_named_twice_is_found_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert names(list(find_files([path, tmp_path, str(path)]))) == ["a.txt"]


def test_a_folder_that_leads_back_into_itself_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(list(find_files([tmp_path]))) == ["a.txt", "directory-loop"]


def test_what_is_not_there_is_a_problem_with_its_path(tmp_path: Path) -> None:
    (problem,) = find_files([tmp_path / "nowhere"])
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity, problem.path) == ("unreadable", "error", str(tmp_path / "nowhere"))


def test_a_pipe_is_passed_over_with_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert names(list(find_files([tmp_path]))) == ["not-a-file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    problem = read_bytes(path)
    assert isinstance(problem, Problem)
    assert problem.code == "unreadable"


def test_a_folder_read_as_a_file_is_a_problem(tmp_path: Path) -> None:
    assert isinstance(read_bytes(tmp_path), Problem)


def test_a_dash_stands_for_standard_input() -> None:
    assert names(list(find_files(["-"]))) == ["-"]
