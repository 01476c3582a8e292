"""A case as lines of JSON or as a table of claims, written as it is read, so that a large case needs little memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from typing import TextIO

from tawatur.ledger import Case
from tawatur.model import Judgement
from tawatur.pipeline.unnamed import copied_from_unnamed
from tawatur.views.cells import BYTE_ORDER_MARK, harmless
from tawatur.views.contract import Json, reading_object
from tawatur.views.export.mask import masked
from tawatur.views.export.table import COLUMNS, claim_rows


def export(case: Case, out: TextIO, *, to: str, mask: bool = False) -> int:
    """Writes the whole case to `out` in one of `FORMATS`; returns the number of reports written."""
    return FORMATS[to](case, out, mask)


def _jsonl(case: Case, out: TextIO, mask: bool) -> int:  # noqa: FBT001  # one signature for all formats
    count = 0
    for reading in _readings(case, mask=mask):
        out.write(json.dumps(reading, ensure_ascii=False) + "\n")
        count += 1
    out.writelines(
        json.dumps({"judgement": judgement_object(judgement)}, ensure_ascii=False) + "\n"
        for judgement in case.judgements()
    )
    return count


def _csv(case: Case, out: TextIO, mask: bool) -> int:  # noqa: FBT001  # as above
    out.write(BYTE_ORDER_MARK)
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    count = 0
    for reading in _readings(case, mask=mask):
        for row in claim_rows(reading):
            writer.writerow({column: harmless(value) for column, value in row.items()})
        count += 1
    return count


FORMATS: dict[str, Callable[[Case, TextIO, bool], int]] = {"jsonl": _jsonl, "csv": _csv}
"""jsonl: one reading a line (`schemas/reading.schema.json`), then the judgements. csv: one claim a row."""


def judgement_object(judgement: Judgement) -> Json:
    """A judgement as data."""
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "subject_kind": judgement.subject_kind,
        "subjects": list(judgement.subjects),
        "person": judgement.person,
        "made_at": judgement.made_at.isoformat(),
        "body": judgement.body,
        "withdraws": judgement.withdraws,
    }


def _readings(case: Case, *, mask: bool) -> Iterator[Json]:
    copied = copied_from_unnamed(case) if mask else {}
    for reading in case.readings():
        yield masked(reading, copied.get(reading.report.id, ())) if mask else reading_object(reading)
