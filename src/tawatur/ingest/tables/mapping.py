"""Which column of a table means what: proposed from the headers, shown, edited by hand, saved as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawatur.errors import TableError
from tawatur.ingest.tables.columns import header_key, known_headers, names
from tawatur.ingest.tables.grid import column_name

LEAST_COMMON = 0.75
"""Share of letter pairs (Dice) from which a misspelt header is proposed; found on misspellings of the listed ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """For each column of the table, by its number from 0: the field that it means. Other columns are left alone."""

    fields: Mapping[int, str]
    headers: tuple[str, ...]

    def column(self, field: str) -> int | None:
        """The column that holds a field."""
        return next((at for at, name in self.fields.items() if name == field), None)

    def places(self) -> dict[str, int]:
        """The column of each field that the table has."""
        return {field: at for at, field in self.fields.items()}

    def as_json(self) -> str:
        """The mapping as a file to edit: every header with its field, "" for one that is left alone."""
        columns = [
            {"column": column_name(at), "header": header, "field": self.fields.get(at, "")}
            for at, header in enumerate(self.headers)
        ]
        return json.dumps({"columns": columns, "fields": list(names())}, ensure_ascii=False, indent=2) + "\n"


def propose(headers: Sequence[str]) -> ColumnMapping:
    """The mapping that the headers suggest: names known, then near misspellings of them; a field is given once."""
    known = known_headers()
    fields: dict[int, str] = {}
    for at, header in enumerate(headers):
        field = known.get(header_key(header))
        if field and field not in fields.values():
            fields[at] = field
    for at, header in enumerate(headers):
        if at not in fields:
            field = _near(header_key(header))
            if field and field not in fields.values():
                fields[at] = field
    return ColumnMapping(fields=fields, headers=tuple(headers))


def load_mapping(path: Path, headers: Sequence[str]) -> ColumnMapping:
    """A saved mapping, applied to a table by its headers (or, for headers that stand twice, by column letters).

    Raises:
        TableError: no such file, not of that form, a field that does not exist or stands twice, a header not there.
    """
    try:
        columns = json.loads(path.read_text(encoding="utf-8"))["columns"]
        wanted = [(str(one["column"]), str(one["header"]), str(one["field"])) for one in columns]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        message = f"{path} is no mapping of columns ({fault}); `tawatur seizures add` writes one to start from"
        raise TableError(message) from fault
    fields: dict[int, str] = {}
    for letters, header, field in wanted:
        if not field:
            continue
        places = [at for at, name in enumerate(headers) if name == header]
        places = [at for at in places if column_name(at) == letters] if len(places) > 1 else places
        if field not in names() or field in fields.values() or not places:
            why = (
                "is no field" if field not in names() else f"meant for “{header}” stands twice or finds no such column"
            )
            message = f"{path}: “{field}” {why}; fields are: {', '.join(names())}"
            raise TableError(message)
        fields[places[0]] = field
    return ColumnMapping(fields=fields, headers=tuple(headers))


def _near(key: str) -> str | None:
    if len(key) < 4:
        return None
    best, field = max(((_alike(key, known), field) for known, field in known_headers().items()), default=(0.0, ""))
    return field if best >= LEAST_COMMON else None


def _alike(a: str, b: str) -> float:
    pairs_a, pairs_b = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b))
    return 2 * len(pairs_a & pairs_b) / (len(pairs_a) + len(pairs_b)) if pairs_a and pairs_b else 0.0
