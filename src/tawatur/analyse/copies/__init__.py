"""Copies: which passages stand in more than one report, what changed between them, and what was lost on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tawatur.analyse.copies.circles import circular
from tawatur.analyse.copies.differences import explained
from tawatur.analyse.copies.edges import wording_edges
from tawatur.analyse.copies.fingerprints import inferred_relays
from tawatur.analyse.copies.merges import merges_of
from tawatur.analyse.copies.records import Change, Copy, CopyKind, Direction, Loss, Lost, Place
from tawatur.analyse.copies.relays import declared_relays
from tawatur.analyse.copies.stock import stock_phrases
from tawatur.analyse.copies.traits import Statement, Traits, no_traits, traits_of
from tawatur.model import Reading

__all__ = [
    "Change",
    "Copy",
    "CopyKind",
    "Direction",
    "Loss",
    "Lost",
    "Place",
    "Statement",
    "Traits",
    "circular",
    "explained",
    "find_copies",
    "merges_of",
    "no_traits",
    "relay_edges",
    "stock_phrases",
    "traits_of",
    "wording_edges",
]


def find_copies(readings: Iterable[Reading]) -> tuple[Copy, ...]:
    """Every edge between two of the readings: shared wording first, then relays without it. Stock phrases are no edges.

    Readings are put in order of report id, so the order of arrival changes nothing; a report is `a` or `b` by that
    order.
    """
    by_id = {reading.report.id: reading for reading in readings}
    ordered = [traits_of(by_id[report]) for report in sorted(by_id)]
    found = tuple(wording_edges(ordered))
    stock = set(stock_phrases(ordered, found))
    wording = tuple(copy for copy in found if copy.id not in stock)
    known = {(copy.a.report, copy.b.report) for copy in wording}
    edges = (*wording, *relay_edges(ordered, known))
    return tuple(explained(copy, by_id[copy.a.report], by_id[copy.b.report]) for copy in edges)


def relay_edges(ordered: Sequence[Traits], known: Iterable[tuple[str, str]]) -> Iterator[Copy]:
    """One edge for each pair of reports that shares no wording: declared before inferred. `known` pairs do."""
    done = set(known)
    for edge in (*declared_relays(ordered), *inferred_relays(ordered)):
        pair = (edge.a.report, edge.b.report)
        if pair not in done:
            done.add(pair)
            yield edge
