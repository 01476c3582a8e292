"""How fast a large case answers: searches and claim queries, on generated reports.

usage: python -m bench.search_speed REPORTS [--reports N] [--case CASE]

Writes N reports (100,000 unless told) made of drawn paragraphs of the texts at REPORTS, with made-up claims and days,
and prints the median and the slowest of several runs of each question. With --case, a case kept from an earlier run is
used.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from bench.build_speed import bodies, filled
from tawatur.ledger import Case, ClaimFilter, Filled, ReportFilter, entry
from tawatur.model import Published, Reading, Report, content_id, sha256

RUNS = 7
QUESTIONS = (
    "داعش",
    "قسد",
    "أسلحة",
    "احمد",
    "أسلحة إيرانية",
    '"وزارة الدفاع"',
    "تهريب الأسلحة عبر الحدود",
    "سوريا",
    "في",
)
FIRST_DAY = date(2012, 1, 1)


def fill(case: Case, source: Path, number: int) -> None:
    """Write generated reports into the case."""
    dice = random.Random(7)
    paragraphs = [paragraph for body in bodies(source) for paragraph in body.split("\n") if len(paragraph) > 80]
    for first in range(0, number, 1000):
        with case.batch():
            for at in range(first, min(number, first + 1000)):
                case.add_entry(entry(*reading(at, paragraphs, dice), reader="bench"))


def reading(at: int, paragraphs: list[str], dice: random.Random) -> tuple[Reading, bytes]:
    """One generated report of some 150 to 400 words, with eight claims."""
    body = "\n\n".join([*dice.sample(paragraphs, 5), str(at)])
    digest = sha256(body.encode())
    day = FIRST_DAY + timedelta(days=dice.randrange(5000))
    report = Report(
        id=content_id(digest),
        sha256=digest,
        file=f"{at}.txt",
        body=body,
        source_text=body,
        title=body[:60],
        published=Published(start=day, end=day, basis="given"),
    )
    made = filled(Reading(report=report), 8, dice)
    return replace(made, mentions=made.mentions[:15]), body.encode()


def timed(ask: Callable[[], object]) -> tuple[float, float, object]:
    """Median and slowest milliseconds of one core in several runs, and the answer."""
    seconds, answer = [], None
    for _ in range(RUNS):
        started = time.process_time()
        answer = ask()
        seconds.append(time.process_time() - started)
    return statistics.median(seconds) * 1000, max(seconds) * 1000, answer


def found(case: Case, text: str, wanted: ReportFilter) -> int:
    """How many reports a search finds, their first page shown."""
    return case.search(text, wanted).total


def questions(case: Case) -> dict[str, Callable[[], object]]:
    """What is asked, and what is counted of the answer."""
    year = ReportFilter(since=date(2020, 1, 1), until=date(2020, 12, 31))
    actor = Filled(keys=("actors/7",), role="to")
    asked: dict[str, Callable[[], object]] = {
        f"search {text}": partial(found, case, text, ReportFilter()) for text in QUESTIONS
    }
    asked["search أسلحة in 2020"] = partial(found, case, "أسلحة", year)
    asked["search أسلحة naming an actor"] = partial(found, case, "أسلحة", ReportFilter(named=("actors/7",)))
    asked["first page of headings"] = lambda: len(case.headings())
    asked["headings naming an actor"] = lambda: len(case.headings(ReportFilter(named=("actors/7",))))
    asked["claims to an actor"] = lambda: sum(1 for _ in case.claims(ClaimFilter(filled=(actor,))))
    asked["claims of a speaker"] = lambda: sum(1 for _ in case.claims(ClaimFilter(speakers=("actors/7",))))
    asked["one report"] = lambda: len(case.headings(limit=1)) and case.reading(case.headings(limit=1)[0].id) is not None
    return asked


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="REPORTS")
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--case", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.case or Path(folder)
        with Case.create(path) as case:
            if case.count() < asked.reports:
                started = time.process_time()
                fill(case, asked.source, asked.reports)
                print(f"written in {time.process_time() - started:.0f} s of one core")
        with Case.open(path) as case:
            print(f"{case.count()} reports, {case.file.stat().st_size / 2**30:.2f} GiB")
            for name, ask in questions(case).items():
                middle, slowest, answer = timed(ask)
                print(f"{middle:8.1f} ms  {slowest:8.1f} ms at most  {answer!s:>8}  {name}")


if __name__ == "__main__":
    main()
