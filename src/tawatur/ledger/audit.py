"""The audit of a case: does the file hold together, and does every record still say what its id and place say?"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator

from tawatur.arabic.letters import fold
from tawatur.ledger.found import REPORT_COLUMNS, judgement_of, reading_of, report_of
from tawatur.ledger.judging import judgement_id
from tawatur.ledger.records import fillers
from tawatur.model import Claim, Mention, Problem, Reading, Span, content_id, sha256

LONGEST_PROCLITICS = 3
"""Letters that Arabic writes onto the front of a name (وبال): the place of a name covers its whole word."""


def audit(connection: sqlite3.Connection) -> tuple[Problem, ...]:
    """All that is wrong; texts and records are gone through only where the file itself is sound."""
    try:
        structure = tuple(_structure(connection))
    except sqlite3.DatabaseError as fault:
        structure = (_error("damaged-file", f"the database is damaged ({fault}); restore the case from a copy"),)
    if structure:
        return structure
    return (*_bytes(connection), *_tables(connection), *_readings(connection), *_judgements(connection))


def _structure(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (finding,) in connection.execute("PRAGMA integrity_check"):
        if finding != "ok":
            yield _error("damaged-file", f"the database is damaged: {finding}; restore the case from a copy")
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield _error("dangling-row", f"row {row} of {table} points to a row of {parent} that is not there")


def _bytes(connection: sqlite3.Connection) -> Iterator[Problem]:
    for identity, digest, size, raw in connection.execute("SELECT id, sha256, size, raw FROM reports ORDER BY id"):
        if identity != content_id(digest):
            yield _error("changed-id", f"the id of this report should be {content_id(digest)}", identity)
        try:
            data = zlib.decompress(raw)
        except zlib.error:
            yield _error("changed-bytes", "the bytes as received cannot be unpacked", identity)
            continue
        if sha256(data) != digest or len(data) != size:
            yield _error("changed-bytes", "the bytes as received are not those that came: their hash differs", identity)


def _tables(connection: sqlite3.Connection) -> Iterator[Problem]:
    for file, digest, size, raw in connection.execute(
        "SELECT file, sha256, size, raw FROM item_tables ORDER BY sha256"
    ):
        try:
            data = zlib.decompress(raw)
        except zlib.error:
            data = b""
        if sha256(data) != digest or len(data) != size:
            yield _error("changed-bytes", f"the table {file} is not as it came: its hash differs")


def _readings(connection: sqlite3.Connection) -> Iterator[Problem]:
    for number, marks, *row in connection.execute(
        f"SELECT r.n, r.marks, {REPORT_COLUMNS} FROM readings r JOIN reports p ON p.n = r.report ORDER BY p.id, r.n"  # noqa: S608  # our own words
    ):
        identity = str(row[0])
        try:
            reading = reading_of(connection, number, report_of(row), marks)
        except (ValueError, TypeError, KeyError, LookupError, zlib.error) as fault:
            yield _error("unreadable-record", f"a record cannot be read back: {fault}", identity)
            continue
        yield from _places(reading)
        yield from _bonds(reading)
    (several,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM readings GROUP BY report HAVING sum(current) <> 1)"
    ).fetchone()
    if several:
        yield _error("no-current-reading", f"{several} reports have no current reading, or more than one")


def _places(reading: Reading) -> Iterator[Problem]:
    report = reading.report
    for piece in report.pieces:
        source = report.source_text[piece.source : piece.source + len(piece.body)]
        if source != piece.body.of(report.body):
            yield _error("moved-text", "the body differs from the text as received", report.id, piece.body)
    for span in _spans(reading):
        if span.end > len(report.body):
            yield _error("place-outside", f"a place ends after the body's {len(report.body)} code points", report.id)
    for mention in _printed(reading):
        if mention.span and not _says(mention.span.of(report.body), mention):
            yield _error("moved-words", f"“{mention.text}” does not stand at its place", report.id)


def _says(printed: str, mention: Mention) -> bool:
    """Whether the words at a place are the name, with at most what Arabic writes onto it (وإيران, للتنظيم, وبالرقة).

    A person may stand there by the last part of the name that the report gave in full before.
    """
    words, whole = fold(printed), fold(mention.text)
    family = whole.rpartition(" ")[2] if mention.kind == "person" else whole
    return any(
        words == name or (words.endswith(name.removeprefix("ال")) and len(words) - len(name) <= LONGEST_PROCLITICS)
        for name in (whole, family)
    )


def _bonds(reading: Reading) -> Iterator[Problem]:
    known = {attribution.id: attribution for attribution in reading.attributions}
    for attribution in reading.attributions:
        if attribution.parent is not None and attribution.parent not in known:
            yield _error(
                "dangling-attribution", f"attribution {attribution.id} lies in one that is not there", reading.report.id
            )
    for claim in reading.claims:
        if claim.attribution is not None and claim.attribution not in known:
            yield _error(
                "dangling-attribution",
                f"claim {claim.id} stands on an attribution that is not there",
                reading.report.id,
            )
        if claim.report != reading.report.id:
            yield _error("foreign-claim", f"claim {claim.id} names another report", reading.report.id)


def _judgements(connection: sqlite3.Connection) -> Iterator[Problem]:
    rows = connection.execute(
        "SELECT id, kind, subject_kind, subjects, person, made_at, body, withdraws FROM judgements ORDER BY n"
    )
    for judgement in map(judgement_of, rows):
        if judgement.id != judgement_id(judgement):
            yield _error("changed-judgement", f"judgement {judgement.id} no longer says what its id was made of")


def _printed(reading: Reading) -> Iterable[Mention]:
    yield from reading.mentions
    for claim in reading.claims:
        yield from fillers(claim.proposition)


def _spans(reading: Reading) -> Iterator[Span]:
    for attribution in reading.attributions:
        yield attribution.content
        yield from (span for span in (attribution.cue, *(link.span for link in attribution.chain)) if span)
    for claim in reading.claims:
        yield from _claim_spans(claim)
    yield from (mention.span for mention in reading.mentions if mention.span)
    yield from (quantity.span for quantity in reading.quantities)
    yield from (period.span for period in reading.periods)


def _claim_spans(claim: Claim) -> Iterator[Span]:
    said = claim.proposition
    yield claim.span
    yield from (mention.span for mention in fillers(said) if mention.span)
    if said.quantity:
        yield said.quantity.span
    if said.when:
        yield said.when.span


def _error(code: str, message: str, report: str | None = None, span: Span | None = None) -> Problem:
    return Problem(code=code, message=message, severity="error", report=report, span=span)
