"""Whatever lies in a folder, the build ends well, says what it met, and reads the rest; with tawatur's own reader."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tawatur.ledger import Case
from tawatur.pipeline import limits
from tawatur.pipeline.build import build

GOOD = "وصلت أسلحة إلى فصيل في بلدة السدرة، وقال شاهد إن معمل النور باعها.\n"
MEGABYTE = 1_000_000

HOSTILE = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "zeros.txt": b"\x00" * 5000,
    "truncated.txt": GOOD.encode()[:-4],
    "surrogate.txt": GOOD.encode() + b"\xed\xa0\x80",
    "line.txt": GOOD.encode().rstrip() * 300,
    "deep.html": b"<div>" * 50_000 + GOOD.encode() + b"</div>" * 50_000,
    "unclosed.html": b"<html><body><p>" + GOOD.encode() * 30,
    "broken.jsonl": b'{"text": 1}\n[]\n{"text": "\\ud800"}\nnull\n' + b"[" * 100_000 + b"\n",
    "marks.txt": ("ـ" * 20_000 + "\u0650" * 20_000 + "\u202e" * 20_000).encode(),
    "name\nwith\nbreaks.txt": GOOD.encode() + b"1",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in HOSTILE.items():
        (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.mark.parametrize("workers", [1, 2])
def test_everything_at_once(folder: Path, tmp_path: Path, workers: int) -> None:
    result = build([folder], tmp_path / "case", workers=workers)
    with Case.open(tmp_path / "case") as case:
        assert case.check() == ()
        files = {heading.file for heading in case.headings()}
        assert {"good.txt", "truncated.txt", "name\nwith\nbreaks.txt"} <= files
        kept = {raw for (raw,) in case._connection.execute("SELECT size FROM reports")}
        told = {Path(problem.path or "").name for problem in case.problems()}
    assert {len(data) for name, data in HOSTILE.items() if data and not name.endswith(".jsonl")} <= kept
    assert {"empty.txt", "blank.txt", "binary.txt", "zeros.txt", "loop", "gone.txt", "pipe.txt", "broken.jsonl"} <= told
    assert "reader-fault" not in {problem.code for problem in result.problems}


def test_a_very_long_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 2)
    (tmp_path / "line.txt").write_bytes(b"\xd9\x82\xd8\xa7\xd9\x84 " * (50 * MEGABYTE // 7))
    result = build([tmp_path / "line.txt"], tmp_path / "case", workers=1)
    assert (result.added, result.failed) == (1, 0)
    assert "report-cut" in {problem.code for problem in result.problems}
    with Case.open(tmp_path / "case") as case:
        assert case.check() == ()


def test_a_socket_is_no_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
        result = build([tmp_path], tmp_path / "case", workers=1)
    assert (result.added, [problem.code for problem in result.problems]) == (1, ["not-a-file"])
