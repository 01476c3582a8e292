"""What a factory code on a cartridge's head may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Literal

from tawatur.lexicon.tables import Row, rows


@cache
def _by_code() -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows("headstamps"):
        found[row["code"].upper()].append(row)
    return {code: tuple(listed) for code, listed in found.items()}


def factories(code: str) -> tuple[Row, ...]:
    """The rows of `headstamps.tsv` for a code; several where more than one factory used it, none where it is unknown.

    Each has `code`, `maker`, `country` (an id of `states.tsv`), `source`, and `checked`: "read" where the source was
    read and tells of the mark on cartridges, "abbreviation" where it tells only whose abbreviation the code is, ""
    where the row was written from general knowledge and is no ground for a statement.
    """
    return _by_code().get(code.strip().strip("()").upper(), ())


def known(code: str) -> Literal["read", "unchecked", "unknown"]:
    """How well the lexicon knows a code: from a source that was read, from general knowledge alone, or not at all."""
    found = factories(code)
    if not found:
        return "unknown"
    return "read" if any(row["checked"] for row in found) else "unchecked"
