"""A case: one SQLite file with everything that was received, read and judged."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from tawatur.ledger import materiel, writing
from tawatur.ledger.audit import audit
from tawatur.ledger.connection import BUSY_SECONDS, case_file, explained, open_reader, open_writer
from tawatur.ledger.entry import Entry, entry, problem_row, received_row
from tawatur.ledger.filters import ALL_CLAIMS, ALL_REPORTS, ClaimFilter, ReportFilter, claim_condition, report_condition
from tawatur.ledger.former import FormerClaim, former_claims
from tawatur.ledger.found import (
    REPORT_COLUMNS,
    attributions_of,
    claims_of,
    judgement_of,
    problems_of,
    reading_of,
    report_of,
    slim_reports_of,
)
from tawatur.ledger.headings import Heading, days, first_day, headings
from tawatur.ledger.materiel import Added, KeptTable, TablePlace
from tawatur.ledger.migrations import migrate, require_current
from tawatur.ledger.names import Name, NameKind, claims_naming, names, names_of
from tawatur.ledger.search import Hits, search
from tawatur.model import (
    Attribution,
    Claim,
    Item,
    Judgement,
    Materiel,
    Polarity,
    Problem,
    PropositionKind,
    Reading,
    Report,
    SeizureRecord,
    Trace,
)

_STANDING = "reading NOT IN (SELECT n FROM readings WHERE current = 0)"
"""Of current readings: those that are not are few, so that no reading has to be looked up."""
_FROM = "FROM readings r JOIN reports p ON p.n = r.report WHERE"


class Case:
    """A case, open for reading or for writing; closes with a `with` block.

    Named by its folder, which holds `case.db`, or by the path of a file that ends in `.db`. One thread uses one `Case`;
    opening is cheap, so a server opens one for each request. Readers never wait for a build. Every method raises
    `CaseError` or one of its kinds where the file cannot be used.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path, *, writable: bool) -> None:
        """Use `Case.open` or `Case.create`."""
        self._connection = connection
        self.file = file
        self.writable = writable
        self._own: dict[str, object] = {}

    @classmethod
    def open(cls, path: Path | str) -> Case:
        """A case for reading. Raises `CaseMissing`, `CaseNewer` or `CaseDamaged`."""
        file = case_file(Path(path))
        connection = open_reader(file)
        with explained(file), _closed_on_fault(connection):
            require_current(connection, file)
        return cls(connection, file, writable=False)

    @classmethod
    def create(cls, path: Path | str, *, wait: float = BUSY_SECONDS) -> Case:
        """A case for writing, made where it is missing and brought up to date where it is older.

        `wait` is how many seconds each write lets another program finish its own before it gives up (`CaseBusy`).
        """
        file = case_file(Path(path))
        connection = open_writer(file, wait)
        with explained(file), _closed_on_fault(connection):
            migrate(connection, file)
        return cls(connection, file, writable=True)

    def close(self) -> None:
        """Let go of the file; a writer's log is folded into it."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Several additions that are kept together or not at all; inside another batch, part of that one."""
        with explained(self.file):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def add(self, reading: Reading, raw: bytes, *, reader: str) -> bool:
        """Add one version's reading of the bytes `raw`; False, and no change, where it is there already."""
        return self.add_entry(entry(reading, raw, reader=reader))

    def add_entry(self, made: Entry) -> bool:
        """Add what `ledger.entry` made, perhaps on another core; False where it is there already."""
        with self.batch():
            return writing.write_entry(self._connection, made)

    def keep_unread(self, report_id: str, raw: bytes, *, file: str) -> None:
        """Keep bytes that could not be read, so that a better reader can."""
        with self.batch():
            writing.write_received(self._connection, received_row(report_id, raw, status="unread"), file)

    def add_name(self, digest: str, file: str) -> None:
        """Record a further name under which the bytes with this SHA-256 came."""
        with self.batch():
            writing.write_name(self._connection, digest, file)

    def note_problems(self, problems: Iterable[Problem], *, instead_of: Iterable[str] = ()) -> None:
        """Record what was met outside any reading; what was recorded for the paths `instead_of` is over."""
        with self.batch():
            rows = [problem_row(problem) for problem in problems]
            writing.write_file_problems(self._connection, rows, set(instead_of))

    def judge(self, judgement: Judgement) -> bool:
        """Add a judgement; False where it is there already. Nothing else in the case changes."""
        with self.batch():
            return writing.write_judgement(self._connection, judgement)

    def add_materiel(self, found: Materiel, raw: bytes, *, place: TablePlace) -> Added:
        """Add a reading of a table of items with the table's bytes; from now on it stands for that table."""
        with self.batch():
            return materiel.add_table(self._connection, found, raw, place=place)

    def withdraw_table(self, reading: int) -> bool:
        """Take back one reading of a table, so that the one before it stands; False where there is none to take."""
        with self.batch():
            return materiel.withdraw_table(self._connection, reading)

    def tables(self) -> tuple[KeptTable, ...]:
        """Every reading of every table of items, the standing ones marked."""
        with explained(self.file):
            return materiel.kept_tables(self._connection)

    def count_items(self) -> int:
        """How many rows of seized items the case holds."""
        with explained(self.file):
            return materiel.count_items(self._connection)

    def seizures(self) -> tuple[SeizureRecord, ...]:
        """Every seizure by its label, without its items."""
        with explained(self.file):
            return materiel.seizures(self._connection)

    def seizures_of(self, table: int) -> frozenset[str]:
        """The ids of the seizures that one reading of a table tells of, where it stands."""
        with explained(self.file):
            return materiel.seizures_of(self._connection, table)

    def seizure(self, identity: str) -> SeizureRecord | None:
        """One seizure by its id, without its items."""
        with explained(self.file):
            return materiel.seizure(self._connection, identity)

    def items_of(self, seizure: str, *, limit: int, offset: int = 0) -> tuple[int, tuple[Item, ...]]:
        """How many items a seizure has, and some of them by id."""
        with explained(self.file):
            return materiel.items_of(self._connection, seizure, limit, offset)

    def traces_of(self, seizure: str, *, limit: int) -> tuple[Trace, ...]:
        """The first traces of a seizure's items, by id."""
        with explained(self.file):
            return materiel.traces_of(self._connection, seizure, limit)

    def materiel(self) -> Materiel:
        """Every seizure by its label, with its items and traces."""
        with explained(self.file):
            return materiel.materiel(self._connection)

    def read_by(self, reader: str) -> frozenset[str]:
        """SHA-256 of the reports whose current reading is this version's: what a build need not read again."""
        sql = f"SELECT p.sha256 {_FROM} r.current = 1 AND r.reader = ?"  # our own words
        with explained(self.file):
            return frozenset(digest for (digest,) in self._connection.execute(sql, (reader,)))

    def count(self, wanted: ReportFilter = ALL_REPORTS) -> int:
        """How many reports have a reading."""
        condition, values = report_condition(wanted)
        with explained(self.file):
            sql = f"SELECT count(*) FROM readings r WHERE {condition}"  # noqa: S608  # our own words
            (number,) = self._connection.execute(sql, values).fetchone()
            return int(number)

    def count_claims(self) -> Mapping[PropositionKind, int]:
        """How many claims of each kind current readings hold, as read."""
        sql = f"SELECT kind, count(*) FROM claims WHERE {_STANDING} GROUP BY kind ORDER BY 2 DESC, 1"  # noqa: S608  # our own words
        with explained(self.file):
            return dict(self._connection.execute(sql).fetchall())

    def count_told(self, kind: PropositionKind, polarity: Polarity) -> int:
        """How many claims of a kind and a polarity current readings hold, as read."""
        sql = f"SELECT count(*) FROM claims WHERE {_STANDING} AND kind = ? AND polarity = ?"  # noqa: S608  # our own words
        with explained(self.file):
            (number,) = self._connection.execute(sql, (kind, polarity)).fetchone()
            return int(number)

    def headings(self, wanted: ReportFilter = ALL_REPORTS, *, limit: int = 100, offset: int = 0) -> tuple[Heading, ...]:
        """A page of the list of reports, newest first, undated ones last."""
        with explained(self.file):
            return headings(self._connection, wanted, limit, offset)

    def days(self, reports: Iterable[str]) -> dict[str, date]:
        """The first possible day of publication of those of some reports that have one, by id."""
        with explained(self.file):
            return days(self._connection, reports)

    def reports(self, wanted: ReportFilter = ALL_REPORTS) -> Iterator[Report]:
        """Every report that has a reading, with its texts, by id."""
        condition, values = report_condition(wanted)
        sql = f"SELECT {REPORT_COLUMNS} {_FROM} {condition} ORDER BY p.id"  # our own words
        with explained(self.file):
            for row in self._connection.execute(sql, values):
                yield report_of(row)

    def slim_reports(self, wanted: ReportFilter = ALL_REPORTS, *, body: bool = True) -> Iterator[Report]:
        """As `reports`, without the text as received and all that leads to it; without the body where not asked for."""
        condition, values = report_condition(wanted)
        with explained(self.file):
            yield from slim_reports_of(self._connection, condition, values, "r.body" if body else "''")

    def report(self, report_id: str) -> Report | None:
        """One report by its id."""
        return next(self.reports(ReportFilter(ids=(report_id,))), None)

    def readings(self, wanted: ReportFilter = ALL_REPORTS, *, claims: bool = True) -> Iterator[Reading]:
        """The current reading of every report, whole or without its claims, by report id."""
        condition, values = report_condition(wanted)
        sql = f"SELECT r.n, r.marks, {REPORT_COLUMNS} {_FROM} {condition} ORDER BY p.id"  # our own words
        with explained(self.file):
            for number, marks, *row in self._connection.execute(sql, values):
                yield reading_of(self._connection, number, report_of(row), marks, claims=claims)

    def reading(self, report_id: str) -> Reading | None:
        """The current reading of one report."""
        return next(self.readings(ReportFilter(ids=(report_id,))), None)

    def raw(self, report_id: str) -> bytes | None:
        """The bytes of a report as received, read or not."""
        with explained(self.file):
            row = self._connection.execute("SELECT raw FROM reports WHERE id = ?", (report_id,)).fetchone()
            return zlib.decompress(row[0]) if row else None

    def claims(self, wanted: ClaimFilter = ALL_CLAIMS) -> Iterator[Claim]:
        """Claims of current readings, by report id, in the order of the text."""
        condition, values = claim_condition(wanted)
        with explained(self.file):
            yield from claims_of(self._connection, values, condition, few=wanted.names_few)

    def first_day_of(self, most: int, kinds: tuple[PropositionKind, ...] = ()) -> date | None:
        """The first day whose reports, with all later ones, hold no more than so many claims of these kinds (of any).

        None where the whole case holds no more; then reports without a day count too.
        """
        with explained(self.file):
            return first_day(self._connection, most, kinds)

    def attributions(self, report_id: str) -> tuple[Attribution, ...]:
        """The attributions of a report's current reading, in the order of the text."""
        sql = f"SELECT r.n {_FROM} r.current = 1 AND p.id = ?"  # our own words
        with explained(self.file):
            row = self._connection.execute(sql, (report_id,)).fetchone()
            return attributions_of(self._connection, row[0]) if row else ()

    def problems(self) -> tuple[Problem, ...]:
        """What could not be read: of current readings, and of files at the last build."""
        where = "WHERE reading IS NULL OR reading IN (SELECT n FROM readings WHERE current = 1)"
        with explained(self.file):
            return problems_of(self._connection, where, ())

    def names(self, kind: NameKind, *, limit: int = 400) -> tuple[Name, ...]:
        """The names of actors or places, those that most claims turn on first."""
        with explained(self.file):
            return names(self._connection, kind, limit)

    def names_of(self, kind: NameKind, keys: Iterable[str]) -> Mapping[str, Name]:
        """Those of these names that the case has, by key."""
        with explained(self.file):
            return {name.key: name for name in names_of(self._connection, kind, keys)}

    def claims_naming(self, key: str, *, limit: int, spoken: bool = False) -> tuple[Claim, ...]:
        """Some of the claims that turn on a name (not where `spoken`), then of those that somebody of that name makes."""
        with explained(self.file):
            ids = claims_naming(self._connection, key, limit, spoken=spoken)
        return tuple(self.claims(ClaimFilter(ids=ids))) if ids else ()

    def edition(self) -> str:
        """A token that changes with reports, readings, copies and tables, and stays when somebody judges."""
        with explained(self.file):
            return str(self._connection.execute("SELECT token FROM edition").fetchone()[0])

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, withdrawn ones too, in the order they were recorded."""
        columns = "id, kind, subject_kind, subjects, person, made_at, body, withdraws"
        with explained(self.file):
            rows = self._connection.execute(f"SELECT {columns} FROM judgements ORDER BY n")  # noqa: S608  # our own words
            return tuple(judgement_of(row) for row in rows)

    def former_claims(self, ids: Iterable[str]) -> dict[str, FormerClaim]:
        """Claims that only earlier readings of their reports have, by id."""
        with explained(self.file):
            return former_claims(self._connection, ids)

    def search(self, query: str, wanted: ReportFilter = ALL_REPORTS, *, limit: int = 20, offset: int = 0) -> Hits:
        """Reports that hold every word of `query` in any spelling; see `ledger.search`."""
        with explained(self.file):
            return search(self._connection, query, wanted, limit=limit, offset=offset)

    def check(self) -> tuple[Problem, ...]:
        """Audit the whole case: structure, hashes, places, ids. Empty when all is well."""
        with explained(self.file):
            return audit(self._connection)


@contextmanager
def _closed_on_fault(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise
