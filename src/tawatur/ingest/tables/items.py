"""Rows of a table to seizures, items and traces; a row that cannot be understood is told with its place, kept aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from tawatur.ingest.tables import values
from tawatur.ingest.tables.grid import Grid, Line
from tawatur.ingest.tables.mapping import ColumnMapping
from tawatur.ingest.tables.row import Row
from tawatur.lexicon.headstamps import known
from tawatur.lexicon.materiel import kinds_of
from tawatur.model import Item, Materiel, Packaging, Problem, SeizureRecord, Trace, content_id

YES_NO = dict.fromkeys(("yes", "y", "نعم", "true", "1"), "yes") | dict.fromkeys(("no", "n", "لا", "false", "0"), "no")
SAMPLING = (
    dict.fromkeys(("all", "complete", "كل", "الكل", "كامل", "جميع"), "all")
    | dict.fromkeys(("selected", "sample", "partial", "مختار", "مختاره", "عينه", "جزء"), "selected")
    | {"unknown": "unknown"}
)
BASIS = dict.fromkeys(("inspected", "yes", "معاين", "معاينه"), "inspected") | dict.fromkeys(
    ("not inspected", "press", "no", "غير معاين", "لم تعاين"), "not inspected"
)
UNITS = dict.fromkeys(
    ("units", "unit", "pcs", "pieces", "rounds", "قطعه", "قطع", "طلقه", "طلقات", "وحده"), "units"
) | dict.fromkeys(("boxes", "box", "crates", "crate", "صندوق", "صناديق"), "boxes")

SHOWN = 12
"""Headstamps named in one note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """What a table holds: the records, what was wrong and where, and the rows kept aside, as they stand."""

    found: Materiel
    problems: tuple[Problem, ...]
    aside: tuple[Line, ...]


def read_items(grid: Grid, mapping: ColumnMapping, digest: str) -> TableReading:
    """The records of a table; `digest` is the SHA-256 of its bytes, from which the items' ids are made."""
    seizures: dict[str, SeizureRecord] = {}
    items, traces, aside = [], [], []
    problems = list(grid.problems)
    places = mapping.places()
    for line in grid.lines:
        row = Row(grid=grid, places=places, line=line, problems=[])
        made = _record(row, digest)
        problems += row.problems
        if made is None:
            aside.append(line)
            continue
        seizure, item, trace = made
        problems += _settle(seizures, seizure, row)
        items.append(item)
        traces += [trace] if trace else []
    problems += _factories(items, grid.file)
    found = Materiel(seizures=tuple(seizures.values()), items=tuple(items), traces=tuple(traces))
    return TableReading(found=found, problems=tuple(problems), aside=tuple(aside))


def _record(row: Row, digest: str) -> tuple[SeizureRecord, Item, Trace | None] | None:
    label = row.words("seizure")
    if not label:
        if not row.problems:
            row.tell("seizure", "no-seizure", "no seizure is named; the row is kept aside (are its cells merged?)")
        return None
    seizure = _seizure(row, label)
    identity = content_id("item", digest, row.grid.sheet, row.line.number)
    item = _item(row, seizure.id, identity)
    trace = _trace(row, identity)
    if any(problem.severity == "error" for problem in row.problems):
        return None
    return seizure, item, trace


def _seizure(row: Row, label: str) -> SeizureRecord:
    first, last = row.value("date", values.period) or (None, None)
    in_place = row.value("in_place", lambda cell: values.choice(cell, YES_NO))
    sampling: Any = row.value("sampling", lambda cell: values.choice(cell, SAMPLING)) or "unknown"
    basis: Any = row.value("basis", lambda cell: values.choice(cell, BASIS)) or "unknown"
    return SeizureRecord(
        id=content_id("seizure", label),
        label=label,
        start=first,
        end=last,
        place=row.words("place"),
        holder=row.words("holder"),
        seizer=row.words("seizer"),
        documented_by=row.words("documented_by"),
        documented_on=row.value("documented_on", values.day),
        in_place=None if in_place is None else in_place == "yes",
        sampling=sampling,
        basis=basis,
        custody=row.value("custody", values.custody) or (),
        notes=row.words("notes"),
    )


def _item(row: Row, seizure: str, identity: str) -> Item:
    kind = _kind(row)
    headstamps = row.value("headstamp", values.headstamps) or ()
    if row.words("type") and kind is None:
        row.tell(
            "type", "unknown-kind", f"“{row.words('type')[:40]}” is no kind the lexicon lists; kept as written", "note"
        )
    counted: Any = row.value("unit", lambda cell: values.choice(cell, UNITS)) or "units"
    return Item(
        id=identity,
        seizure=seizure,
        kind=kind,
        kind_text=row.words("type"),
        model=row.words("model"),
        calibre=row.value("calibre", values.calibre) or "",
        maker=row.words("maker"),
        country=row.value("country", values.country) or "",
        year=row.value("year", values.year),
        serials=row.value("serial", values.serials) or (),
        lot=row.words("lot"),
        headstamps=headstamps,
        marks_added=row.value("marks_added", values.listed) or (),
        marks_removed=row.value("marks_removed", values.listed) or (),
        packaging=Packaging(
            lot=row.words("package_lot"),
            contract=row.words("contract"),
            consignee=row.words("consignee"),
            documents=row.value("documents", values.listed) or (),
        ),
        quantity=row.value("quantity", values.number),
        counted=counted,
        condition=row.words("condition"),
        photos=row.value("photos", values.listed) or (),
        origin=f"{row.grid.file}{'!' + row.grid.sheet if row.grid.sheet else ''}:{row.line.number}",
    )


def _kind(row: Row) -> str | None:
    """The kind that the type names; that of the model where it is a narrower one, or the type names none."""
    told, model = row.value("type", values.kind), row.value("model", values.kind)
    if told and model and told.removeprefix("materiel/") not in kinds_of(model):
        return told
    return model or told


def _factories(items: Sequence[Item], file: str) -> Iterator[Problem]:
    """One note for all headstamps without a known code, and one for codes that nobody checked against a source.

    A headstamp holds a year, a lot or a calibre besides its code: one known mark is enough.
    """
    unknown: Counter[str] = Counter()
    unchecked: Counter[str] = Counter()
    for item in items:
        standing = {mark.text: known(mark.text) for mark in item.headstamps}
        if standing and "read" not in standing.values():
            codes = [text for text, how in standing.items() if how == "unchecked"]
            (unchecked if codes else unknown)[" ".join(codes or standing)] += 1
    for code, counts, message in (
        ("unknown-factory", unknown, "headstamps without a factory code that the lexicon lists; kept as written"),
        ("unchecked-factory", unchecked, "factory codes that the lexicon lists without a source that was read"),
    ):
        if counts:
            shown = ", ".join(f"{text} ({number})" for text, number in counts.most_common(SHOWN))
            more = f" and {len(counts) - SHOWN} more" if len(counts) > SHOWN else ""
            yield Problem(code=code, message=f"{message}: {shown}{more}", severity="note", path=file)


def _trace(row: Row, item: str) -> Trace | None:
    addressee = row.words("trace_to")
    if not addressee:
        return None
    asked = row.value("trace_requested", values.day)
    answer, answered = row.words("trace_answer"), row.value("trace_answered", values.day)
    identity = content_id("trace", item, addressee, asked, answer)
    return Trace(id=identity, item=item, addressee=addressee, requested_on=asked, answer=answer, answered_on=answered)


def _settle(seizures: dict[str, SeizureRecord], new: SeizureRecord, row: Row) -> Iterator[Problem]:
    """Rows of one seizure agree on it: what the first leaves open a later one fills, what differs is told."""
    old = seizures.setdefault(new.id, new)
    filled: dict[str, Any] = {}
    for field in fields(SeizureRecord):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if after in (field.default, before):
            continue
        if before == field.default:
            filled[field.name] = after
        else:
            yield Problem(
                code="seizure-differs",
                message=f"row {row.line.number}: {field.name} of seizure {new.label} is “{after}”, earlier rows say "
                f"“{before}”; the first is kept",
                path=row.grid.file,
            )
    if filled:
        seizures[new.id] = _replaced(old, filled)


def _replaced(record: SeizureRecord, filled: Mapping[str, Any]) -> SeizureRecord:
    return SeizureRecord(**({field.name: getattr(record, field.name) for field in fields(record)} | dict(filled)))
