"""Makes a large case out of what real reports say, without reading anything anew.

usage: python -m bench.large_case REPORTS.jsonl CASE [--reports 100000]

Speakers, propositions, figures and outlets are those that the reader finds in the real reports; bodies are shreds of
their words. Half of all claims are of the kinds that answer who arms whom. Three in ten parties that the lexicon does
not know get a name that occurs in few reports, as in life. Every third report holds an earlier paragraph, edited, and
the case is told of that copy as if it had been found, so that nothing has to be compared.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.copies_scale import COPIED, Paragraph, Stock, add_all, edited, reading_of, shreds, stock_of
from tawatur.ledger import Case, CopyShelf, KeptCopy, KeptEnd, KeptTraits
from tawatur.model import ROLES, Mention, Proposition, Reading, Span
from tawatur.pipeline.kept_copies import copy_of
from tawatur.pipeline.upkeep import bring_up

COMMON = frozenset({"attack", "tally"})
RARE_NAMES = 0.3
NAMES = 20_000
"""How many names there are that only some reports mention."""
RECENT = 400
"""Paragraphs that may be copied."""
BATCH = 500
METHOD = "made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paragraph with the place where it was printed."""

    paragraph: Paragraph
    end: KeptEnd


def made_reports(stock: Stock, number: int, dice: random.Random) -> Iterator[tuple[Reading, tuple[KeptCopy, ...]]]:
    """Readings with the copies that they hold."""
    common = tuple(one for one in stock.propositions if one.kind in COMMON)
    others = tuple(one for one in stock.propositions if one.kind not in COMMON)
    recent: list[Printed] = []
    for at in range(number):
        paragraphs = [
            Paragraph(
                words=shreds(stock, dice.randint(25, 70), dice),
                chain=dice.choice(stock.chains),
                said=tuple(
                    told(dice.choice(dice.choice((common, others))), dice) for _ in range(dice.choice((0, 1, 1, 2)))
                ),
            )
            for _ in range(dice.randint(2, 5))
        ]
        first = dice.choice(recent) if recent and dice.random() < COPIED else None
        if first:
            paragraphs.append(edited(first.paragraph, dice))
        reading = reading_of(paragraphs, at, stock, dice)
        ends = [KeptEnd(report=reading.report.id, file=reading.report.file, span=span) for span in spans(paragraphs)]
        yield reading, (copied(first.end, ends[-1]),) if first else ()
        recent += [Printed(paragraph=one, end=end) for one, end in zip(paragraphs, ends, strict=True)]
        del recent[:-RECENT]


def told(proposition: Proposition, dice: random.Random) -> Proposition:
    """The proposition, its parties without a reference now and then under a name that few reports have."""
    changes: dict[str, Any] = {}
    for field in ROLES[proposition.kind].values():
        named: tuple[Mention, ...] = getattr(proposition, field)
        if any(one.ref is None for one in named) and dice.random() < RARE_NAMES:
            changes[field] = tuple(
                replace(one, text=f"{one.text} {dice.randrange(NAMES)}") if one.ref is None else one for one in named
            )
    return replace(proposition, **changes)


def spans(paragraphs: list[Paragraph]) -> Iterator[Span]:
    """Where `reading_of` puts paragraphs."""
    at = 0
    for paragraph in paragraphs:
        span = Span(at, at + len(" ".join(paragraph.words)))
        yield span
        at = span.end + 2


def copied(one: KeptEnd, other: KeptEnd) -> KeptCopy:
    """A copy as it would have been found."""
    a, b = sorted((one, other), key=lambda end: end.report)
    kept = KeptCopy(
        id="", a=a, b=b, kind="edited", similarity=0.9,
        shared=min(len(a.span), len(b.span)) // 6, direction="unknown", inferred=False, same_outlet=False, stock=False,
        evidence=(),
    )  # fmt: skip
    return replace(kept, id=copy_of(kept).id)


def make_case(folder: Path, stock: Stock, number: int) -> None:
    """A case of that many made reports with their copies, laid out for answers."""
    dice = random.Random(number)
    with Case.create(folder) as case:
        copies: list[KeptCopy] = []
        pending: list[Reading] = []
        for reading, found in made_reports(stock, number, dice):
            copies += found
            pending.append(reading)
            if len(pending) == BATCH:
                keep(case, pending)
                pending = []
        keep(case, pending)
        CopyShelf(case).add_copies(copies)
        bring_up(case)


def keep(case: Case, made: list[Reading]) -> None:
    """Writes some reports, as if copies of them had been looked for."""
    with case.batch():
        add_all(case, made)
        traits = (
            KeptTraits(report=one.report.id, file=one.report.file, words=b"", rest="{}", covered=True) for one in made
        )
        CopyShelf(case).add_traits(traits, METHOD)


def main() -> None:
    """Makes the case and says how long it took."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("source", type=Path)
    cli.add_argument("case", type=Path)
    cli.add_argument("--reports", type=int, default=100_000)
    args = cli.parse_args()
    started = time.perf_counter()
    make_case(args.case, stock_of(args.source), args.reports)
    with Case.open(args.case) as case:
        size = case.file.stat().st_size
        print(f"{case.count():,} reports, {size / 2**30:.2f} GiB, made in {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
