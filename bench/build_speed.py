"""How fast a case is built, and where the time goes: reading a report, making its rows, writing and indexing them.

usage: build_speed.py REPORTS [--words N] [--claims N] [--reports N]

Builds the texts at REPORTS (a folder, or a file of one report a line), cut or repeated to N words each, once in one
process, and prints seconds of one core, reports a second and shares. Where the reader finds fewer claims than --claims
in a report, claims are made up to that number, so that writing is measured with a full ledger whatever the reader does.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tawatur.ledger import Case, Entry, entry
from tawatur.model import (
    Attribution,
    Claim,
    Factuality,
    Link,
    Mention,
    Reading,
    Report,
    Span,
    Supply,
    content_id,
)
from tawatur.pipeline import examine
from tawatur.pipeline.files import Document, documents_in, files_at
from tawatur.pipeline.read import open_line


@dataclass(slots=True)
class Seconds:
    """Time spent on each step."""

    reading: float = 0.0
    rows: float = 0.0
    writing: float = 0.0


def texts(source: Path, words: int, number: int, dice: random.Random) -> Iterator[str]:
    """Texts of `words` words, made by drawing paragraphs of real reports until there are enough."""
    paragraphs = [paragraph for body in bodies(source) for paragraph in body.split("\n") if len(paragraph) > 80]
    for _ in range(number):
        drawn: list[str] = []
        while sum(len(paragraph.split()) for paragraph in drawn) < words:
            drawn.append(dice.choice(paragraphs))
        yield "\n\n".join(drawn)


def bodies(source: Path) -> Iterator[str]:
    """The cleaned texts of the reports at `source`."""
    for file in files_at([source], ())[0]:
        for document in documents_in(file):
            if not isinstance(document, Document):
                continue
            data = document.read()
            if isinstance(data, bytes):
                line = document.line
                report = open_line(data, file=file.name, line=line)[0] if line else examine(data, file=file.name)[0]
                if report:
                    yield report.body if isinstance(report, Report) else report.report.body


def filled(reading: Reading, claims: int, dice: random.Random) -> Reading:
    """The reading with claims and voices made up to the number wanted."""
    body, report = reading.report.body, reading.report.id
    words = [Span(at, at + 6) for at in range(0, len(body) - 8, 7)]

    def named() -> Mention:
        span = dice.choice(words)
        return Mention(kind="actor", text=span.of(body), span=span, ref=f"actors/{dice.randrange(400)}")

    voices, made = list(reading.attributions), list(reading.claims)
    while len(made) < claims:
        span = dice.choice(words)
        link = Link(text=span.of(body), span=span, kind="person", ref=f"actors/{dice.randrange(400)}")
        voice = Attribution(
            id=content_id(report, "v", len(made)), content=span, cue=span, chain=(link,), force="asserts"
        )
        voices.append(voice)
        said = Supply(suppliers=(named(),), recipients=(named(),), goods=(named(),), places=(named(),), means="sale")
        made.append(
            Claim(
                id=content_id(report, "c", len(made)),
                report=report,
                proposition=said,
                factuality=Factuality(),
                span=span,
                attribution=voice.id,
                chain=voice.chain,
            )
        )
    mentions = (*reading.mentions, *(named() for _ in range(60 - len(reading.mentions))))
    return replace(reading, attributions=tuple(voices), claims=tuple(made), mentions=mentions)


def measure(source: Path, words: int, claims: int, number: int) -> tuple[Seconds, int, int]:
    """Seconds of each step, reports written, bytes of the case."""
    dice, spent, entries = random.Random(1), Seconds(), list[Entry]()
    for at, text in enumerate(texts(source, words, number, dice)):
        data = f"{text}\n\n{at}".encode()
        started = time.process_time()
        reading, _ = examine(data, file=f"{at}.txt")
        spent.reading += time.process_time() - started
        if reading:
            full = filled(reading, claims, dice)
            started = time.process_time()
            entries.append(entry(full, data, reader="bench"))
            spent.rows += time.process_time() - started
    with tempfile.TemporaryDirectory() as folder, Case.create(folder) as case:
        started = time.process_time()
        for at in range(0, len(entries), 500):
            with case.batch():
                for made in entries[at : at + 500]:
                    case.add_entry(made)
        case.close()
        spent.writing = time.process_time() - started
        return spent, len(entries), case.file.stat().st_size


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="REPORTS")
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--claims", type=int, default=15)
    parser.add_argument("--reports", type=int, default=1000)
    asked = parser.parse_args()
    spent, number, size = measure(asked.source, asked.words, asked.claims, asked.reports)
    whole = spent.reading + spent.rows + spent.writing
    print(f"{number} reports of {asked.words} words, at least {asked.claims} claims each, one core")
    for name, seconds in (("reading", spent.reading), ("rows", spent.rows), ("writing", spent.writing)):
        print(f"{name:8} {seconds:7.2f} s {number / seconds:9.0f} reports/s {seconds / whole:6.1%}")
    print(f"in all   {whole:7.2f} s {number / whole:9.0f} reports/s; {size / number / 1024:.1f} KiB a report")


if __name__ == "__main__":
    main()
