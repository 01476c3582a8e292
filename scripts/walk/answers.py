"""What the commands print, as data: the walk knows nothing of a case but this."""

from __future__ import annotations

import contextlib
import io
import json
from typing import Any

from tawatur.views.cli import main

Answer = dict[str, Any]
"""One JSON object that a command printed."""


class Refused(Exception):  # it tells what happened
    """A command of the walk ended with another exit code than 0."""


def said(*command: str) -> str:
    """What a command prints.

    Raises:
        Refused: it did not end well.
    """
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(command)
    if code:
        message = f"tawatur {' '.join(command)} ended with {code}"
        raise Refused(message)
    return out.getvalue()


def told(*command: str) -> list[Answer]:
    """The objects that a command prints with `--json`, one a line."""
    return [json.loads(line) for line in said(*command, "--json").splitlines()]
