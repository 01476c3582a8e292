"""Where the project's shared material lies, for tests that read real reports; absent on most machines."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def shared_path(*parts: str) -> Path:
    """The path of a file or folder of the shared material; skips the calling test, visibly, where it is absent."""
    root = Path(os.environ.get("TAWATUR_SHARED") or Path(__file__).parents[2] / "shared")
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the shared material is not here: {path}")
    return path
