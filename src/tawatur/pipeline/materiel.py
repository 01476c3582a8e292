"""Tables of seized items read, added to a case, and compared: where the door, the book and the reading room meet."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tawatur.analyse.linkage import Linkage, Reference, link
from tawatur.analyse.linkage.beside import Beside, holders_in, linkage_beside
from tawatur.analyse.linkage.features import By, Table, reference_of, table_of
from tawatur.analyse.materiel import Outline
from tawatur.errors import TableError
from tawatur.ingest.tables import (
    ColumnMapping,
    Grid,
    TableReading,
    load_mapping,
    propose,
    read_file,
    read_grid,
    read_items,
)
from tawatur.ledger import Added, Case, ClaimFilter, MaterielShelf, ReportFilter, TablePlace
from tawatur.model import Claim, Item, Materiel, Problem, Report, Seizure, SeizureRecord, content_id, sha256
from tawatur.pipeline.kept_materiel import outline_kept
from tawatur.pipeline.summaries import summarise

MOST_BESIDE = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedTable:
    """A table with its bytes, its cells, the mapping of its columns, and what was read."""

    raw: bytes
    grid: Grid
    mapping: ColumnMapping
    reading: TableReading


def load_table(path: Path, *, mapping: Path | None = None, sheet: str | None = None) -> LoadedTable:
    """Reads a table of items, with the mapping given, else with the one that its headers suggest.

    Raises:
        TableError: the table cannot be read, or no column of it names the seizure.
    """
    raw = read_file(path)
    grid = read_grid(raw, path.name, sheet=sheet)
    columns = load_mapping(mapping, grid.headers) if mapping else propose(grid.headers)
    if columns.column("seizure") is None:
        shown = ", ".join(header or "(empty)" for header in grid.headers[:12])
        message = (
            f"{path}: no column is known to name the seizure (headers: {shown}); say which with --mapping FILE, "
            "or see `tawatur seizures template`"
        )
        raise TableError(message)
    return LoadedTable(raw=raw, grid=grid, mapping=columns, reading=read_items(grid, columns, sha256(raw)))


def add_table(case: Case, table: LoadedTable, *, replaces: int | None = None) -> tuple[Added, tuple[Problem, ...]]:
    """Adds a table to a case, where this reading of it stands from now on; and what the case knows otherwise.

    `replaces` is the number of a reading, of another version of the table, that does not stand from now on. Of a
    seizure that an earlier table tells of otherwise, that table's record stays; the bytes of both are kept.

    Raises:
        TableError: there is no such reading to replace; nothing is added.
    """
    grid, found = table.grid, table.reading.found
    place = TablePlace(file=grid.file, sheet=grid.sheet, mapping=table.mapping.as_json())
    with case.batch():
        if replaces is not None and not case.withdraw_table(replaces):
            message = f"there is no reading {replaces} to replace; `tawatur seizures tables` lists them"
            raise TableError(message)
        added = case.add_materiel(found, table.raw, place=place)
        summarise(case, "materiel")
    return added, (*_other_versions(case, table), *_known_otherwise(case, table))


def withdraw_table(case: Case, reading: int) -> bool:
    """Takes one reading of a table back, so that the one before it stands; False where there is none to take."""
    with case.batch():
        taken = case.withdraw_table(reading)
        summarise(case, "materiel")
    return taken


def _other_versions(case: Case, table: LoadedTable) -> tuple[Problem, ...]:
    """Tables of the same name with other bytes: their rows count beside these unless they are withdrawn."""
    digest, grid = sha256(table.raw), table.grid
    return tuple(
        Problem(
            code="another-version",
            message=f"another version of {other.file} stands in the case (reading {other.number}) and its rows count beside "
            f"these; where this table replaces it: tawatur seizures withdraw CASE {other.number}",
            severity="warning",
            path=grid.file,
        )
        for other in case.tables()
        if other.stands and (other.file, other.sheet) == (grid.file, grid.sheet) and other.sha256 not in {digest, None}
    )


def _known_otherwise(case: Case, table: LoadedTable) -> tuple[Problem, ...]:
    known = {seizure.id: seizure for seizure in case.seizures()}
    return tuple(
        Problem(
            code="seizure-known-otherwise",
            message=f"the case knows seizure {new.label} with other details (day, place, holder or another); the "
            "earlier record stays, the items were added to it",
            path=table.grid.file,
        )
        for new in table.reading.found.seizures
        if known[new.id] != new
    )


def compared(
    materiel: Materiel,
    reference: tuple[Materiel, str] | None,
    *,
    by: By,
    seed: int,
    draws: int | None = None,
    era: bool = False,
) -> tuple[Linkage, Table]:
    """Tests whether seizures share a stock, against other documented seizures or, without any, one another.

    Seizures of the reference that bear the label of a compared one are left out of it.

    Raises:
        TableError: fewer than two seizures, or a reference without any other.
    """
    table = table_of(materiel, by=by, era=era)
    if len(table.holdings) < 2:
        message = "linkage compares seizures: there must be at least two, each with items"
        raise TableError(message)
    known: Reference | None = None
    strata = dict(table.strata)
    if reference is not None:
        others = table_of(reference[0], by=by, era=era)
        known = reference_of(others, name=reference[1], without=[holding.id for holding in table.holdings])
        strata = {**others.strata, **strata}
        if not known.sites:
            message = "the reference holds no seizure but those that are compared"
            raise TableError(message)
    return link(table.holdings, known, seed=seed, draws=draws, strata=strata, facts=table.facts), table


def parted(held: Materiel, ids: Container[str]) -> tuple[Materiel, Materiel]:
    """The seizures of these ids with their items, and all others with theirs."""
    inside, outside = (
        Materiel(
            seizures=tuple(seizure for seizure in held.seizures if (seizure.id in ids) is wanted),
            items=tuple(item for item in held.items if (item.seizure in ids) is wanted),
        )
        for wanted in (True, False)
    )
    return inside, outside


def beside(case: Case, claims: Iterable[Claim]) -> tuple[Beside, ...]:
    """The tests of the case's seizures that bear on claims, by holder; none where the case has none, or very many.

    Of more than `MOST_BESIDE` items no test is run for an answer: `tawatur link` is the place for it.
    """
    found = tuple(claim for claim in claims if may_be_beside(case, claim))
    return linkage_beside(found, case.materiel()) if found else ()


def may_be_beside(case: Case, claim: Claim) -> bool:
    """Whether a test of the case's seizures may bear on a claim."""
    return bool(holders_in(claim)) and 0 < case.count_items() <= MOST_BESIDE


def outline_of(case: Case) -> Outline:
    """The figures of all items of a case."""
    summarise(case, "materiel")
    return outline_kept(MaterielShelf(case).outline())


def sizes_of(case: Case, seizures: Iterable[str]) -> Mapping[str, int]:
    """How many items seizures have, by their ids."""
    summarise(case, "materiel")
    return MaterielShelf(case).sizes(seizures)


def told_seizures(case: Case) -> Materiel:
    """Seizures that reports tell of, as records marked "not inspected": one a claim, with the goods that it names."""
    claims = list(case.claims(ClaimFilter(kinds=("seizure",), polarities=("affirmed",))))
    ids = tuple({claim.report for claim in claims})
    files = {report.id: report for report in case.reports(ReportFilter(ids=ids))} if ids else {}
    seizures, items = [], []
    for claim in claims:
        seizures.append(_told(claim, files[claim.report]))
        items += _goods(claim, seizures[-1].id, files[claim.report])
    return Materiel(seizures=tuple(seizures), items=tuple(items))


def _told(claim: Claim, report: Report) -> SeizureRecord:
    said = claim.proposition
    names = {
        field: ", ".join(m.label or m.text for m in getattr(said, field)) for field in ("holders", "seizers", "places")
    }
    return SeizureRecord(
        id=content_id("seizure", claim.id),
        label=f"{report.file}:{claim.span.start}",
        start=said.when.start if said.when else None,
        end=said.when.end if said.when else None,
        place=names["places"],
        holder=names["holders"],
        seizer=names["seizers"],
        documented_by=claim.chain[-1].label or claim.chain[-1].text if claim.chain else report.file,
        basis="not inspected",
        claim=claim.id,
        notes=claim.span.of(report.body),
    )


def _goods(claim: Claim, seizure: str, report: Report) -> list[Item]:
    said = claim.proposition
    goods = said.goods if isinstance(said, Seizure) else ()
    value = said.quantity.value if said.quantity and len(goods) == 1 else None
    return [
        Item(
            id=content_id("item", claim.id, at),
            seizure=seizure,
            kind=mention.ref if mention.ref and mention.ref.startswith("materiel/") else None,
            kind_text=mention.text,
            quantity=int(value) if value is not None else None,
            origin=f"{report.file}:{claim.span.start}-{claim.span.end}",
        )
        for at, mention in enumerate(goods)
    ]
