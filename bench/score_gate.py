"""The reader's score on the benchmark's gold readings, held against floors that only rise.

usage: score_gate.py [--shared DIR] [--verbose] [--raise]

Reads every annotated report, has the benchmark's own scorer score the readings, and prints each measure beside its
floor in `bench/floors.json`. Exits 1 where one fell below. `--raise` lifts the floors to what was measured; it never
lowers one. `--verbose` prints what was missed and what was spurious, sentence by sentence.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tawatur.pipeline.read import read_report
from tawatur.views.contract import reading_object

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "bench" / "floors.json"
SETS: dict[str, tuple[str, tuple[str, ...]]] = {
    "seeds": ("gold", ()),
    "dev": ("gold_dev", ()),
    "supply": ("gold_supply", ("names_supply.yaml",)),
}
"""Name of each set: its folder of gold files, and further name lists that the scorer needs."""


def texts(shared: Path, name: str, stage: Path) -> list[Path]:
    """The files of one set's reports, in order."""
    if name == "seeds":
        return sorted((shared / "seeds").glob("*.txt"))
    if name == "supply":
        return sorted((shared / "bench" / "reports_supply").glob("*.txt"))
    subprocess.run([sys.executable, str(shared / "bench" / "stage.py"), str(stage)], check=True)
    return sorted(stage.glob("*.txt"))


def score(shared: Path, name: str, *, verbose: bool = False) -> dict[str, Any]:
    """What the benchmark's scorer says of our readings of one set."""
    gold, more = SETS[name]
    bench = shared / "bench"
    with tempfile.TemporaryDirectory() as folder:
        readings = Path(folder) / "readings.jsonl"
        with readings.open("w", encoding="utf-8") as out:
            for file in texts(shared, name, Path(folder) / "texts"):
                reading = read_report(file.read_bytes(), file=file.name)
                out.write(json.dumps(reading_object(reading), ensure_ascii=False) + "\n")
        command = [sys.executable, str(bench / "score.py"), str(bench / gold), str(readings)]
        for names in more:
            command += ["--names", str(bench / names)]
        if verbose:
            subprocess.run([*command, "--verbose"], check=True)
        done = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def measures(result: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """The figures that have floors, as shares from 0 to 1."""
    yield "voices origin", result["voices"]["origin"]
    yield "voices chain", result["voices"]["chain"]
    yield "facts strict F1", result["facts_strict"]["f1"]
    yield "facts lenient F1", result["facts_lenient"]["f1"]
    for name in ("numbers", "windows", "report_fields"):
        found, wanted = map(int, result[name].split("/"))
        if wanted:
            yield name.replace("_", " "), round(found / wanted, 3)
    for kind, row in result["strict_by_type"].items():
        if row["gold"]:
            yield f"strict F1 of {kind}", row["f1"]


def main() -> int:
    """Scores every set and compares with the floors."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--shared", type=Path, default=Path(os.environ.get("TAWATUR_SHARED") or ROOT.parent / "shared"))
    cli.add_argument("--verbose", action="store_true")
    cli.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    args = cli.parse_args()
    if not args.shared.is_dir():
        print(f"no benchmark at {args.shared}: nothing scored")
        return 0
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    fallen = 0
    for name in SETS:
        held = floors.setdefault(name, {})
        for measure, value in measures(score(args.shared, name, verbose=args.verbose)):
            floor = held.get(measure, 0.0)
            fell = value < floor
            fallen += fell
            print(f"{name:7} {measure:24} {value:.3f}  floor {floor:.3f}  {value - floor:+.3f}{'  FELL' * fell}")
            held[measure] = max(floor, value) if args.lift else floor
    if args.lift:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
