"""How fast reports are read on one core, and where the time goes.

usage: read_speed.py [REPORTS.jsonl | FILE…] [--limit N] [--passes N] [--profile]

Prints reports of 400 words a second (CPU time of one process, after one warming pass over a tenth of them): the
median of the passes and the best of them, since other work on a machine slows a pass but never speeds it up. Then
the ratio of the best to a bare pass over the same texts that only cuts words with one regular expression, which
holds when the machine's speed drifts; and the share of each stage. Without arguments the examples are read.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import re
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tawatur import annotate
from tawatur.annotate.facts import find_claims
from tawatur.annotate.mentions import find_mentions
from tawatur.annotate.sheet import lay_out
from tawatur.annotate.voices import find_attributions
from tawatur.ingest import open_report
from tawatur.model import Report
from tawatur.pipeline.read import read_report

WORDS = 400
EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "reports"
BARE_PASSES = 20
PASSES = 5
WORD = re.compile(r"\w+")


def texts(paths: Sequence[Path]) -> list[bytes]:
    """The reports as bytes: each line's text of a JSON-lines file, or each file whole."""
    found = []
    for path in paths or sorted(EXAMPLES.glob("*.txt")):
        if path.suffix == ".jsonl":
            lines = path.read_text(encoding="utf-8").splitlines()
            found += [json.loads(line)["text"].encode() for line in lines]
        else:
            found.append(path.read_bytes())
    return found


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that `work` takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def read_all(data: Sequence[bytes]) -> None:
    """Reads every report."""
    for text in data:
        read_report(text, file="report.txt")


def cut_words(data: Sequence[bytes]) -> None:
    """The bare pass: every report cut into words."""
    for text in data:
        WORD.findall(text.decode("utf-8", "replace"))


def stages(data: Sequence[bytes]) -> dict[str, float]:
    """CPU seconds of each stage over all reports, one stage at a time."""
    spent: dict[str, float] = {}
    reports: list[Report | None] = []
    spent["door"] = seconds(lambda: reports.extend(open_report(text, file="report.txt")[0] for text in data))
    read = [report for report in reports if report is not None]
    sheets: list[object] = []
    spent["words, names, numbers, dates"] = seconds(lambda: sheets.extend(lay_out(report) for report in read))
    laid = [lay_out(report) for report in read]
    voices: list[object] = []
    spent["voices"] = seconds(lambda: voices.extend(find_attributions(sheet) for sheet in laid))
    told = [find_attributions(sheet) for sheet in laid]
    spent["mentions"] = seconds(lambda: [find_mentions(sheet) for sheet in laid])
    phrases = [find_mentions(sheet) for sheet in laid]
    spent["facts"] = seconds(lambda: [find_claims(s, p, v) for s, p, v in zip(laid, phrases, told, strict=True)])
    return spent


def main() -> None:
    """Prints the speed, the stages, and with `--profile` the functions that cost most."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("paths", nargs="*", type=Path)
    cli.add_argument("--limit", type=int, default=300)
    cli.add_argument("--passes", type=int, default=PASSES)
    cli.add_argument("--profile", action="store_true")
    args = cli.parse_args()
    given = texts(args.paths)[: args.limit]
    data = [text for text in given if open_report(text, file="report.txt")[0] is not None]
    for text in data[: max(1, len(data) // 10)]:
        read_report(text, file="report.txt")
    words = sum(len(WORD.findall(text.decode("utf-8", "replace"))) for text in data)
    bare = seconds(lambda: cut_words(data * BARE_PASSES)) / BARE_PASSES
    passes = [seconds(lambda: read_all(data)) for _ in range(max(1, args.passes))]
    median, best = (words / WORDS / spent for spent in (statistics.median(passes), min(passes)))
    kind = "plain Python" if str(annotate.__file__).endswith(".py") else "compiled"
    print(
        f"{len(data)} reports, {words} words, {kind}: {median:.0f} reports of {WORDS} words a second on one core (median of "
        f"{len(passes)} passes), {best:.0f} at best"
    )
    print(f"{min(passes) / bare:.0f} times a bare pass that only cuts words")
    spent = stages(data)
    total = sum(spent.values())
    for name, part in spent.items():
        print(f"{part / total:6.1%}  {part / words * WORDS * 1000:6.2f} ms  {name}")
    if args.profile:
        profile = cProfile.Profile()
        profile.runcall(read_all, data)
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
