"""The reader's version changes when reading may have changed, and only then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tawatur import __version__
from tawatur.pipeline import reader_version, versions


def test_it_names_the_package_version_and_is_the_same_in_another_process() -> None:
    ask = "from tawatur.pipeline import reader_version; print(reader_version())"
    source = Path(__file__).parents[2] / "src"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=source)
    assert done.stdout.strip() == reader_version()
    assert reader_version().startswith(f"{__version__}+")


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ("annotate/desk.py", False),
        ("lexicon/data/actors.yaml", False),
        ("arabic/new.py", False),
        ("views/page.py", True),
        ("annotate/__pycache__/desk.cpython-311.pyc", True),
    ],
)
def test_it_follows_code_and_data_of_the_rooms_that_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, change: str, same: bool
) -> None:
    for name in (
        "annotate/desk.py",
        "lexicon/data/actors.yaml",
        "arabic/x.py",
        "ingest/x.py",
        "model/x.py",
        "views/page.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(versions, "files", lambda _: tmp_path)
    before = reader_version.__wrapped__()
    (tmp_path / change).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / change).write_text("changed", encoding="utf-8")
    assert (reader_version.__wrapped__() == before) is same
