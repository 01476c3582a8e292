"""Rows back to model records: whole readings, reports, and claims by the hundred."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby, islice
from typing import NamedTuple

from tawatur.ledger.headings import published_of
from tawatur.ledger.records import (
    Cells,
    Row,
    link_of,
    mention_of,
    mention_of_json,
    period_of,
    proposition_of,
    quantity_of,
    span_of,
)
from tawatur.model import (
    Attribution,
    Chain,
    Claim,
    Factuality,
    Judgement,
    Piece,
    Problem,
    Reading,
    Report,
    Span,
)

FIRST, HANDFUL = 25, 400
"""Claims fetched at a time with their fillers and chains: few at first, for who wants no more, then twice as many each
time, until there are enough to spread the cost of a query."""

REPORT_COLUMNS = """
  p.id, p.sha256, p.raw, (SELECT min(file) FROM receipts WHERE report = p.n),
  r.encoding, r.language, r.title, r.title_start, r.title_end, r.outlet, r.byline,
  r.published_start, r.published_end, r.published_basis, r.published_from, r.published_to,
  r.relays, r.url, r.body, r.pieces, r.removed, r.source
"""
_CLAIM_COLUMNS = """
  c.n, c.reading, p.id, c.id, c.kind, c.polarity, c.modality, c.start, c.stop,
  c.attribution, c.chain, c.rule, c.details,
  c.quantity_value, c.quantity_low, c.quantity_high, c.quantity_approximate, c.quantity_unit, c.quantity_text,
  c.quantity_start, c.quantity_end, c.when_first, c.when_last, c.when_precision, c.when_anchor, c.when_text,
  c.when_start, c.when_end, c.when_part_of_day
"""
_FEW = "claims c JOIN readings r ON r.n = c.reading JOIN reports p ON p.n = r.report"
_MANY = "reports p CROSS JOIN readings r ON r.report = p.n CROSS JOIN claims c ON c.reading = r.n"
_LINK_COLUMNS = "text, start, stop, kind, label, ref, role, affiliation, unnamed, force, implied"
_Chains = dict[tuple[int, int], Chain]
_SLIM_COLUMNS = """
  p.id, p.sha256, (SELECT min(file) FROM receipts WHERE report = p.n), r.language, r.title, r.outlet,
  r.published_start, r.published_end, r.published_basis, r.published_from, r.published_to
"""


class NumberedClaim(NamedTuple):
    """A claim with its own number in this file and that of its reading."""

    number: int
    reading: int
    claim: Claim


def report_of(row: Cells) -> Report:
    """A report from `REPORT_COLUMNS`."""
    (
        identity, digest, raw, file, encoding, language, title, title_start, title_end, outlet, byline,
        first, last, basis, at, to, relays, url, body, pieces, removed, source,
    ) = row  # fmt: skip
    numbers, gone = json.loads(pieces), json.loads(removed)
    text = zlib.decompress(raw).decode(encoding) if source is None else zlib.decompress(source).decode()
    return Report(
        id=identity, sha256=digest, file=file, body=body, source_text=text,
        pieces=tuple(
            Piece(body=Span(numbers[i], numbers[i + 1]), source=numbers[i + 2]) for i in range(0, len(numbers), 3)
        ),
        removed=tuple(Span(gone[i], gone[i + 1]) for i in range(0, len(gone), 2)),
        encoding=encoding, language=language, title=title, title_span=span_of(title_start, title_end),
        outlet=mention_of_json(outlet), byline=byline,
        published=published_of(first, last, basis, at, to),
        relays=tuple(mention_of(relay) for relay in json.loads(relays)), url=url,
    )  # fmt: skip


def slim_reports_of(
    connection: sqlite3.Connection, condition: str, values: Iterable[object], body: str
) -> Iterator[Report]:
    """Reports with what a list of claims shows of them; `body` is the expression that gives their words."""
    sql = (
        f"SELECT {_SLIM_COLUMNS}, {body} FROM readings r JOIN reports p ON p.n = r.report"  # noqa: S608  # our own words
        f" WHERE {condition} ORDER BY p.id"
    )
    for identity, digest, file, language, title, outlet, first, last, basis, at, to, text in connection.execute(
        sql, tuple(values)
    ):
        yield Report(
            id=identity, sha256=digest, file=file, body=text, source_text="", language=language, title=title,
            outlet=mention_of_json(outlet), published=published_of(first, last, basis, at, to),
        )  # fmt: skip


def reading_of(
    connection: sqlite3.Connection, number: int, report: Report, marks: bytes, *, claims: bool = True
) -> Reading:
    """A whole reading, its report already made; without its claims where they are not asked for."""
    found = json.loads(zlib.decompress(marks))
    return Reading(
        report=report,
        attributions=attributions_of(connection, number),
        claims=tuple(claims_of(connection, [number], "c.reading = ?")) if claims else (),
        mentions=tuple(mention_of(row) for row in found["mentions"]),
        quantities=tuple(amount for row in found["quantities"] if (amount := quantity_of(row))),
        periods=tuple(time for row in found["periods"] if (time := period_of(row))),
        problems=problems_of(connection, "WHERE reading = ?", (number,)),
    )


def attributions_of(connection: sqlite3.Connection, reading: int) -> tuple[Attribution, ...]:
    """The attributions of one reading, in the order of the text."""
    chains = _chains(connection, {reading})
    rows = connection.execute(
        "SELECT id, start, stop, cue_start, cue_end, chain, force, parent, rule FROM attributions"
        " WHERE reading = ? ORDER BY position",
        (reading,),
    )
    return tuple(
        Attribution(
            id=identity, content=Span(start, end), cue=span_of(cue_start, cue_end),
            chain=chains.get((reading, chain), ()), force=force, parent=parent, rule=rule,
        )
        for identity, start, end, cue_start, cue_end, chain, force, parent, rule in rows
    )  # fmt: skip


def claims_of(
    connection: sqlite3.Connection, values: Iterable[object], where: str, *, few: bool = True
) -> Iterator[Claim]:
    """Claims that satisfy `where`: `numbered_claims_of` without the numbers."""
    return (numbered.claim for numbered in numbered_claims_of(connection, values, where, few=few))


def numbered_claims_of(
    connection: sqlite3.Connection, values: Iterable[object], where: str, *, few: bool = True
) -> Iterator[NumberedClaim]:
    """Claims that satisfy `where` (over `c`laims, `r`eadings, re`p`orts), by report, in the order of the text.

    `few` says that `where` leaves a small part: then it is found first and
    sorted after. Otherwise reports are walked in their order, so that the first claims come at once and nothing large
    is sorted.
    """
    rows = connection.execute(
        f"SELECT {_CLAIM_COLUMNS} FROM {_FEW if few else _MANY} WHERE {where} ORDER BY p.id, c.reading, c.n",  # noqa: S608  # our own words
        tuple(values),
    )
    several = FIRST
    while handful := list(islice(rows, several)):
        several = min(2 * several, HANDFUL)
        fillers = _fillers(connection, [row[0] for row in handful])
        chains = _chains(connection, {row[1] for row in handful})
        for row in handful:
            yield NumberedClaim(row[0], row[1], _claim(row, fillers.get(row[0], []), chains))


def problems_of(connection: sqlite3.Connection, where: str, values: tuple[object, ...]) -> tuple[Problem, ...]:
    """Problems in the order they were met."""
    rows = connection.execute(
        f"SELECT code, message, severity, path, report, start, stop, byte FROM problems {where} ORDER BY n",  # noqa: S608  # our own words
        values,
    )
    return tuple(
        Problem(
            code=code,
            message=message,
            severity=severity,
            path=path,
            report=report,
            span=span_of(start, end),
            offset=byte,
        )
        for code, message, severity, path, report, start, end, byte in rows
    )


def judgement_of(row: Cells) -> Judgement:
    """A judgement from its columns in the order of the table, its number left out."""
    identity, kind, subject_kind, subjects, person, made_at, body, withdraws = row
    return Judgement(
        id=identity, kind=kind, subject_kind=subject_kind, subjects=tuple(json.loads(subjects)),
        person=person, made_at=datetime.fromisoformat(made_at), body=body, withdraws=withdraws,
    )  # fmt: skip


def _claim(row: Cells, fillers: list[Row], chains: _Chains) -> Claim:
    _n, reading, report, identity, kind, polarity, modality, start, end, attribution, chain, rule, details = row[:13]
    return Claim(
        id=identity, report=report,
        proposition=proposition_of(kind, details, quantity_of(row[13:21]), period_of(row[21:29]), fillers),
        factuality=Factuality(polarity=polarity, modality=modality), span=Span(start, end),
        attribution=attribution, chain=chains.get((reading, chain), ()), rule=rule,
    )  # fmt: skip


def _fillers(connection: sqlite3.Connection, claims: list[int]) -> dict[int, list[Row]]:
    rows = connection.execute(
        "SELECT claim, role, position, kind, text, start, stop, label, ref FROM fillers"
        " WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY claim, role, position",
        (json.dumps(claims),),
    )
    return {claim: [row[1:] for row in group] for claim, group in groupby(rows, key=lambda row: int(row[0]))}


def _chains(connection: sqlite3.Connection, readings: set[int]) -> _Chains:
    rows = connection.execute(
        f"SELECT reading, chain, {_LINK_COLUMNS} FROM links"  # noqa: S608  # our own names
        " WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY reading, chain, position",
        (json.dumps(sorted(readings)),),
    )
    return {
        key: tuple(link_of(row[2:]) for row in group) for key, group in groupby(rows, key=lambda row: (row[0], row[1]))
    }
