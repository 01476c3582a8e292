"""The compiled reader: what goes into a wheel that `make fast` builds, and that a checkout stays as it is printed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from hatchling.builders.config import BuilderConfig
from scripts.compiled import CompiledRooms, compile_rooms, made, rooms

PACKAGE = Path(__file__).parents[2] / "src" / "tawatur"
DOUBLE = 'from __future__ import annotations\n\n\ndef double(number: int) -> int:\n    """Twice a number."""\n    return 2 * number\n'


def hook(root: Path) -> CompiledRooms:
    """The hook as hatchling makes it for a wheel of the checkout at `root`."""
    nothing = cast("BuilderConfig", None)
    return CompiledRooms(str(root), {}, nothing, None, str(root), "wheel")  # type: ignore[arg-type]


def test_a_checkout_that_is_installed_as_it_stands_is_not_compiled(tmp_path: Path) -> None:
    data: dict[str, object] = {}
    hook(tmp_path).initialize("editable", data)
    assert data == {}
    assert list(tmp_path.iterdir()) == []


def test_the_reader_is_compiled_and_the_windows_are_not() -> None:
    folders = {path.relative_to(PACKAGE).parts[0] for path in rooms(PACKAGE)}
    assert folders == {"model", "arabic", "lexicon", "annotate"}
    assert PACKAGE / "annotate" / "facts" / "clauses.py" in rooms(PACKAGE)


def test_what_is_not_compiled_derives_nothing_from_what_is() -> None:
    """A class of machine code has no heirs among those that Python reads: a record beyond the rooms would stop the reader."""
    compiled = set(rooms(PACKAGE))
    records = [path for path in sorted(PACKAGE.rglob("*.py")) if "(Record)" in path.read_text(encoding="utf-8")]
    assert records
    assert [path for path in records if path not in compiled] == []


@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler on this machine")
def test_what_is_compiled_stands_in_a_copy_and_says_the_same(tmp_path: Path) -> None:
    sources, build = tmp_path / "src", tmp_path / "build"
    for folder in (sources / "tawatur", sources / "tawatur" / "arabic", sources / "tawatur" / "views"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").write_text('"""A room."""\n', encoding="utf-8")
    (sources / "tawatur" / "arabic" / "doubling.py").write_text(DOUBLE, encoding="utf-8")
    before = sorted(sources.rglob("*"))
    compile_rooms(sources, build)
    assert sorted(sources.rglob("*")) == before
    assert {path.parent.name for path in made(build)} == {"build", "arabic"}
    asked = "from tawatur.arabic import doubling; print(doubling.double(21), doubling.__file__.endswith('.py'))"
    said = subprocess.run([sys.executable, "-c", asked], cwd=build, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["42", "False"]
