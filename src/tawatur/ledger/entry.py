"""One report's rows, ready to be written: made without the case, so that any core may make them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tawatur.ledger.forms import index_text
from tawatur.ledger.records import (
    Row,
    details_text,
    filler_rows,
    fillers,
    link_row,
    mention_row,
    period_row,
    quantity_row,
    span_row,
)
from tawatur.model import Attribution, Chain, Claim, Mention, Problem, Reading, Report, sha256

DEFLATE_LEVEL = 3
"""Of zlib's nine: on Arabic news text within 4 % of level 6 in size, at half its time."""


class Rows(NamedTuple):
    """What a reading's tables get; the numbers of reading and claims are put in by the writer."""

    claims: list[Row]
    fillers: list[tuple[int, Row]]
    attributions: list[Row]
    links: list[Row]
    named: list[str]
    problems: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """All that is written for one report: its bytes as received and one version of the reader's reading of them."""

    file: str
    received: Row
    reader: str
    reading: Row
    words: tuple[str, str]
    rows: Rows

    @property
    def report(self) -> str:
        """The report's id."""
        return str(self.received[0])


def entry(reading: Reading, raw: bytes, *, reader: str) -> Entry:
    """The rows of `reading`, made by the version `reader` from the bytes `raw`.

    Raises `UnicodeEncodeError` where the text holds half a character pair, which no file can keep. A claim or
    attribution whose id has come already says nothing new and is left out with a problem.
    """
    report = reading.report
    report.source_text.encode()
    claims, attributions, doubles = _distinct(reading)
    chains: dict[Chain, int] = {}
    attribution_rows = [
        (position, *_attribution_row(attribution, chains)) for position, attribution in enumerate(attributions)
    ]
    claim_rows = [_claim_row(claim, chains) for claim in claims]
    return Entry(
        file=report.file,
        received=received_row(report.id, raw, status="read"),
        reader=reader,
        reading=_reading_row(reading, raw),
        words=(index_text(report.title or ""), index_text(report.body)),
        rows=Rows(
            claims=claim_rows,
            fillers=[(at, row) for at, claim in enumerate(claims) for row in filler_rows(claim.proposition)],
            attributions=attribution_rows,
            links=[(n, at, *link_row(link)) for chain, n in chains.items() for at, link in enumerate(chain)],
            named=_named(reading, chains),
            problems=[problem_row(problem) for problem in (*reading.problems, *doubles)],
        ),
    )


def received_row(report_id: str, raw: bytes, *, status: str) -> Row:
    """Id, hash, size, status, deflated bytes: what is kept of a report as it came."""
    return (report_id, sha256(raw), len(raw), status, zlib.compress(raw, DEFLATE_LEVEL))


def problem_row(problem: Problem) -> Row:
    """Code, message, severity, path, report, start, end, byte."""
    start, end = span_row(problem.span)
    return (
        problem.code, problem.message, problem.severity, problem.path,
        problem.report, start, end, problem.offset,
    )  # fmt: skip


def _distinct(reading: Reading) -> tuple[list[Claim], list[Attribution], list[Problem]]:
    claims = {claim.id: claim for claim in reversed(reading.claims)}
    attributions = {attribution.id: attribution for attribution in reversed(reading.attributions)}
    if len(claims) == len(reading.claims) and len(attributions) == len(reading.attributions):
        return list(reading.claims), list(reading.attributions), []
    problem = Problem(
        code="said-twice",
        message=f"{len(reading.claims) - len(claims)} claims and {len(reading.attributions) - len(attributions)} "
        "attributions had the id of an earlier one of the same report; the first of each is kept",
        severity="note",
        report=reading.report.id,
    )
    return list(claims.values())[::-1], list(attributions.values())[::-1], [problem]


def _chain_number(chain: Chain, chains: dict[Chain, int]) -> int | None:
    return chains.setdefault(chain, len(chains)) if chain else None


def _attribution_row(attribution: Attribution, chains: dict[Chain, int]) -> Row:
    return (
        attribution.id, *span_row(attribution.content), *span_row(attribution.cue),
        _chain_number(attribution.chain, chains), attribution.force, attribution.parent, attribution.rule,
    )  # fmt: skip


def _claim_row(claim: Claim, chains: dict[Chain, int]) -> Row:
    said = claim.proposition
    return (
        claim.id, said.kind, claim.factuality.polarity, claim.factuality.modality,
        claim.span.start, claim.span.end, claim.attribution, _chain_number(claim.chain, chains),
        claim.rule, details_text(said), *quantity_row(said.quantity), *period_row(said.when),
    )  # fmt: skip


def _reading_row(reading: Reading, raw: bytes) -> Row:
    report = reading.report
    published = report.published
    when: Row = (None,) * 5
    if published:
        when = (str(published.start), str(published.end), published.basis, *span_row(published.span))
    return (
        report.encoding, report.language, report.title, *span_row(report.title_span),
        _json(mention_row(report.outlet)) if report.outlet else None,
        report.outlet.key if report.outlet else None,
        report.byline, *when, _json([mention_row(relay) for relay in report.relays]), report.url, report.body,
        _json([number for piece in report.pieces for number in (piece.body.start, piece.body.end, piece.source)]),
        _json([number for span in report.removed for number in (span.start, span.end)]),
        _source(report, raw), _marks(reading),
    )  # fmt: skip


def _source(report: Report, raw: bytes) -> bytes | None:
    """The deflated text as received, or None where the raw bytes and the encoding say it already."""
    try:
        if raw.decode(report.encoding) == report.source_text:
            return None
    except (UnicodeDecodeError, LookupError):
        pass
    return zlib.compress(report.source_text.encode(), DEFLATE_LEVEL)


def _marks(reading: Reading) -> bytes:
    marks = {
        "mentions": [mention_row(mention) for mention in reading.mentions],
        "quantities": [quantity_row(quantity) for quantity in reading.quantities],
        "periods": [period_row(period) for period in reading.periods],
    }
    return zlib.compress(_json(marks).encode(), 1)


def _named(reading: Reading, chains: Iterable[Chain]) -> list[str]:
    keys = {mention.key for mention in _all_mentions(reading)}
    keys.update(link.key for chain in chains for link in chain)
    return sorted(keys - {""})


def _all_mentions(reading: Reading) -> Iterable[Mention]:
    yield from reading.mentions
    yield from reading.report.relays
    if reading.report.outlet:
        yield reading.report.outlet
    for claim in reading.claims:
        yield from fillers(claim.proposition)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
