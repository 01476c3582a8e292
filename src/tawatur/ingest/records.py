"""Reports carried as JSON lines: one object a line, with the text and whatever its collector knew about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tawatur.model import Problem

_TEXT = ("text", "body", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line of a collection: a report's text, the name it is known by, and what is declared about it."""

    text: str
    file: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


def read_records(text: str, *, file: str, first_line: int = 1) -> Iterator[Record | Problem]:
    """The records of a JSON Lines text, in order; a Problem for a line that is none.

    Any of `id`, `url`, `publisher`, `date`, `title` may be missing or null; a line without text is a Problem.
    `first_line` is the number of the first line, where the text is cut from a longer one.
    """
    for number, line in enumerate(text.split("\n"), start=first_line):
        if line.strip():
            yield _record(line, number, file)


def _record(line: str, number: int, file: str) -> Record | Problem:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as fault:
        return Problem(
            code="bad-record", message=f"Line {number} is no JSON object ({fault}).", severity="error", path=file
        )
    text = (
        next((value[name] for name in _TEXT if isinstance(value.get(name), str)), None)
        if isinstance(value, dict)
        else None
    )
    if text is None:
        return Problem(
            code="bad-record",
            message=f"Line {number} has no text: give it a field named text.",
            severity="error",
            path=file,
        )
    name = _given(value, "file") or (f"{value['id']}.txt" if value.get("id") not in {None, ""} else f"{file}#{number}")
    return Record(
        text=text,
        file=str(name),
        title=_given(value, "title"),
        publisher=_given(value, "publisher"),
        published=_day(_given(value, "date") or _given(value, "published")),
        url=_given(value, "url"),
    )


def _given(value: dict[str, object], name: str) -> str | None:
    found = value.get(name)
    return found.strip() or None if isinstance(found, str) else None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
