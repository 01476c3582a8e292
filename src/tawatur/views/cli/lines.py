"""Answers as data on standard output: one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any


def print_lines(objects: Iterable[dict[str, Any]]) -> None:
    """Writes each object as soon as it is there."""
    for line in objects:
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
