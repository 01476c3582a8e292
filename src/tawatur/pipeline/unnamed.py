"""What unnamed sources said, wherever it is printed: in the reports that name nobody for it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from tawatur.analyse.copies import Copy
from tawatur.analyse.copies.carried import carried, on_unnamed_word
from tawatur.ledger import Case, CopyShelf
from tawatur.model import Span
from tawatur.pipeline.kept_copies import copy_of

BODIES = 400
"""Bodies of reports that are remembered while copies are followed."""


def copied_from_unnamed(case: Case) -> Mapping[str, tuple[Span, ...]]:
    """For each report the places that an unnamed source's words were copied to, through any number of copies.

    Every edge with shared wording counts, also one that a person set aside: a mask rather hides too much.
    """
    edges: dict[str, list[Copy]] = defaultdict(list)
    for copy in map(copy_of, CopyShelf(case).copies(stock=True)):
        if copy.shared:
            edges[copy.a.report].append(copy)
            edges[copy.b.report].append(copy)
    body = lru_cache(maxsize=BODIES)(lambda report: _body(case, report))
    found: dict[str, list[Span]] = defaultdict(list)
    pending = [(report, span) for report in sorted(edges) for span in on_unnamed_word(case.attributions(report))]
    while pending:
        report, span = pending.pop()
        for other, moved in _twins(report, span, edges[report], body):
            if not any(known.covers(moved) for known in found[other]):
                found[other].append(moved)
                pending.append((other, moved))
    return {report: tuple(spans) for report, spans in found.items()}


def _twins(report: str, span: Span, edges: list[Copy], body: Callable[[str], str]) -> Iterator[tuple[str, Span]]:
    for edge in edges:
        here, there = (edge.a, edge.b) if edge.a.report == report else (edge.b, edge.a)
        if here.span.meets(span):
            for moved in carried(body(report), body(there.report), here.span, there.span, (span,)):
                yield there.report, moved


def _body(case: Case, report: str) -> str:
    reading = case.reading(report)
    return reading.report.body if reading else ""
