"""How long finding copies and counting strands takes among many reports already read, beside the reading itself.

usage: copies_scale.py REPORTS.jsonl [--reports 10000] [--case FOLDER]

Makes a case of that many reports out of the words, speakers and claims of real ones: paragraphs of short shreds, so
that all runs of words of the trade occur as often as they do, and every third report holds a paragraph of an earlier
one, edited by 0 to 20 %, its speaker dropped in half of them. Then, in a process of its own, compares all
(`update_copies`) and counts the strands behind every proposition; prints seconds, the most memory that process held,
and the ratio to reading the same texts on two cores, from a sample.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from tawatur.analyse.matrix import matrix
from tawatur.ledger import Case, ClaimFilter, ReportFilter
from tawatur.model import (
    PROPOSITIONS,
    Attribution,
    Chain,
    Claim,
    Factuality,
    Mention,
    Proposition,
    Published,
    Quantity,
    Reading,
    Report,
    Span,
    content_id,
    sha256,
)
from tawatur.pipeline.copies import dependence, update_copies
from tawatur.pipeline.read import examine

SAMPLE = 200
"""Reports read to know what reading costs."""
COPIED = 0.33
FACTUALITIES = (Factuality(), Factuality(), Factuality(), Factuality(polarity="denied"))
CORES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What real reports give to the making of others."""

    texts: tuple[tuple[str, ...], ...]
    chains: tuple[Chain, ...]
    propositions: tuple[Proposition, ...]
    quantities: tuple[Quantity, ...]
    outlets: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words on somebody's word (an empty chain: the report's own voice) that say some propositions."""

    words: tuple[str, ...]
    chain: Chain
    said: tuple[Proposition, ...]


def stock_of(file: Path) -> Stock:
    """Words, speakers, propositions and figures of real reports."""
    readings = []
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        reading, _ = examine(line, file=file.name, line=number)
        if reading is not None:
            readings.append(reading)
    return Stock(
        texts=tuple(tuple(one.report.body.split()) for one in readings if len(one.report.body.split()) > 40),
        chains=((), (), *(voice.chain for one in readings for voice in one.attributions)),
        propositions=tuple(claim.proposition for one in readings for claim in one.claims),
        quantities=tuple(quantity for one in readings for quantity in one.quantities),
        outlets=tuple(one.report.outlet for one in readings if one.report.outlet),
    )


def shreds(stock: Stock, length: int, dice: random.Random) -> tuple[str, ...]:
    """Words of the trade without a story: runs of two to six words out of different reports."""
    words: list[str] = []
    while len(words) < length:
        text = dice.choice(stock.texts)
        at = dice.randrange(len(text) - 6)
        words += text[at : at + dice.randint(2, 6)]
    return tuple(words[:length])


def made_reports(stock: Stock, number: int, dice: random.Random) -> Iterator[Reading]:
    """Readings without end of invention, every third with a paragraph of one of the last few hundred."""
    recent: list[Paragraph] = []
    for at in range(number):
        paragraphs = [
            Paragraph(
                words=shreds(stock, dice.randint(25, 70), dice),
                chain=dice.choice(stock.chains),
                said=tuple(dice.choices(stock.propositions, k=dice.choice((0, 1, 1, 2)))),
            )
            for _ in range(dice.randint(2, 5))
        ]
        recent += paragraphs
        if dice.random() < COPIED and at:
            paragraphs.insert(dice.randrange(len(paragraphs) + 1), edited(dice.choice(recent), dice))
        del recent[:-400]
        yield reading_of(paragraphs, at, stock, dice)


def edited(paragraph: Paragraph, dice: random.Random) -> Paragraph:
    """A copy of a paragraph with up to a fifth of its words changed, and in half of all cases without its speaker."""
    share = dice.choice((0.0, 0.1, 0.2))
    words = tuple(word if dice.random() >= share else dice.choice(paragraph.words) for word in paragraph.words)
    return replace(paragraph, words=words, chain=dice.choice((paragraph.chain, ())))


def reading_of(paragraphs: list[Paragraph], number: int, stock: Stock, dice: random.Random) -> Reading:
    """The paragraphs as a report with its voices, claims and figures."""
    body = "\n\n".join(" ".join(paragraph.words) for paragraph in paragraphs)
    digest = sha256(f"{number}\n{body}".encode())
    day = date(2015, 1, 1) + timedelta(days=number % 3650)
    report = Report(
        id=content_id(digest), sha256=digest, file=f"{number:06}.txt", body=body, source_text=body,
        outlet=dice.choice(stock.outlets), published=Published(start=day, end=day, basis="given"),
    )  # fmt: skip
    voices, claims, at = [], [], 0
    for paragraph in paragraphs:
        span = Span(at, at + len(" ".join(paragraph.words)))
        voice = content_id(report.id, at) if paragraph.chain else None
        if voice:
            chain = tuple(replace(link, span=None) for link in paragraph.chain)
            voices.append(Attribution(id=voice, content=span, cue=None, chain=chain, force="asserts"))
        claims += [
            Claim(
                id=content_id(report.id, at, order), report=report.id, proposition=proposition, span=span,
                factuality=dice.choice(FACTUALITIES), attribution=voice, chain=voices[-1].chain if voice else (),
            )
            for order, proposition in enumerate(paragraph.said)
        ]  # fmt: skip
        at = span.end + 2
    quantities = tuple(
        replace(quantity, span=Span(place, place + 2))
        for place, quantity in sorted(
            ((dice.randrange(len(body) - 2), one) for one in dice.choices(stock.quantities, k=4)),
            key=lambda pair: pair[0],
        )
    )
    return Reading(report=report, attributions=tuple(voices), claims=tuple(claims), quantities=quantities)


def make_case(folder: Path, stock: Stock, number: int) -> None:
    """A case of that many made reports, as if they had been read."""
    dice = random.Random(number)
    with Case.create(folder) as case:
        pending: list[Reading] = []
        for reading in made_reports(stock, number, dice):
            pending.append(reading)
            if len(pending) == 500:
                add_all(case, pending)
                pending = []
        add_all(case, pending)


def add_all(case: Case, readings: list[Reading]) -> None:
    """Writes readings whose bytes are their number and body."""
    with case.batch():
        for reading in readings:
            raw = f"{int(reading.report.file[:6])}\n{reading.report.body}".encode()
            case.add(reading, raw, reader="made")


def measure(folder: Path) -> dict[str, float]:
    """Compares all reports of a case and counts all strands; seconds and the most memory held, in GB."""
    started = time.perf_counter()
    with Case.create(folder) as case:
        result = update_copies(case)
    compared, held = time.perf_counter(), memory_gb()
    propositions = 0
    with Case.open(folder) as case:
        for kind in PROPOSITIONS:
            claims = list(case.claims(ClaimFilter(kinds=(kind.kind,))))
            reports = {report.id: report for report in light_reports(case, {claim.report for claim in claims})}
            known = dependence(case, claims, reports)
            table = matrix(claims, reports, merges=known.merges, covered=known.covered)
            propositions += len(table.rows)
    return {
        "pairs": result.edges,
        "propositions": propositions,
        "copies_seconds": compared - started,
        "strands_seconds": time.perf_counter() - compared,
        "cpu_seconds": time.process_time(),
        "copies_gb": held,
        "memory_gb": memory_gb(),
    }


def memory_gb() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def light_reports(case: Case, ids: set[str]) -> Iterator[Report]:
    """The reports without their texts, which strands do not need."""
    for report in case.reports(ReportFilter(ids=tuple(sorted(ids)) or ("",))):
        yield replace(report, body="", source_text="", pieces=())


def reading_seconds(folder: Path, number: int) -> float:
    """What reading as many reports costs on two idle cores, from the processor time of a sample read here."""
    with Case.open(folder) as case:
        ids = [heading.id for heading in case.headings(limit=SAMPLE)]
        bodies = [report.body for report in case.reports(ReportFilter(ids=tuple(ids)))]
    started = time.process_time()
    for body in bodies:
        examine(body.encode(), file="made.txt")
    return (time.process_time() - started) / len(bodies) * number / CORES


def main() -> None:
    """Makes the case, measures it in a process of its own, and prints the figures."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("source", type=Path)
    cli.add_argument("--reports", type=int, default=10_000)
    cli.add_argument("--case", type=Path, help="where the case is made; a folder that is removed afterwards without it")
    cli.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    args = cli.parse_args()
    if args.measure:
        print(json.dumps(measure(args.case)))
        return
    folder = args.case or Path(tempfile.mkdtemp(prefix="copies-"))
    started = time.perf_counter()
    make_case(folder, stock_of(args.source), args.reports)
    print(f"{args.reports:,} reports made in {time.perf_counter() - started:.0f} s", flush=True)
    reading = reading_seconds(folder, args.reports)
    command = [sys.executable, __file__, str(args.source), "--measure", "--case", str(folder)]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    total = figures["copies_seconds"] + figures["strands_seconds"]
    print(
        f"{figures['pairs']:,} pairs, {figures['propositions']:,} propositions, "
        f"{figures['memory_gb']:.1f} GB at most ({figures['copies_gb']:.1f} GB for copies)"
    )
    print(
        f"copies {figures['copies_seconds']:.0f} s, strands {figures['strands_seconds']:.0f} s "
        f"(processor {figures['cpu_seconds']:.0f} s); reading the same on {CORES} cores {reading:.0f} s"
    )
    print(f"ratio {total / reading:.2f}; of processor time {figures['cpu_seconds'] / reading / CORES:.2f}")
    if args.case is None:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
