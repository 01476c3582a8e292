"""What could not be read, and where: a value beside the records, never a silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model.span import Span

Severity = Literal["note", "warning", "error"]
"""`error`: nothing could be read; `warning`: something was lost or doubtful; `note`: worth knowing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that could not be read or understood.

    `code` is a stable kebab-case name (`truncated-encoding`), `message` says in plain words what happened and what
    to do. `path` is the file as named by the user; `span` is in the body where the problem lies in a text, `offset`
    in bytes where it lies in the file.
    """

    code: str
    message: str
    severity: Severity = "warning"
    path: str | None = None
    report: str | None = None
    span: Span | None = None
    offset: int | None = None
