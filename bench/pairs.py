"""How well copies and relays are told from independent accounts, on labelled pairs of reports about one incident.

usage: pairs.py PAIRS.tsv REPORTS.jsonl [--alone] [--verbose] [--json]

The reports are read as `tawatur build` reads them, all of them, and `find_copies` runs on the whole; with --alone only
the reports that a pair names are read. A pair is found as shared wording where an edge of kind verbatim, edited or
partial joins its two reports, as a relay where another kind does and none of those. Three figures are taken: shared
wording (verbatim, edited, partial) against all other labels, relays among the pairs without shared wording, and lost
attribution among the pairs found to share wording.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tawatur.analyse.copies import Copy, find_copies
from tawatur.model import Reading
from tawatur.pipeline.read import examine

WORDING = frozenset({"verbatim", "edited", "partial"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports by the names of their files, and what a reader said of them."""

    a: str
    b: str
    label: str
    lost: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Right, wrongly found, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of those found, how many are right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of those there are, how many are found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


def labelled(file: Path) -> list[Pair]:
    """The pairs of a table with the columns a, b, label and note."""
    with file.open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Pair(a=row["a"], b=row["b"], label=row["label"], lost=row["lost"], note=row.get("note") or "")
            for row in rows
        ]


def read_all(file: Path, only: frozenset[str]) -> list[Reading]:
    """The readings of a file of one report a line; of those in `only` where it is not empty."""
    found = []
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        if only and json.loads(line)["id"] not in only:
            continue
        reading, _problems = examine(line, file=file.name, line=number)
        if reading is not None:
            found.append(reading)
    return found


def kinds_found(copies: Iterable[Copy]) -> Mapping[frozenset[str], Counter[str]]:
    """For each pair of file names, the kinds of the edges between them."""
    found: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    for copy in copies:
        found[ends(copy)][copy.kind] += 1
    return found


def ends(copy: Copy) -> frozenset[str]:
    """The two reports of an edge, by the names of their files."""
    return frozenset(Path(place.file).stem for place in (copy.a, copy.b))


def judged(kinds: Counter[str] | None) -> str:
    """What the edges between two reports come to: wording, relay or nothing."""
    if not kinds:
        return "nothing"
    return "wording" if WORDING & kinds.keys() else "relay"


def score(wanted: Iterable[bool], found: Iterable[bool]) -> Score:
    """Counts agreement of two columns."""
    table = Counter(zip(wanted, found, strict=True))
    return Score(right=table[True, True], wrong=table[False, True], missed=table[True, False])


def main() -> None:
    """Prints both figures, and with --verbose every pair that went wrong."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("pairs", type=Path)
    cli.add_argument("reports", type=Path)
    cli.add_argument("--alone", action="store_true", help="read only the reports that a pair names")
    cli.add_argument("--verbose", action="store_true", help="list the pairs that went wrong")
    cli.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    args = cli.parse_args()
    pairs = labelled(args.pairs)
    named = frozenset(name for pair in pairs for name in (pair.a, pair.b))
    started = time.perf_counter()
    readings = read_all(args.reports, named if args.alone else frozenset())
    read = time.perf_counter()
    copies = find_copies(readings)
    found = kinds_found(copies)
    compared = time.perf_counter()
    verdicts = [judged(found.get(frozenset((pair.a, pair.b)))) for pair in pairs]
    wording = score((pair.label in WORDING for pair in pairs), (verdict == "wording" for verdict in verdicts))
    others = [(pair, verdict) for pair, verdict in zip(pairs, verdicts, strict=True) if pair.label not in WORDING]
    relays = score((pair.label == "relay" for pair, _ in others), (verdict == "relay" for _, verdict in others))
    lost = {ends(copy) for copy in copies if any(one.loss == "attribution" for one in copy.lost)}
    shared = [pair for pair, verdict in zip(pairs, verdicts, strict=True) if verdict == "wording"]
    losses = score(("attribution" in p.lost for p in shared), (frozenset((p.a, p.b)) in lost for p in shared))
    if args.json:
        figures = {
            name: {"right": s.right, "wrong": s.wrong, "missed": s.missed, "precision": s.precision, "recall": s.recall}
            for name, s in (("wording", wording), ("relay", relays), ("lost", losses))
        }
        print(json.dumps(figures))
        return
    print(f"{len(readings)} reports read in {read - started:.1f} s, compared in {compared - read:.1f} s")
    for name, s in (("shared wording", wording), ("relays", relays), ("lost speakers", losses)):
        print(
            f"{name:14} right {s.right:3} wrong {s.wrong:3} missed {s.missed:3}  "
            f"P {s.precision:.2f} R {s.recall:.2f} F1 {s.f1:.2f}"
        )
    if args.verbose:
        for pair, verdict in zip(pairs, verdicts, strict=True):
            expected = "wording" if pair.label in WORDING else "relay" if pair.label == "relay" else "nothing"
            if verdict != expected:
                print(f"{pair.label:12} found as {verdict:8} {pair.a} {pair.b}  {pair.note}")
        for pair in shared:
            if ("attribution" in pair.lost) != (frozenset((pair.a, pair.b)) in lost):
                print(
                    f"speaker {'missed' if 'attribution' in pair.lost else 'not lost'} {pair.a} {pair.b}  {pair.note}"
                )


if __name__ == "__main__":
    main()
